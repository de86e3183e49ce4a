package zhike.grading.model;

/**
 * What one customer is expected to bring; estimates, never booked, in the currency of the amounts.
 *
 * @param alive P(alive), in [0, 1]
 * @param expectedPurchases undiscounted, within the horizon
 * @param expectedSpend the mean amount of a purchase to come
 * @param discountedPurchases within the horizon
 * @param lifetimeValue margin × spend × discounted purchases
 */
public record Worth(
        double alive,
        double expectedPurchases,
        double expectedSpend,
        double discountedPurchases,
        double lifetimeValue) {

    /** 1 − P(alive). */
    public double churnRisk() {
        return 1 - alive;
    }
}
