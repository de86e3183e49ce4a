package zhike.grading.model;

import java.util.function.IntToDoubleFunction;

/** A function of a number of purchases, worked out before for the usual numbers. */
final class ByCount {
    private static final int USUAL = 64;

    private final double[] known = new double[USUAL];
    private final IntToDoubleFunction function;

    ByCount(IntToDoubleFunction function) {
        this.function = function;
        for (int n = 0; n < USUAL; n++) known[n] = function.applyAsDouble(n);
    }

    double of(int n) {
        return n < USUAL ? known[n] : function.applyAsDouble(n);
    }
}
