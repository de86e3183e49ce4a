package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The R package BTYDplus on CDNOW. */
class MbgNbdTest {
    private static final Fit<MbgNbd> FIT = MbgNbd.fit(Cdnow.SAMPLE.histories());

    @Test
    void theFitOfCdnowIsThatOfAnotherProgram() {
        assertThat(FIT.model().r()).isCloseTo(0.525, within(0.0005));
        assertThat(FIT.model().alpha()).isCloseTo(6.183, within(0.0005));
        assertThat(FIT.model().a()).isCloseTo(0.891, within(0.0005));
        assertThat(FIT.model().b()).isCloseTo(1.614, within(0.0005));
        assertThat(FIT.converged()).isTrue();
    }

    @Test
    void alsoWhoNeverRepeatedMayHaveStopped() {
        assertThat(FIT.model().alive(0, 0, 0)).isCloseTo(1.614 / (0.891 + 1.614), within(0.001));
        assertThat(FIT.model().alive(0, 0, 39)).isLessThan(0.4);
    }

    @Test
    void whatIsExpectedIsTheMeanOfTheProbabilities() {
        double mean = 0;
        for (int n = 1; n < 400; n++) mean += n * FIT.model().probability(n, 39);
        assertThat(FIT.model().expected(39)).isCloseTo(mean, within(1e-6));
    }
}
