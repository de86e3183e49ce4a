package zhike.grading.model;

/**
 * Gamma-Gamma: the amount of a purchase varies around a mean of the customer's own, which is spread
 * over customers (p, q, v) and does not depend on how often they buy. P. Fader, B. Hardie, The
 * Gamma-Gamma Model of Monetary Value, note 025, 2013. All parameters > 0; means exist for q > 1.
 */
public record GammaGamma(double p, double q, double v) {

    /**
     * The most likely parameters; customers without repeats or without amount say nothing and are
     * left out.
     *
     * @param purchases repeat purchases of each customer (x)
     * @param means their mean amount (m)
     */
    public static Fit<GammaGamma> fit(int[] purchases, double[] means) {
        int known = 0;
        double total = 0;
        for (int i = 0; i < means.length; i++) {
            if (!tells(purchases[i], means[i])) continue;
            known++;
            total += means[i];
        }
        return Fit.search(
                p -> new GammaGamma(p[0], p[1], p[2]),
                model -> model.logLikelihood(purchases, means),
                known,
                2,
                2,
                total / known);
    }

    private static boolean tells(int purchases, double mean) {
        return purchases > 0 && mean > 0;
    }

    /** The sum over all customers who tell something, eq. 1a. */
    public double logLikelihood(int[] purchases, double[] means) {
        double start = q * Math.log(v) - LogGamma.of(q);
        ByCount known =
                new ByCount(
                        x ->
                                x == 0
                                        ? 0
                                        : start
                                                + LogGamma.of(p * x + q)
                                                - LogGamma.of(p * x)
                                                + p * x * Math.log(x));
        return ParallelSum.of(
                means.length,
                i ->
                        tells(purchases[i], means[i])
                                ? known.of(purchases[i]) + amount(purchases[i], means[i])
                                : 0);
    }

    private double amount(int x, double mean) {
        return (p * x - 1) * Math.log(mean) - (p * x + q) * Math.log(v + x * mean);
    }

    /** E[Z], the mean amount of a purchase over all customers: p v / (q − 1), q > 1. */
    public double populationMean() {
        return p * v / (q - 1);
    }

    /**
     * E[Z | x, m] = p (v + x m) / (p x + q − 1), eq. 5: between the customer's own mean and that of
     * all; without repeats that of all.
     */
    public double conditionalMean(int purchases, double mean) {
        return p * (v + purchases * mean) / (p * purchases + q - 1);
    }
}
