package zhike.grading.model;

import java.util.function.ToDoubleFunction;

/**
 * Finds the top of a smooth function: Broyden, Fletcher, Goldfarb and Shanno's method (J. Nocedal,
 * S. Wright, Numerical Optimization, 2nd ed. 2006, algorithm 6.1) with central differences and
 * halving steps. The function should be of the order of one, its arguments logarithms.
 */
final class QuasiNewton {
    private static final double DIFFERENCE = 3e-5;
    private static final double FLAT = 1e-9;
    private static final int MOST_ROUNDS = 400;
    private static final double LONGEST = 1;
    private static final double SHORTEST = 1e-5;

    /** A promised rise below this part of the value is lost in its rounding. */
    private static final double ROUNDING = 1e-14;

    private final ToDoubleFunction<double[]> function;
    private final int size;
    private int evaluations;

    private QuasiNewton(ToDoubleFunction<double[]> function, int size) {
        this.function = function;
        this.size = size;
    }

    /** The place, the value there, whether the slope vanishes there, and what it took. */
    record Top(double[] at, double value, boolean level, int evaluations) {}

    static Top climb(ToDoubleFunction<double[]> function, double[] start) {
        return climb(function, start, Matrix.unit(start.length));
    }

    /** With a guess of the inverse of the curvature, turned positive. */
    static Top climb(
            ToDoubleFunction<double[]> function, double[] start, double[][] inverseCurvature) {
        return new QuasiNewton(function, start.length).climb(start, inverseCurvature);
    }

    private Top climb(double[] start, double[][] guess) {
        double[] at = start.clone();
        double value = value(at);
        double[] slope = slope(at);
        double[][] inverse = guess;
        boolean fresh = false;
        for (int round = 0; round < MOST_ROUNDS && largest(slope) > FLAT; round++) {
            double[] way = shorten(Matrix.times(inverse, slope));
            double gain = Matrix.dot(way, slope);
            if (gain >= 0 && gain < ROUNDING * Math.max(1, Math.abs(value))) break;
            double step = gain > 0 ? step(at, value, way, gain) : 0;
            if (step == 0 && fresh) break;
            fresh = step == 0;
            if (fresh) {
                inverse = Matrix.unit(size);
                continue;
            }
            double[] before = slope;
            double[] move = moved(new double[size], way, step);
            at = moved(at, way, step);
            slope = slope(at);
            update(inverse, move, moved(before, slope, -1));
            value = value(at);
        }
        return new Top(at, value, largest(slope) < 1e4 * FLAT, evaluations);
    }

    /** Halved until it climbs by a part of what the slope promises; 0: nowhere higher. */
    private double step(double[] at, double value, double[] way, double gain) {
        for (double step = 1; step > SHORTEST; step /= 2)
            if (value(moved(at, way, step)) > value + 1e-4 * step * gain) return step;
        return 0;
    }

    private double value(double[] at) {
        evaluations++;
        double value = function.applyAsDouble(at);
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    private double[] slope(double[] at) {
        double[] slope = new double[size];
        for (int i = 0; i < size; i++) {
            double[] near = at.clone();
            near[i] = at[i] + DIFFERENCE;
            double above = value(near);
            near[i] = at[i] - DIFFERENCE;
            slope[i] = (above - value(near)) / (2 * DIFFERENCE);
        }
        return slope;
    }

    private static void update(double[][] inverse, double[] move, double[] bend) {
        double along = Matrix.dot(move, bend);
        if (!(along > 1e-16)) return;
        double[] turned = Matrix.times(inverse, bend);
        double scale = 1 + Matrix.dot(bend, turned) / along;
        for (int i = 0; i < move.length; i++)
            for (int j = 0; j < move.length; j++)
                inverse[i][j] +=
                        (scale * move[i] * move[j] - turned[i] * move[j] - move[i] * turned[j])
                                / along;
    }

    private static double[] shorten(double[] way) {
        double longest = largest(way);
        if (longest <= LONGEST) return way;
        for (int i = 0; i < way.length; i++) way[i] *= LONGEST / longest;
        return way;
    }

    private static double largest(double[] v) {
        double largest = 0;
        for (double x : v) largest = Math.max(largest, Math.abs(x));
        return largest;
    }

    private static double[] moved(double[] at, double[] way, double step) {
        double[] next = at.clone();
        for (int i = 0; i < next.length; i++) next[i] += step * way[i];
        return next;
    }
}
