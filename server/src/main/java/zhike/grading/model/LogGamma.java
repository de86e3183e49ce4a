package zhike.grading.model;

/** Logarithms of the gamma and beta functions for positive arguments, to about 1e-14. */
final class LogGamma {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double ENOUGH = 12;

    /** B(2k) / (2k (2k − 1)) for k = 1…7, the series of Stirling. */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
    };

    private LogGamma() {}

    /** ln Γ(z), z > 0: raised by the recurrence to where the series of Stirling is exact. */
    static double of(double z) {
        double below = 1;
        double raised = z;
        while (raised < ENOUGH) below *= raised++;
        double inverse = 1 / (raised * raised);
        double tail = 0;
        for (int k = STIRLING.length - 1; k >= 0; k--) tail = tail * inverse + STIRLING[k];
        double stirling = (raised - 0.5) * Math.log(raised) - raised + HALF_LOG_TWO_PI;
        return stirling + tail / raised - Math.log(below);
    }

    /** ln B(a, b), a and b > 0. */
    static double beta(double a, double b) {
        return of(a) + of(b) - of(a + b);
    }

    /** ln (Γ(a + n) / Γ(a)), a > 0, n ≥ 0. */
    static double rising(double a, double n) {
        return n == 0 ? 0 : of(a + n) - of(a);
    }
}
