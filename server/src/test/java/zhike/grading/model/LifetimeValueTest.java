package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LifetimeValueTest {
    private static final ParetoNbd PURCHASES = new ParetoNbd(.5534, 10.5802, .6061, 11.6562);
    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);
    private static final double WEEKLY = LifetimeValue.continuous(0.15, 52);

    @Test
    void fifteenPercentAYearIsTheWeeklyRateOfThePaper() {
        assertThat(WEEKLY).isCloseTo(0.0027, within(0.00005));
    }

    @Test
    void theValueIsMarginTimesSpendTimesDiscountedPurchases() {
        Worth worth =
                new LifetimeValue(PURCHASES, SPEND, 0.3, 156, WEEKLY).of(2, 30.43, 38.86, 22.35);
        assertThat(worth.expectedSpend()).isCloseTo(24.66, within(0.005));
        assertThat(worth.lifetimeValue())
                .isCloseTo(
                        0.3 * worth.expectedSpend() * worth.discountedPurchases(), within(1e-12));
        assertThat(worth.discountedPurchases())
                .isCloseTo(week(worth), within(0.002))
                .isLessThan(worth.expectedPurchases());
        assertThat(worth.churnRisk()).isEqualTo(1 - worth.alive());
    }

    /** Each week's purchases, discounted from its middle. */
    private static double week(Worth worth) {
        double sum = 0;
        double before = 0;
        for (int week = 1; week <= 156; week++) {
            double upTo = PURCHASES.expectedNext(2, 30.43, 38.86, week);
            sum += (upTo - before) * Math.exp(-WEEKLY * (week - 0.5));
            before = upTo;
        }
        assertThat(before).isEqualTo(worth.expectedPurchases());
        return sum;
    }

    @Test
    void withoutDiscountAllPurchasesCountFull() {
        Worth worth = new LifetimeValue(PURCHASES, SPEND, 1, 52, 0).of(0, 0, 30, 0);
        assertThat(worth.discountedPurchases()).isEqualTo(worth.expectedPurchases());
        assertThat(worth.expectedSpend()).isEqualTo(SPEND.populationMean());
    }
}
