package zhike.customer.matching;

/** Levels of agreement of Latin names that are not equal. */
final class Likeness {
    private static final double NEAR = 0.92;
    private static final double ALIKE = 0.80;

    private Likeness() {}

    static Level given(String a, String b) {
        if (initial(a, b)) {
            return Level.GIVEN_INITIAL;
        }
        double likeness = JaroWinkler.likeness(a, b);
        if (near(a, b, likeness)) {
            return Level.GIVEN_NEAR;
        }
        if (Nicknames.sameName(a, b) || begins(a, b)) {
            return Level.GIVEN_SHORT;
        }
        return alike(a, b, likeness) ? Level.GIVEN_ALIKE : Level.GIVEN_DIFFERS;
    }

    static Level family(String a, String b) {
        if (initial(a, b)) {
            return Level.FAMILY_INITIAL;
        }
        double likeness = JaroWinkler.likeness(a, b);
        if (near(a, b, likeness)) {
            return Level.FAMILY_NEAR;
        }
        return alike(a, b, likeness) || begins(a, b) ? Level.FAMILY_ALIKE : Level.FAMILY_DIFFERS;
    }

    private static boolean initial(String a, String b) {
        return Math.min(a.length(), b.length()) == 1 && a.charAt(0) == b.charAt(0);
    }

    private static boolean near(String a, String b, double likeness) {
        return likeness >= NEAR
                || Math.min(a.length(), b.length()) >= 3 && EditDistance.within(a, b, 1) <= 1;
    }

    private static boolean alike(String a, String b, double likeness) {
        return likeness >= ALIKE
                || Math.min(a.length(), b.length()) >= 5 && EditDistance.within(a, b, 2) <= 2;
    }

    private static boolean begins(String a, String b) {
        return Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a));
    }
}
