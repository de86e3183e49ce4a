package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Fader and Hardie, note 025, 2013, and the R package CLVTools. */
class GammaGammaTest {
    private static final Cdnow CDNOW = Cdnow.SAMPLE;
    private static final Fit<GammaGamma> FIT = GammaGamma.fit(CDNOW.repeats, CDNOW.mean);

    @Test
    void theFitOfTheRepeatersIsThatOfTheNote() {
        assertThat(FIT.model().p()).isCloseTo(6.25, within(0.005));
        assertThat(FIT.model().q()).isCloseTo(3.74, within(0.005));
        assertThat(FIT.model().v()).isCloseTo(15.44, within(0.005));
        assertThat(FIT.logLikelihood()).isCloseTo(-4055.9177, within(0.0001));
    }

    @Test
    void theFirstTenCustomersSpendAsInTheNote() {
        double[] spend = {24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17};
        for (int i = 0; i < spend.length; i++)
            assertThat(FIT.model().conditionalMean(CDNOW.repeats[i], CDNOW.mean[i]))
                    .isCloseTo(spend[i], within(0.01));
        assertThat(FIT.model().populationMean()).isCloseTo(35.17, within(0.005));
    }

    @Test
    void theMoreIsKnownTheLessCountsTheMeanOfAll() {
        GammaGamma model = new GammaGamma(6.25, 3.74, 15.44);
        assertThat(model.conditionalMean(0, 0)).isEqualTo(model.populationMean());
        assertThat(model.conditionalMean(1, 100)).isLessThan(model.conditionalMean(5, 100));
        assertThat(model.conditionalMean(1_000_000, 100)).isCloseTo(100, within(0.001));
    }
}
