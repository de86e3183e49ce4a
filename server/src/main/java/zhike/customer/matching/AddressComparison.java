package zhike.customer.matching;

/** Compares addresses by what they say together, whichever column it stands in. */
final class AddressComparison {
    private static final double SAME = 0.88;
    private static final double NEAR = 0.68;
    private static final double PART = 0.48;

    private AddressComparison() {}

    static void compare(AddressText a, AddressText b, Evidence evidence) {
        if (!a.isEmpty() && !b.isEmpty()) {
            if (a.detailed() && b.detailed()) {
                evidence.add(detailed(a.likeness(b)), a.shown(), b.shown());
            } else {
                city(a.city(), b.city(), evidence);
            }
        }
        postcode(a.postcode(), b.postcode(), evidence);
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

    private static void city(String a, String b, Evidence evidence) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        if (a.equals(b)) {
            evidence.addRare(Level.CITY_SAME, Aspect.CITY, a, a, b);
        } else {
            boolean near = JaroWinkler.likeness(a, b) >= 0.85 || EditDistance.within(a, b, 2) <= 2;
            evidence.add(near ? Level.CITY_NEAR : Level.CITY_DIFFERS, a, b);
        }
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
