package zhike.grading.model;

import java.util.function.DoubleUnaryOperator;

/**
 * MBG/NBD: as {@link BgNbd}, but the customer may also stop right after the first purchase. E.
 * Batislam, M. Denizel, A. Filiztekin, Empirical Validation and Comparison of Models for Customer
 * Base Analysis, International Journal of Research in Marketing 24, 2007; D. Hoppe, U. Wagner,
 * Marketing ZFP 29, 2007. All parameters > 0.
 */
public record MbgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    /**
     * The most likely parameters.
     *
     * @throws IllegalArgumentException when nobody was observed for any time
     */
    public static Fit<MbgNbd> fit(Histories customers) {
        return Fit.search(
                p -> new MbgNbd(p[0], p[1], p[2], p[3]),
                MbgNbd::likelihood,
                customers,
                1,
                customers.meanAge() / 4,
                1,
                1);
    }

    /**
     * The likelihood of Batislam and others: B(a, b + x + 1) while buying, B(a + 1, b + x) after.
     */
    @Override
    public Likelihood likelihood() {
        double start = r * Math.log(alpha) - LogGamma.beta(a, b);
        ByCount known =
                new ByCount(x -> start + LogGamma.rising(r, x) + LogGamma.beta(a, b + x + 1));
        return (x, last, age) ->
                known.of(x) - (r + x) * Math.log(alpha + age) + Softplus.of(stopped(x, last, age));
    }

    /** ln of the odds that the customer has stopped. */
    private double stopped(int x, double last, double age) {
        return Math.log(a / (b + x)) + (r + x) * Math.log((alpha + age) / (alpha + last));
    }

    /** b / (a + b) of the customers survive the first purchase and go on as in the BG/NBD. */
    @Override
    public double expected(double t) {
        return b / (a + b) * BetaDropout.expected(r, alpha, a, b + 1, t);
    }

    /** Alive after n of n + 1 chances to stop, or stopped at the nth of at least n purchases. */
    @Override
    public double probability(int n, double t) {
        double all = LogGamma.beta(a, b);
        return Math.exp(LogGamma.beta(a, b + n + 1) - all)
                        * NegativeBinomial.probability(r, alpha, n, t)
                + Math.exp(LogGamma.beta(a + 1, b + n) - all)
                        * NegativeBinomial.atLeast(r, alpha, n, t);
    }

    /** The share of B(a, b + x + 1) in the likelihood. */
    @Override
    public double alive(int repeats, double last, double age) {
        return Softplus.share(stopped(repeats, last, age));
    }

    /** Who is alive buys on like a BG/NBD customer of (r + x, α + T, a, b + x + 1). */
    @Override
    public DoubleUnaryOperator future(int repeats, double last, double age) {
        double alive = alive(repeats, last, age);
        return t -> alive * BetaDropout.expected(r + repeats, alpha + age, a, b + repeats + 1, t);
    }
}
