package zhike.customer.matching;

/** Compares official numbers: tax or credit code, identity card. */
final class NumberComparison {
    private static final int OLD_CARD = 15;
    private static final int NEW_CARD = 18;

    private NumberComparison() {}

    static void codes(String a, String b, Evidence evidence) {
        if (!a.isEmpty() && !b.isEmpty()) {
            evidence.add(level(a, b, Level.CODE_SAME, Level.CODE_NEAR, Level.CODE_DIFFERS), a, b);
        }
    }

    static void ids(String a, String b, Evidence evidence) {
        if (!a.isEmpty() && !b.isEmpty()) {
            Level level =
                    level(old(a, b), old(b, a), Level.ID_SAME, Level.ID_NEAR, Level.ID_DIFFERS);
            evidence.add(level, a, b);
        }
    }

    /**
     * An identity card number of 18 digits as it was before 1999, when the other is one of those.
     */
    private static String old(String number, String other) {
        boolean mixed = number.length() == NEW_CARD && other.length() == OLD_CARD;
        return mixed ? number.substring(0, 6) + number.substring(8, 17) : number;
    }

    private static Level level(String a, String b, Level same, Level near, Level differs) {
        if (a.equals(b)) {
            return same;
        }
        int slips = Math.min(a.length(), b.length()) >= 15 ? 2 : 1;
        return Math.min(a.length(), b.length()) >= 6 && EditDistance.within(a, b, slips) <= slips
                ? near
                : differs;
    }
}
