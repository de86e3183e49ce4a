package zhike.grading.model;

import java.util.function.DoubleUnaryOperator;

/**
 * BG/NBD: purchases at a gamma rate (r, alpha); after each repeat purchase the customer stops with
 * a beta distributed chance (a, b). P. Fader, B. Hardie, K. Lee, "Counting Your Customers" the Easy
 * Way, Marketing Science 24(2), 2005. All parameters > 0.
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    /**
     * The most likely parameters.
     *
     * @throws IllegalArgumentException when nobody was observed for any time
     */
    public static Fit<BgNbd> fit(Histories customers) {
        return Fit.search(
                p -> new BgNbd(p[0], p[1], p[2], p[3]),
                BgNbd::likelihood,
                customers,
                1,
                customers.meanAge() / 4,
                1,
                1);
    }

    /** Eq. 6, with both powers of one customer joined in logarithms. */
    @Override
    public Likelihood likelihood() {
        double start = r * Math.log(alpha) - LogGamma.beta(a, b);
        ByCount known = new ByCount(x -> start + LogGamma.rising(r, x) + LogGamma.beta(a, b + x));
        return (x, last, age) ->
                known.of(x) - (r + x) * Math.log(alpha + age) + Softplus.of(stopped(x, last, age));
    }

    /** ln of the odds that the customer has stopped; nobody can before the first repeat. */
    private double stopped(int x, double last, double age) {
        if (x == 0) return Double.NEGATIVE_INFINITY;
        return Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + age) / (alpha + last));
    }

    /** Eq. 9. */
    @Override
    public double expected(double t) {
        return BetaDropout.expected(r, alpha, a, b, t);
    }

    /** Eq. 8; the sum there is one incomplete beta function. */
    @Override
    public double probability(int n, double t) {
        double all = LogGamma.beta(a, b);
        double buying =
                Math.exp(LogGamma.beta(a, b + n) - all)
                        * NegativeBinomial.probability(r, alpha, n, t);
        if (n == 0) return buying;
        return buying
                + Math.exp(LogGamma.beta(a + 1, b + n - 1) - all)
                        * NegativeBinomial.atLeast(r, alpha, n, t);
    }

    /** P. Fader, B. Hardie, Computing P(alive) Using the BG/NBD Model, note 021, 2008, eq. 5. */
    @Override
    public double alive(int repeats, double last, double age) {
        return Softplus.share(stopped(repeats, last, age));
    }

    /** Eq. 10: who is alive buys on like a new customer of (r + x, α + T, a, b + x). */
    @Override
    public DoubleUnaryOperator future(int repeats, double last, double age) {
        double alive = alive(repeats, last, age);
        return t -> alive * BetaDropout.expected(r + repeats, alpha + age, a, b + repeats, t);
    }
}
