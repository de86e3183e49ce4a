package zhike.grading.model;

/** Purchases at a rate that is gamma distributed over customers, while nobody stops (NBD). */
final class NegativeBinomial {
    private NegativeBinomial() {}

    /** P(N(t) = n), shape r, rate alpha. */
    static double probability(double r, double alpha, int n, double t) {
        if (t == 0) return n == 0 ? 1 : 0;
        return Math.exp(
                LogGamma.rising(r, n)
                        - LogGamma.of(n + 1.0)
                        - r * Math.log1p(t / alpha)
                        - n * Math.log1p(alpha / t));
    }

    /** P(N(t) ≥ n), the incomplete beta function I_p(n, r), p = t / (alpha + t) (DLMF 8.17.8). */
    static double atLeast(double r, double alpha, int n, double t) {
        if (n == 0) return 1;
        if (t == 0) return 0;
        double p = t / (alpha + t);
        double q = alpha / (alpha + t);
        double front = Math.exp(n * Math.log(p) + r * Math.log(q) - LogGamma.beta(n, r));
        return p < (n + 1) / (n + r + 2)
                ? front / n * Hypergeometric.gauss(n + r, n + 1, p)
                : 1 - front / r * Hypergeometric.gauss(n + r, r + 1, q);
    }
}
