package zhike.grading.model;

import java.util.function.DoubleUnaryOperator;

/** Integrals of smooth functions: Gauss and Legendre's rule with a fixed number of points. */
final class Quadrature {
    /** Enough for one smooth stretch to full accuracy. */
    static final Quadrature FINE = new Quadrature(32);

    /** For stretches that are refined. */
    static final Quadrature COARSE = new Quadrature(12);

    private static final double EXACT = 1e-11;
    private static final int DEEPEST = 10;

    private final double[] points;
    private final double[] weights;

    private Quadrature(int size) {
        points = new double[size];
        weights = new double[size];
        for (int i = 0; i < size; i++) place(i, size);
    }

    /** The root of the Legendre polynomial by Newton's method from Tricomi's guess. */
    private void place(int i, int size) {
        double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
        double slope = 1;
        for (int round = 0; round < 20; round++) {
            double before = 1;
            double value = x;
            for (int n = 2; n <= size; n++) {
                double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
                before = value;
                value = next;
            }
            slope = size * (x * value - before) / (x * x - 1);
            x -= value / slope;
        }
        points[i] = x;
        weights[i] = 2 / ((1 - x * x) * slope * slope);
    }

    /** ∫ from..to of f. */
    double integral(double from, double to, DoubleUnaryOperator f) {
        double half = (to - from) / 2;
        double middle = (to + from) / 2;
        double sum = 0;
        for (int i = 0; i < points.length; i++)
            sum += weights[i] * f.applyAsDouble(middle + half * points[i]);
        return sum * half;
    }

    /** As {@link #integral}, halved where the halves do not yet agree with the whole. */
    double refined(double from, double to, DoubleUnaryOperator f) {
        return refined(from, to, integral(from, to, f), DEEPEST, f);
    }

    private double refined(double from, double to, double whole, int depth, DoubleUnaryOperator f) {
        double middle = (from + to) / 2;
        double left = integral(from, middle, f);
        double right = integral(middle, to, f);
        double halves = left + right;
        if (depth == 0 || Math.abs(halves - whole) <= EXACT * Math.abs(halves)) return halves;
        return refined(from, middle, left, depth - 1, f) + refined(middle, to, right, depth - 1, f);
    }
}
