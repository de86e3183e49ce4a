package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Fader, Hardie and Lee 2005, and the R packages BTYD and CLVTools. */
class ParetoNbdTest {
    private static final Fit<ParetoNbd> FIT = ParetoNbd.fit(Cdnow.SAMPLE.histories());
    private static final ParetoNbd WALKTHROUGH =
            new ParetoNbd(.5533971, 10.5801985, .6060625, 11.6562237);

    @Test
    void theFitOfCdnowIsThatOfThePaper() {
        assertThat(FIT.model().r()).isCloseTo(0.553, within(0.0005));
        assertThat(FIT.model().alpha()).isCloseTo(10.578, within(0.0005));
        assertThat(FIT.model().s()).isCloseTo(0.606, within(0.0005));
        assertThat(FIT.model().beta()).isCloseTo(11.669, within(0.0005));
        assertThat(FIT.logLikelihood()).isCloseTo(-9594.976, within(0.0005));
        assertThat(FIT.converged()).isTrue();
    }

    @Test
    void theStandardErrorsAreThoseOfAnotherProgram() {
        double[] errors = {0.0476264, 0.8427222, 0.1872594, 6.2105448};
        for (int i = 0; i < errors.length; i++)
            assertThat(FIT.standardErrors().get(i) / errors[i]).isCloseTo(1, within(0.0002));
    }

    @Test
    void newCustomersBuyAsTheManualSays() {
        double[] purchases = {
            0, .05077821, .09916088, .14542507, .18979930, .23247466, .27361274, .31335159,
            .35181024, .38909211
        };
        ParetoNbd manual = new ParetoNbd(.55, 10.56, .61, 11.64);
        for (int t = 0; t < purchases.length; t++)
            assertThat(manual.expected(t)).isCloseTo(purchases[t], within(5e-9));
    }

    @Test
    void aKnownCustomerBuysAsTheManualSays() {
        assertThat(WALKTHROUGH.expectedNext(26, 30.86, 31, 52)).isCloseTo(25.46, within(0.005));
        assertThat(WALKTHROUGH.alive(26, 30.86, 31)).isCloseTo(0.9979, within(0.00005));
        assertThat(WALKTHROUGH.alive(0, 0, 39)).isCloseTo(0.2941633, within(5e-8));
    }

    @Test
    void aBusyCustomerDoesNotUnderflow() {
        ParetoNbd model = new ParetoNbd(.55, 10.58, .61, 11.67);
        assertThat(model.expectedNext(132, 200, 200, 10)).isCloseTo(6.20605, within(5e-6));
        assertThat(model.expectedNext(133, 200, 200, 10)).isCloseTo(6.25287, within(5e-6));
        assertThat(model.expectedNext(100_000, 200, 200, 10)).isBetween(4_600.0, 4_800.0);
        assertThat(model.likelihood().of(100_000, 200, 200)).isFinite();
    }

    @Test
    void theTwoFormsOfTheIntegralMeetWhereTheRatesAreEqual() {
        double equal = new ParetoNbd(.55, 10, .61, 10).likelihood().of(3, 20, 30);
        assertThat(new ParetoNbd(.55, 10, .61, 10 + 1e-9).likelihood().of(3, 20, 30))
                .isCloseTo(equal, within(1e-9));
        assertThat(new ParetoNbd(.55, 10, .61, 10 - 1e-9).likelihood().of(3, 20, 30))
                .isCloseTo(equal, within(1e-9));
    }

    @Test
    void residualTransactionsAreTheLimitOfALongHorizon() {
        ParetoNbd model = new ParetoNbd(0.5629966, 12.5590370, 0.4081095, 10.5148048);
        assertThat(model.discounted(7, 35, 77.86, 8_000, 0.0027))
                .isCloseTo(model.residual(7, 35, 77.86, 0.0027), within(1e-6));
    }

    @Test
    void whatIsExpectedIsTheMeanOfTheProbabilities() {
        double mean = 0;
        for (int n = 1; n < 400; n++) mean += n * WALKTHROUGH.probability(n, 39);
        assertThat(WALKTHROUGH.expected(39)).isCloseTo(mean, within(1e-6));
    }
}
