package zhike.grading.model;

/**
 * The residual value of a customer: CLV = margin × E[spend a purchase] × discounted expected
 * residual transactions, which holds where amounts do not depend on frequency (P. Fader, B. Hardie,
 * K. Lee, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis, Journal of Marketing
 * Research 42, 2005, eq. 1 and 2).
 *
 * @param margin the share of an amount that is earned, 0–1
 * @param horizon how far to look, in the unit of the purchase model
 * @param rate continuous discount rate per unit of time, see {@link #continuous}
 */
public record LifetimeValue(
        PurchaseModel purchases, GammaGamma spend, double margin, double horizon, double rate) {

    /** A yearly rate as a continuous one per unit of time: ln(1 + yearly) / units a year. */
    public static double continuous(double yearly, double unitsPerYear) {
        return Math.log1p(yearly) / unitsPerYear;
    }

    /**
     * @param repeats repeat purchases (x)
     * @param last time of the last, since the first (t_x)
     * @param age time of observation since the first (T)
     * @param meanAmount mean amount of the repeat purchases; ignored without repeats
     */
    public Worth of(int repeats, double last, double age, double meanAmount) {
        double amount = spend.conditionalMean(repeats, repeats == 0 ? 0 : meanAmount);
        double discounted = purchases.discounted(repeats, last, age, horizon, rate);
        return new Worth(
                purchases.alive(repeats, last, age),
                purchases.expectedNext(repeats, last, age, horizon),
                amount,
                discounted,
                margin * amount * discounted);
    }
}
