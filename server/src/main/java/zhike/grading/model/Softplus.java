package zhike.grading.model;

/** ln(1 + e^v) and 1 / (1 + e^v) for any v, without overflow. */
final class Softplus {
    private Softplus() {}

    static double of(double v) {
        return v > 36 ? v : Math.log1p(Math.exp(v));
    }

    static double share(double v) {
        return 1 / (1 + Math.exp(v));
    }
}
