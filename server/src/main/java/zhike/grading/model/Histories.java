package zhike.grading.model;

import java.util.Arrays;

/**
 * The purchase histories of many customers as (x, t_x, T): repeat purchases, time of the last and
 * time of observation, both since the first purchase and in one unit. Equal ones are kept once with
 * their number, so a million customers of whole days are far fewer terms.
 */
public final class Histories {
    private final int[] repeats;
    private final double[] last;
    private final double[] age;
    private final int[] count;
    private int distinct;
    private long customers;

    private Histories(int most) {
        repeats = new int[most];
        last = new double[most];
        age = new double[most];
        count = new int[most];
    }

    /**
     * One entry a customer.
     *
     * @throws IllegalArgumentException unless 0 ≤ last ≤ age, repeats ≥ 0 and last = 0 without
     *     repeats
     */
    public static Histories of(int[] repeats, double[] last, double[] age) {
        int[] once = new int[repeats.length];
        Arrays.fill(once, 1);
        return of(repeats, last, age, once);
    }

    /** As the other, each entry standing for so many customers. */
    public static Histories of(int[] repeats, double[] last, double[] age, int[] count) {
        int size = repeats.length;
        if (last.length != size || age.length != size || count.length != size)
            throw new IllegalArgumentException("lengths differ");
        Histories all = new Histories(size);
        int[] slots = new int[Math.max(2, Integer.highestOneBit(size + 1) * 4)];
        for (int i = 0; i < size; i++) {
            check(repeats[i], last[i], age[i]);
            all.add(slots, repeats[i], last[i] + 0.0, age[i] + 0.0, count[i]);
        }
        return all;
    }

    private static void check(int repeats, double last, double age) {
        boolean ordered = last >= 0 && last <= age && Double.isFinite(age);
        if (repeats < 0 || !ordered || (repeats == 0 && last > 0))
            throw new IllegalArgumentException(
                    "no history: %d purchases, last at %s of %s".formatted(repeats, last, age));
    }

    /** Slots hold the place of a history + 1; 0 is free. */
    private void add(int[] slots, int x, double tx, double t, int number) {
        long mixed = (Double.doubleToLongBits(tx) * 31 + Double.doubleToLongBits(t)) * 31 + x;
        int at = (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 33) & (slots.length - 1);
        while (slots[at] != 0 && !same(slots[at] - 1, x, tx, t)) at = (at + 1) & (slots.length - 1);
        if (slots[at] == 0) {
            slots[at] = ++distinct;
            repeats[distinct - 1] = x;
            last[distinct - 1] = tx;
            age[distinct - 1] = t;
        }
        count[slots[at] - 1] += number;
        customers += number;
    }

    private boolean same(int i, int x, double tx, double t) {
        return repeats[i] == x && last[i] == tx && age[i] == t;
    }

    /** The number of different histories. */
    public int distinct() {
        return distinct;
    }

    public long customers() {
        return customers;
    }

    /** About so many of the different histories, spread over all, each with its number. */
    Histories some(int number) {
        Histories some = new Histories(number);
        for (int i = 0; i < number; i++) {
            int from = (int) ((long) i * distinct / number);
            some.repeats[i] = repeats[from];
            some.last[i] = last[from];
            some.age[i] = age[from];
            some.count[i] = count[from];
            some.customers += count[from];
        }
        some.distinct = number;
        return some;
    }

    /**
     * The mean time of observation: the scale of the time unit.
     *
     * @throws IllegalArgumentException when nobody was observed for any time
     */
    double meanAge() {
        double sum = 0;
        for (int i = 0; i < distinct; i++) sum += count[i] * age[i];
        if (sum == 0) throw new IllegalArgumentException("nobody was observed for any time");
        return sum / customers;
    }

    /** The sum over all customers, on all cores; the same on any number of cores. */
    public double sum(Likelihood likelihood) {
        return ParallelSum.of(distinct, i -> count[i] * likelihood.of(repeats[i], last[i], age[i]));
    }
}
