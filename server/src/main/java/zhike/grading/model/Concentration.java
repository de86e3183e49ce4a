package zhike.grading.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How unevenly an amount is spread over customers. Amounts below zero count as zero. */
public final class Concentration {
    /** Rising. */
    private final long[] amounts;

    private final long total;

    private Concentration(long[] amounts) {
        this.amounts = amounts;
        long sum = 0;
        for (long amount : amounts) sum += amount;
        total = sum;
    }

    public static Concentration of(long[] amounts) {
        long[] rising = new long[amounts.length];
        for (int i = 0; i < rising.length; i++) rising[i] = Math.max(0, amounts[i]);
        Arrays.parallelSort(rising);
        return new Concentration(rising);
    }

    /** The share that the largest part of the customers holds: 0.2 → what the top 20 % hold. */
    public double heldByTop(double part) {
        long top = Math.round(part * amounts.length);
        double held = 0;
        for (int i = 0; i < top; i++) held += amounts[amounts.length - 1 - i];
        return total == 0 ? 0 : held / total;
    }

    /** How many of the largest customers it takes to reach a share of the amount. */
    public int reaching(double share) {
        long least = Share.atLeast(share, total);
        long held = 0;
        int taken = 0;
        while (taken < amounts.length && held < least)
            held += amounts[amounts.length - 1 - taken++];
        return taken;
    }

    /**
     * G = 2 Σ i xᵢ / (n Σ xᵢ) − (n + 1) / n over rising xᵢ (C. Gini, 1912), in [0, 1); 0 when
     * nobody has anything.
     */
    public double gini() {
        int n = amounts.length;
        double weighted = 0;
        for (int i = 0; i < n; i++) weighted += (2.0 * (i + 1) - n - 1) * amounts[i];
        return total == 0 ? 0 : Math.max(0, weighted / ((double) n * total));
    }

    /**
     * 1 − (mean of (x / μ)^(1 − ε))^(1 / (1 − ε)), for ε = 1 with the geometric mean (A. Atkinson,
     * On the Measurement of Inequality, Journal of Economic Theory 2, 1970), in [0, 1].
     *
     * @param aversion ε > 0
     */
    public double atkinson(double aversion) {
        if (total == 0) return 0;
        double mean = total / (double) amounts.length;
        double power = 1 - aversion;
        double sum = 0;
        for (long amount : amounts)
            sum += power == 0 ? Math.log(amount / mean) : Math.pow(amount / mean, power);
        double level = sum / amounts.length;
        return 1 - (power == 0 ? Math.exp(level) : Math.pow(level, 1 / power));
    }

    /**
     * The curve of M. Lorenz, 1905: from (0, 0) to (1, 1), smallest customers first, in so many
     * steps of about equal number (fewer with few customers).
     */
    public List<Point> lorenz(int steps) {
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
        double held = 0;
        long drawn = 0;
        for (int i = 1; i <= amounts.length; i++) {
            held += amounts[i - 1];
            long step = (long) i * steps / amounts.length;
            if (step == drawn) continue;
            drawn = step;
            double part = i / (double) amounts.length;
            points.add(new Point(part, total == 0 ? part : held / total));
        }
        return points;
    }

    /** The smallest customers as a share of all, and the share that they hold. */
    public record Point(double customers, double amount) {}
}
