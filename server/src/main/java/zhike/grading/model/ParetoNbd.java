package zhike.grading.model;

import java.util.function.DoubleUnaryOperator;

/**
 * Pareto/NBD: purchases at a gamma rate (r, alpha), a lifetime that is exponential at a gamma rate
 * (s, beta). D. Schmittlein, D. Morrison, R. Colombo, Counting Your Customers, Management Science
 * 33(1), 1987; formulas by P. Fader, B. Hardie, A Note on Deriving the Pareto/NBD Model, note 009,
 * 2005. All parameters > 0.
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements Lifetime {

    /**
     * The most likely parameters.
     *
     * @throws IllegalArgumentException when nobody was observed for any time
     */
    public static Fit<ParetoNbd> fit(Histories customers) {
        return Fit.search(
                p -> new ParetoNbd(p[0], p[1], p[2], p[3]),
                ParetoNbd::likelihood,
                customers,
                1,
                customers.meanAge() / 4,
                1,
                customers.meanAge() / 4);
    }

    /** The likelihood of note 009 with its difference A₀ split into {@link #stopping}. */
    @Override
    public Likelihood likelihood() {
        double start = r * Math.log(alpha) + s * Math.log(beta);
        ByCount known = new ByCount(x -> start + LogGamma.rising(r, x));
        return (x, last, age) ->
                known.of(x) + power(x, last) + Math.log(weight(x, last, age, fall(x, last, age)));
    }

    /** ln of (α + t)^−(r + x) (β + t)^−s. */
    private double power(int x, double t) {
        return -(r + x) * Math.log(alpha + t) - s * Math.log(beta + t);
    }

    /** How far that power falls from the last purchase to the end of observation, in (0, 1]. */
    private double fall(int x, double last, double age) {
        return Math.exp(power(x, age) - power(x, last));
    }

    /** Alive at the end or stopped between, over the power at the last purchase; no difference. */
    private double weight(int x, double last, double age, double fall) {
        return stopping(x, last) + (1 - stopping(x, age)) * fall;
    }

    /**
     * s ∫_t^∞ (α + z)^−(r + x) (β + z)^−(s + 1) dz over the power at t, in (0, 1): the Gaussian
     * function of note 009 after Euler's transformation.
     */
    private double stopping(int x, double t) {
        double c = r + s + x + 1;
        double share = s / (r + s + x);
        return alpha >= beta
                ? share * Hypergeometric.gauss(r + x, c, (alpha - beta) / (alpha + t))
                : share
                        * ((alpha + t) / (beta + t))
                        * Hypergeometric.gauss(s + 1, c, (beta - alpha) / (beta + t));
    }

    /** Note 009: r / α times the expected lifetime up to t. */
    @Override
    public double expected(double t) {
        return r / alpha * lifetime(beta, t);
    }

    /** ∫₀ᵗ (b / (b + τ))^s dτ, steady at s = 1. */
    private double lifetime(double b, double t) {
        double years = Math.log1p(t / b);
        return s == 1 ? b * years : -b * Math.expm1((1 - s) * years) / (s - 1);
    }

    @Override
    public double survival(double t) {
        return Math.exp(-s * Math.log1p(t / beta));
    }

    @Override
    public double density(double t) {
        return s / (beta + t) * survival(t);
    }

    /** Note 009: the part of those alive at the end in the likelihood. */
    @Override
    public double alive(int repeats, double last, double age) {
        double fall = fall(repeats, last, age);
        return Math.min(1, fall / weight(repeats, last, age, fall));
    }

    /** Note 009: P(alive) · (r + x) / (α + T) · the expected lifetime from T on. */
    @Override
    public DoubleUnaryOperator future(int repeats, double last, double age) {
        double rate = alive(repeats, last, age) * (r + repeats) / (alpha + age);
        return t -> rate * lifetime(beta + age, t);
    }

    /**
     * DERT, discounted expected residual transactions without end (P. Fader, B. Hardie, K. Lee, RFM
     * and CLV, Journal of Marketing Research 42, 2005, eq. 2), for a continuous rate δ > 0.
     */
    public double residual(int repeats, double last, double age, double rate) {
        return alive(repeats, last, age)
                * (r + repeats)
                / (alpha + age)
                * (beta + age)
                * Hypergeometric.tricomi(s, rate * (beta + age));
    }
}
