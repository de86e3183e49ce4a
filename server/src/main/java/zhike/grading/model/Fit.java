package zhike.grading.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A model with the parameters that make what was seen most likely.
 *
 * @param logLikelihood the natural logarithm, summed over all customers
 * @param parameters in the order of the model's record
 * @param standardErrors of the parameters, from the inverse of the observed information (the
 *     curvature at the top, taken in logarithms of the parameters); NaN where the data say nothing
 * @param converged whether the slope vanished; if not, take the numbers with care
 * @param evaluations how often the likelihood of all was worked out to find the top
 */
public record Fit<M>(
        M model,
        double logLikelihood,
        List<Double> parameters,
        List<Double> standardErrors,
        boolean converged,
        int evaluations) {

    private static final double WIDTH = 1e-3;

    /** So many different histories are enough to come near the top. */
    private static final int SOME = 20_000;

    private static final int FEW = 4;
    private static final double MOST_DOUBT = 2;

    /**
     * Whether the data decide every parameter: the slope vanished and no standard error is more
     * than twice its parameter. If not, there are too few customers or repeats for this model.
     */
    public boolean determined() {
        return converged
                && IntStream.range(0, parameters.size())
                        .allMatch(i -> standardErrors.get(i) <= MOST_DOUBT * parameters.get(i));
    }

    /** From a start, all parameters positive; many customers are climbed from the top of some. */
    static <M> Fit<M> search(
            Function<double[], M> maker,
            Function<M, Likelihood> likelihood,
            Histories customers,
            double... start) {
        if (customers.customers() == 0) throw new IllegalArgumentException("no customers");
        ToDoubleFunction<double[]> all = mean(maker, likelihood, customers);
        double[] logs = Arrays.stream(start).map(Math::log).toArray();
        double[][] inverse = Matrix.unit(start.length);
        if (customers.distinct() > FEW * SOME) {
            ToDoubleFunction<double[]> some = mean(maker, likelihood, customers.some(SOME));
            logs = QuasiNewton.climb(some, logs).at();
            inverse = Matrix.inverse(Matrix.curvature(v -> -some.applyAsDouble(v), logs, WIDTH));
        }
        return of(maker, all, customers.customers(), QuasiNewton.climb(all, logs, inverse));
    }

    private static <M> ToDoubleFunction<double[]> mean(
            Function<double[], M> maker, Function<M, Likelihood> likelihood, Histories customers) {
        return logs ->
                customers.sum(likelihood.apply(maker.apply(powers(logs)))) / customers.customers();
    }

    /**
     * From a start, all parameters positive, for a log-likelihood that sums over customers itself.
     */
    static <M> Fit<M> search(
            Function<double[], M> maker,
            ToDoubleFunction<M> logLikelihood,
            double customers,
            double... start) {
        ToDoubleFunction<double[]> mean =
                logs -> logLikelihood.applyAsDouble(maker.apply(powers(logs))) / customers;
        double[] logs = Arrays.stream(start).map(Math::log).toArray();
        return of(maker, mean, customers, QuasiNewton.climb(mean, logs));
    }

    private static <M> Fit<M> of(
            Function<double[], M> maker,
            ToDoubleFunction<double[]> mean,
            double customers,
            QuasiNewton.Top top) {
        double[] parameters = powers(top.at());
        return new Fit<>(
                maker.apply(parameters),
                top.value() * customers,
                list(parameters),
                errors(mean, top.at(), customers),
                top.level(),
                top.evaluations());
    }

    private static List<Double> errors(
            ToDoubleFunction<double[]> mean, double[] at, double customers) {
        double[][] spread = Matrix.inverse(Matrix.curvature(mean, at, WIDTH));
        return IntStream.range(0, at.length)
                .mapToObj(i -> Math.exp(at[i]) * Math.sqrt(-spread[i][i] / customers))
                .toList();
    }

    private static double[] powers(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
