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
 * @param evaluations how often the likelihood was worked out to find the top
 */
public record Fit<M>(
        M model,
        double logLikelihood,
        List<Double> parameters,
        List<Double> standardErrors,
        boolean converged,
        int evaluations) {

    private static final double WIDTH = 1e-3;

    /** From a start, all parameters positive, the mean over {@code customers} being climbed. */
    static <M> Fit<M> search(
            Function<double[], M> maker,
            ToDoubleFunction<M> logLikelihood,
            double customers,
            double... start) {
        ToDoubleFunction<double[]> mean =
                logs -> logLikelihood.applyAsDouble(maker.apply(powers(logs))) / customers;
        double[] logs = Arrays.stream(start).map(Math::log).toArray();
        QuasiNewton.Top top = QuasiNewton.climb(mean, logs);
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
