package zhike.grading.model;

import java.util.function.ToDoubleFunction;

/** The few small matrices that a fit needs. */
final class Matrix {
    private Matrix() {}

    static double[][] unit(int size) {
        double[][] unit = new double[size][size];
        for (int i = 0; i < size; i++) unit[i][i] = 1;
        return unit;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    static double[] times(double[][] matrix, double[] v) {
        double[] out = new double[v.length];
        for (int i = 0; i < v.length; i++) out[i] = dot(matrix[i], v);
        return out;
    }

    /** The inverse by elimination with pivots; NaN throughout when there is none. */
    static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] left = new double[size][];
        for (int i = 0; i < size; i++) left[i] = matrix[i].clone();
        double[][] right = unit(size);
        for (int column = 0; column < size; column++) {
            int pivot = pivot(left, column);
            swap(left, column, pivot);
            swap(right, column, pivot);
            double head = left[column][column];
            for (int j = 0; j < size; j++) {
                left[column][j] /= head;
                right[column][j] /= head;
            }
            for (int row = 0; row < size; row++) {
                if (row == column) continue;
                double factor = left[row][column];
                for (int j = 0; j < size; j++) {
                    left[row][j] -= factor * left[column][j];
                    right[row][j] -= factor * right[column][j];
                }
            }
        }
        return right;
    }

    private static int pivot(double[][] matrix, int column) {
        int pivot = column;
        for (int row = column + 1; row < matrix.length; row++)
            if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
        return pivot;
    }

    private static void swap(double[][] matrix, int a, int b) {
        double[] kept = matrix[a];
        matrix[a] = matrix[b];
        matrix[b] = kept;
    }

    /** The second derivatives at a place, by differences of this width. */
    static double[][] curvature(ToDoubleFunction<double[]> f, double[] at, double width) {
        int size = at.length;
        double[][] out = new double[size][size];
        double middle = f.applyAsDouble(at);
        for (int i = 0; i < size; i++) {
            double both = f.applyAsDouble(near(at, i, width, i, 0));
            both += f.applyAsDouble(near(at, i, -width, i, 0));
            out[i][i] = (both - 2 * middle) / (width * width);
            for (int j = 0; j < i; j++) {
                double equal = f.applyAsDouble(near(at, i, width, j, width));
                equal += f.applyAsDouble(near(at, i, -width, j, -width));
                double opposite = f.applyAsDouble(near(at, i, width, j, -width));
                opposite += f.applyAsDouble(near(at, i, -width, j, width));
                out[i][j] = (equal - opposite) / (4 * width * width);
                out[j][i] = out[i][j];
            }
        }
        return out;
    }

    private static double[] near(double[] at, int i, double di, int j, double dj) {
        double[] near = at.clone();
        near[i] += di;
        near[j] += dj;
        return near;
    }
}
