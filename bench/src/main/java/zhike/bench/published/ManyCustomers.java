package zhike.bench.published;

import zhike.grading.model.BgNbd;
import zhike.grading.model.Histories;

import java.util.Random;

/** Customers who buy as the BG/NBD says, observed for 30 to 730 days; the same at each run. */
record ManyCustomers(
        int[] repeats,
        double[] last,
        double[] age,
        long[] ids,
        long[] quiet,
        long[] orders,
        long[] amounts) {
    static final BgNbd TRUTH = new BgNbd(.6, 30, .8, 2.4);

    static ManyCustomers of(int size) {
        ManyCustomers many =
                new ManyCustomers(
                        new int[size],
                        new double[size],
                        new double[size],
                        new long[size],
                        new long[size],
                        new long[size],
                        new long[size]);
        Random random = new Random(4);
        for (int i = 0; i < size; i++) many.add(i, random);
        return many;
    }

    Histories histories() {
        return Histories.of(repeats, last, age);
    }

    private void add(int i, Random random) {
        age[i] = 30 + random.nextInt(700);
        double rate = gamma(random, TRUTH.r()) / TRUTH.alpha();
        double stay = gamma(random, TRUTH.b());
        stay /= stay + gamma(random, TRUTH.a());
        double at = 0;
        do {
            at -= Math.log(1 - random.nextDouble()) / rate;
            if (at > age[i]) break;
            repeats[i]++;
            last[i] = Math.min(age[i], Math.rint(at));
        } while (random.nextDouble() < stay);
        ids[i] = i;
        quiet[i] = (long) (age[i] - last[i]);
        orders[i] = repeats[i] + 1L;
        amounts[i] = (long) (orders[i] * Math.exp(9 + 1.5 * random.nextGaussian()));
    }

    /** A gamma distributed number (G. Marsaglia, W. Tsang, ACM TOMS 26, 2000). */
    private static double gamma(Random random, double shape) {
        if (shape < 1) return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        double d = shape - 1.0 / 3;
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            double bound = normal * normal / 2 + d - d * v;
            if (v > 0 && Math.log(random.nextDouble()) < bound + d * Math.log(v)) return d * v;
        }
    }
}
