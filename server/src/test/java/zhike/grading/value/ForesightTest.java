package zhike.grading.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import zhike.grading.model.BgNbd;
import zhike.grading.model.GammaGamma;
import zhike.grading.model.LifetimeValue;
import zhike.grading.model.MbgNbd;
import zhike.grading.model.ParetoNbd;
import zhike.grading.model.PurchaseModel;
import zhike.grading.model.Worth;

import java.math.BigDecimal;
import java.util.List;

class ForesightTest {
    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);
    private static final double MONTHS = 365.25 / 12 / 7;

    /** The parameters that are published for CDNOW. */
    private static final List<PurchaseModel> MODELS =
            List.of(
                    new BgNbd(0.243, 4.414, 0.793, 2.426),
                    new MbgNbd(0.525, 6.183, 0.891, 1.614),
                    new ParetoNbd(0.553, 10.578, 0.606, 11.669));

    @Test
    void whatIsWorkedOutOnceForManyIsWhatTheModelSaysOfEach() {
        for (PurchaseModel model : MODELS) {
            Foresight foresight = new Foresight(model, SPEND, 24, new BigDecimal("15.00"));
            LifetimeValue whole =
                    new LifetimeValue(
                            model,
                            SPEND,
                            0.4,
                            24 * MONTHS,
                            LifetimeValue.continuous(0.15, 365.25 / 7));
            for (int[] one :
                    new int[][] {{0, 0, 280}, {2, 210, 272}, {7, 100, 100}, {9, 30, 1400}}) {
                Worth said = whole.of(one[0], one[1] / 7.0, one[2] / 7.0, one[0] == 0 ? 0 : 35.5);
                Foresight.Expected found = foresight.of(one[0], one[1], one[2], 35.5 * one[0], 0.4);
                assertThat(found.alive().doubleValue()).isCloseTo(said.alive(), within(1e-8));
                assertThat(found.purchases().doubleValue())
                        .isCloseTo(said.expectedPurchases(), within(1e-4));
                assertThat(found.spend().doubleValue())
                        .isCloseTo(said.expectedSpend(), within(0.005));
                assertThat(found.profit().doubleValue())
                        .isCloseTo(said.lifetimeValue(), within(0.005));
            }
        }
    }

    @Test
    void whoBoughtOnceLongAgoIsAtRiskByTheUsualModel() {
        Foresight usual = new Foresight(MODELS.get(1), SPEND, 24, BigDecimal.ZERO);
        assertThat(ValueSettings.USUAL.model()).isEqualTo("mbgnbd");
        assertThat(usual.of(0, 0, 1400, 0, 0.4).alive().doubleValue()).isBetween(0.0, 0.5);
        Foresight bg = new Foresight(MODELS.get(0), SPEND, 24, BigDecimal.ZERO);
        assertThat(bg.of(0, 0, 1400, 0, 0.4).alive()).isEqualByComparingTo("1");
    }
}
