package zhike.grading.model;

import java.util.function.DoubleUnaryOperator;

/**
 * GGompertz/NBD: purchases at a gamma rate (r, alpha), a Gompertz lifetime of growth b whose level
 * is gamma distributed (s, beta). A. Bemmaor, N. Glady, Modeling Purchasing Behavior with Sudden
 * "Death", Management Science 58(5), 2012. With b and beta falling together it becomes the
 * Pareto/NBD of beta / b. All parameters > 0.
 */
public record GompertzNbd(double r, double alpha, double b, double s, double beta)
        implements Lifetime {
    /** From here on the exponential of b t is no longer a number. */
    private static final double LARGE = 700;

    /** So many powers of e below its start an integrand no longer counts. */
    private static final double DEEP = 40;

    /**
     * The most likely parameters. Where lifetimes do not age, b and beta fall together without end
     * and the likelihood becomes that of the Pareto/NBD.
     *
     * @throws IllegalArgumentException when nobody was observed for any time
     */
    public static Fit<GompertzNbd> fit(Histories customers) {
        double scale = customers.meanAge() / 4;
        return Fit.search(
                p -> new GompertzNbd(p[0], p[1], p[2], p[3], p[4]),
                GompertzNbd::likelihood,
                customers,
                1,
                scale,
                0.1 / scale,
                1,
                0.1);
    }

    /** The most likely r, alpha, s and beta for a given growth b > 0. */
    public static Fit<GompertzNbd> fit(Histories customers, double b) {
        double scale = customers.meanAge() / 4;
        return Fit.search(
                p -> new GompertzNbd(p[0], p[1], b, p[2], p[3]),
                GompertzNbd::likelihood,
                customers,
                1,
                scale,
                1,
                b * scale);
    }

    /** The likelihood of the paper; its integral is taken in ln(α + z), where it is smooth. */
    @Override
    public Likelihood likelihood() {
        double start = r * Math.log(alpha);
        ByCount known = new ByCount(x -> start + LogGamma.rising(r, x));
        return (x, last, age) ->
                known.of(x)
                        - (r + x) * Math.log(alpha + last)
                        + logSurvival(last)
                        + Math.log(living(x, last, age) + stopped(x, last, age));
    }

    private double logSurvival(double t) {
        return -s * grown(beta, t);
    }

    /** ln(1 + (e^(bt) − 1) / level). */
    private double grown(double level, double t) {
        return b * t > LARGE ? b * t - Math.log(level) : Math.log1p(Math.expm1(b * t) / level);
    }

    private double hazard(double t) {
        return s * b / (beta * Math.exp(-b * t) - Math.expm1(-b * t));
    }

    @Override
    public double survival(double t) {
        return Math.exp(logSurvival(t));
    }

    @Override
    public double density(double t) {
        return hazard(t) * survival(t);
    }

    /** Without purchase and alive from the last purchase to the end. */
    private double living(int x, double last, double age) {
        double quiet = -(r + x) * Math.log((alpha + age) / (alpha + last));
        return Math.exp(quiet + logSurvival(age) - logSurvival(last));
    }

    /** Without purchase from the last one on until stopped before the end. */
    private double stopped(int x, double last, double age) {
        double end = Math.log((alpha + age) / (alpha + last));
        double near = Math.min(end, DEEP / (r + x));
        DoubleUnaryOperator stop =
                u -> {
                    double time = (alpha + last) * Math.exp(u) - alpha;
                    double log = -(r + x) * u + logSurvival(time) - logSurvival(last);
                    return hazard(time) * (alpha + time) * Math.exp(log);
                };
        double sum = Quadrature.COARSE.refined(0, near, stop);
        return near == end ? sum : sum + Quadrature.COARSE.refined(near, end, stop);
    }

    /** r / α times the expected lifetime up to t. */
    @Override
    public double expected(double t) {
        return r / alpha * lifetime(beta, t);
    }

    /**
     * ∫₀ᵗ (1 + (e^(bτ) − 1) / l)^−s dτ, the time left to who has reached the level l. It is taken
     * in v = ln(1 + (e^(bτ) − 1) / l), in which survival is e^(−sv).
     */
    private double lifetime(double level, double t) {
        double end = Math.min(grown(level, t), LARGE / s);
        return Quadrature.COARSE.refined(
                        0, end, v -> Math.exp(-s * v) / (Math.exp(-v) / level - Math.expm1(-v)))
                / b;
    }

    /** The part of those alive at the end in the likelihood. */
    @Override
    public double alive(int repeats, double last, double age) {
        double living = living(repeats, last, age);
        return living == 0 ? 0 : living / (living + stopped(repeats, last, age));
    }

    /** P(alive) · (r + x) / (α + T) · the expected lifetime from T on. */
    @Override
    public DoubleUnaryOperator future(int repeats, double last, double age) {
        double rate = alive(repeats, last, age) * (r + repeats) / (alpha + age);
        double level = beta * Math.exp(-b * age) - Math.expm1(-b * age);
        return t -> rate * lifetime(level, t);
    }
}
