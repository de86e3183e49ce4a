package zhike.customer.matching;

/**
 * Compares dates of birth with the mistakes people make in them: one digit, exchanged parts, a
 * month off.
 */
final class BirthComparison {
    private static final int ABOUT_A_MONTH = 35;

    private BirthComparison() {}

    static Level level(Birth a, Birth b) {
        if (a.digits().equals(b.digits())) {
            return a.complete() ? Level.BIRTH_SAME : Level.BIRTH_PARTIAL;
        }
        if (!a.complete() || !b.complete()) {
            boolean begins = a.digits().startsWith(b.digits()) || b.digits().startsWith(a.digits());
            return begins ? Level.BIRTH_PARTIAL : Level.BIRTH_DIFFERS;
        }
        boolean exchanged = a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
        if (exchanged || EditDistance.within(a.digits(), b.digits(), 1) <= 1) {
            return Level.BIRTH_NEAR;
        }
        return twoPartsAgree(a, b) || fewDaysApart(a, b) ? Level.BIRTH_CLOSE : Level.BIRTH_DIFFERS;
    }

    private static boolean twoPartsAgree(Birth a, Birth b) {
        int same =
                (a.year() == b.year() ? 1 : 0)
                        + (a.month() == b.month() ? 1 : 0)
                        + (a.day() == b.day() ? 1 : 0);
        return same >= 2;
    }

    /** About a month apart, or so when a year or a decade is set right. */
    private static boolean fewDaysApart(Birth a, Birth b) {
        if (near(a.dayIn(a.year()), b.dayIn(b.year()))) {
            return true;
        }
        int years = Math.abs(a.year() - b.year());
        return (years == 1 || years == 10) && near(a.dayIn(2000), b.dayIn(2000));
    }

    private static boolean near(long a, long b) {
        return a != Long.MIN_VALUE && b != Long.MIN_VALUE && Math.abs(a - b) <= ABOUT_A_MONTH;
    }
}
