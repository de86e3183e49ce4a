package zhike.grading.model;

import java.util.function.DoubleUnaryOperator;

/**
 * How customers buy and when they stop, in continuous time and without contract. A customer is seen
 * as (x, t_x, T), see {@link Histories}; all times are in the unit of the fit (weeks, days).
 */
public interface PurchaseModel {
    /** The log-likelihood of one customer. */
    Likelihood likelihood();

    /** Expected repeat purchases of a new customer up to time t ≥ 0: E[X(t)]. */
    double expected(double t);

    /** The probability that a new customer repeats exactly n ≥ 0 times up to t: P(X(t) = n). */
    double probability(int n, double t);

    /** The probability that the customer has not stopped at the end of observation, in [0, 1]. */
    double alive(int repeats, double last, double age);

    /** t → E[Y(t) | x, t_x, T], the purchases expected in the time t after the observation. */
    DoubleUnaryOperator future(int repeats, double last, double age);

    /** Expected purchases in the time t after the observation: E[Y(t) | x, t_x, T]. */
    default double expectedNext(int repeats, double last, double age, double t) {
        return future(repeats, last, age).applyAsDouble(t);
    }

    /** 1 − P(alive). */
    default double churnRisk(int repeats, double last, double age) {
        return 1 - alive(repeats, last, age);
    }

    /** P(X(t) = n) for n from..to, both included. */
    default double[] probabilities(int from, int to, double t) {
        double[] table = new double[to - from + 1];
        for (int i = 0; i < table.length; i++) table[i] = probability(from + i, t);
        return table;
    }

    /**
     * Discounted expected transactions in the time {@code horizon} after the observation: ∫₀^h
     * e^(−δτ) dE[Y(τ)] = e^(−δh) E[Y(h)] + δ ∫₀^h e^(−δτ) E[Y(τ)] dτ, the finite form of DERT (P.
     * Fader, B. Hardie, K. Lee, RFM and CLV, Journal of Marketing Research 42, 2005, eq. 2).
     *
     * @param rate δ ≥ 0, continuous, per unit of time; 15 % a year is ln 1.15 / 52 a week
     */
    default double discounted(int repeats, double last, double age, double horizon, double rate) {
        DoubleUnaryOperator future = future(repeats, last, age);
        double end = Math.exp(-rate * horizon) * future.applyAsDouble(horizon);
        if (rate == 0) return end;
        return end
                + rate
                        * Quadrature.FINE.integral(
                                0, horizon, t -> Math.exp(-rate * t) * future.applyAsDouble(t));
    }
}
