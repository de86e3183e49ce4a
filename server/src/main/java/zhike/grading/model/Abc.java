package zhike.grading.model;

import java.util.List;

/**
 * Classes by cumulated share of the amount: ranked from the largest on (equals by the lower id
 * first), a customer belongs to the first class whose limit his cumulated share does not pass. The
 * largest customer is always of the first class. Amounts below zero count as zero.
 *
 * @param limits rising shares, the last 1
 */
public record Abc(List<Double> limits) {
    /** A to 55 %, B to 85 %, C the rest: the table of Chinese sales practice. */
    public static final Abc SALES = new Abc(List.of(0.55, 0.85, 1.0));

    /** A to 80 %, B to 95 %, C the rest: the usual convention elsewhere. */
    public static final Abc USUAL = new Abc(List.of(0.80, 0.95, 1.0));

    public Abc {
        limits = List.copyOf(limits);
        double before = 0;
        for (double limit : limits) {
            if (!(limit > before)) throw new IllegalArgumentException("limits do not rise");
            before = limit;
        }
        if (before != 1) throw new IllegalArgumentException("the last limit is not 1");
    }

    /** The class of each customer, 0 for A, in the order given. */
    public byte[] classes(long[] amounts, long[] ids) {
        int[] order = Ranking.of(amounts, ids, true);
        long total = 0;
        for (long amount : amounts) total += Math.max(0, amount);
        long[] most = new long[limits.size()];
        for (int i = 0; i < most.length; i++) most[i] = Share.atMost(limits.get(i), total);
        byte[] classes = new byte[amounts.length];
        long cumulated = 0;
        int now = 0;
        for (int i = 0; i < order.length; i++) {
            cumulated += Math.max(0, amounts[order[i]]);
            while (i > 0 && now < most.length - 1 && cumulated > most[now]) now++;
            classes[order[i]] = (byte) now;
        }
        return classes;
    }

    /** How many are in each class and how much they hold. */
    public List<Part> parts(long[] amounts, long[] ids) {
        byte[] classes = classes(amounts, ids);
        int[] customers = new int[limits.size()];
        long[] sums = new long[limits.size()];
        long total = 0;
        for (int i = 0; i < classes.length; i++) {
            customers[classes[i]]++;
            sums[classes[i]] += Math.max(0, amounts[i]);
            total += Math.max(0, amounts[i]);
        }
        Part[] parts = new Part[customers.length];
        for (int i = 0; i < parts.length; i++)
            parts[i] = new Part(customers[i], sums[i], total == 0 ? 0 : sums[i] / (double) total);
        return List.of(parts);
    }

    /** One class: its customers, what they hold, and that as a share of all. */
    public record Part(int customers, long amount, double share) {}
}
