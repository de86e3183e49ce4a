package zhike.grading.model;

/** Purchases at a gamma rate, each followed by a beta distributed chance to stop (BG/NBD). */
final class BetaDropout {
    private static final double EXACT = 1e-16;
    private static final double LARGE = 1e250;

    private BetaDropout() {}

    /**
     * E[X(t)] as Σₙ P(N(t) = n) d(n), where d(n) = Σ_{j<n} B(a, b + j) / B(a, b) of n possible
     * purchases happen. All terms are positive and there is no pole at a = 1, unlike in the closed
     * form ((a + b − 1) / (a − 1)) (1 − (α / (α + t))^r ₂F₁(r, b; a + b − 1; t / (α + t))) of P.
     * Fader, B. Hardie, K. Lee, Marketing Science 24, 2005, eq. 9, to which it is equal.
     */
    static double expected(double r, double alpha, double a, double b, double t) {
        double z = t / (alpha + t);
        double scale = -r * Math.log1p(t / alpha);
        double term = r * z;
        double kept = 1;
        double chance = b / (a + b);
        double sum = term;
        for (int n = 1; ; n++) {
            double ratio = (r + n) / (n + 1) * z;
            term *= ratio;
            kept += chance;
            chance *= (b + n) / (a + b + n);
            sum += term * kept;
            if (ratio < 1 && term * kept < EXACT * sum * (1 - ratio) || term == 0) break;
            if (sum > LARGE) {
                sum /= LARGE;
                term /= LARGE;
                scale += Math.log(LARGE);
            }
        }
        return sum * Math.exp(scale);
    }
}
