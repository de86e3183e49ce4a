package zhike.grading.model;

/**
 * The two hypergeometric functions that the models need, as continued fractions whose parts do not
 * cancel. Papers write differences of Gaussian or Appell functions that under- and overflow for
 * busy customers; Euler's transformation turns each of them into {@link #gauss}.
 */
final class Hypergeometric {
    private static final double TINY = 1e-300;
    private static final double EXACT = 1e-16;
    private static final int MOST = 100_000;

    private Hypergeometric() {}

    /**
     * ₂F₁(1, b; c; z) for b, c > 0 and z in [0, 1): the continued fraction of Gauss (NIST Handbook
     * of Mathematical Functions, DLMF 15.7.1), evaluated from the front (Lentz).
     */
    static double gauss(double b, double c, double z) {
        if (z == 0) return 1;
        double value = 1;
        double up = 1;
        double down = 0;
        for (int n = 1; n < MOST; n++) {
            double part = part(n, b, c) * z;
            down = 1 / nonZero(1 + part * down);
            up = nonZero(1 + part / up);
            double change = up * down;
            value *= change;
            if (Math.abs(change - 1) < EXACT) break;
        }
        return 1 / value;
    }

    private static double part(int n, double b, double c) {
        if (n == 1) return -b / c;
        double k = n / 2;
        return n % 2 == 1
                ? -(c - 1 + k) * (b + k) / ((c - 1 + 2 * k) * (c + 2 * k))
                : (b - c - k + 1) * k / ((c + 2 * k - 2) * (c + 2 * k - 1));
    }

    /**
     * ∫₀^∞ e^(−yu) (1 + u)^(−s) du = Ψ(1, 2 − s; y), Tricomi's function, for s and y > 0: the
     * continued fraction of the incomplete gamma function (DLMF 8.9.2).
     */
    static double tricomi(double s, double y) {
        double bottom = y + s;
        double down = 1 / bottom;
        double up = 1 / TINY;
        double value = down;
        for (int n = 1; n < MOST; n++) {
            double part = -n * (n + s - 1);
            bottom += 2;
            down = 1 / nonZero(part * down + bottom);
            up = nonZero(bottom + part / up);
            double change = up * down;
            value *= change;
            if (Math.abs(change - 1) < EXACT) break;
        }
        return value;
    }

    private static double nonZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
