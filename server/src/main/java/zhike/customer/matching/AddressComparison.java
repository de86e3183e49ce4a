package zhike.customer.matching;

/** Compares addresses by what they say together, whichever column it stands in. */
final class AddressComparison {
    private static final double SAME = 0.88;
    private static final double NEAR = 0.68;
    private static final double PART = 0.48;
    private static final int SHORTEST_CITY = 4;

    private AddressComparison() {}

    static void compare(AddressText a, AddressText b, Evidence evidence) {
        if (!a.isEmpty() && !b.isEmpty()) {
            if (a.detailed() && b.detailed()) {
                detailed(a, b, evidence);
            } else {
                city(a, b, evidence);
            }
        }
        postcode(a.postcode(), b.postcode(), evidence);
    }

    private static void detailed(AddressText a, AddressText b, Evidence evidence) {
        Level level = detailed(a.likeness(b));
        evidence.add(level, a.shown(), b.shown());
        boolean apart = !a.city().isEmpty() && !b.city().isEmpty() && !near(a.place(), b.place());
        if (apart && level != Level.ADDRESS_SAME) {
            evidence.add(Level.CITY_DIFFERS, a.city(), b.city());
        }
    }

    private static Level detailed(double likeness) {
        if (likeness >= SAME) {
            return Level.ADDRESS_SAME;
        }
        if (likeness >= NEAR) {
            return Level.ADDRESS_NEAR;
        }
        return likeness >= PART ? Level.ADDRESS_PART : Level.ADDRESS_DIFFERS;
    }

    private static void city(AddressText a, AddressText b, Evidence evidence) {
        if (a.city().isEmpty() || b.city().isEmpty()) {
            return;
        }
        if (a.place().equals(b.place())) {
            evidence.addRare(Level.CITY_SAME, Aspect.CITY, a.place(), a.city(), b.city());
        } else {
            evidence.add(
                    near(a.place(), b.place()) ? Level.CITY_NEAR : Level.CITY_DIFFERS,
                    a.city(),
                    b.city());
        }
    }

    /**
     * A misspelt Latin name; Chinese places are compared whole, for they are too short to be
     * misspelt a little.
     */
    private static boolean near(String a, String b) {
        return a.equals(b)
                || isLatin(a)
                        && isLatin(b)
                        && (JaroWinkler.likeness(a, b) >= 0.85
                                || EditDistance.within(a, b, 2) <= 2);
    }

    private static boolean isLatin(String city) {
        return city.length() >= SHORTEST_CITY
                && !Han.isIn(city)
                && !Character.isDigit(city.charAt(0));
    }

    private static void postcode(String a, String b, Evidence evidence) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        if (a.equals(b)) {
            evidence.add(Level.POSTCODE_SAME, a, b);
        } else {
            boolean near = EditDistance.within(a, b, 1) <= 1;
            evidence.add(near ? Level.POSTCODE_NEAR : Level.POSTCODE_DIFFERS, a, b);
        }
    }
}
