package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Fader, Hardie and Lee 2005, their spreadsheet, and the manual of the R package BTYD. */
class BgNbdTest {
    private static final Fit<BgNbd> FIT = BgNbd.fit(Cdnow.SAMPLE.histories());
    private static final BgNbd PRINTED = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @Test
    void theFitOfCdnowIsThatOfThePaper() {
        assertThat(FIT.model().r()).isCloseTo(0.243, within(0.0005));
        assertThat(FIT.model().alpha()).isCloseTo(4.414, within(0.0005));
        assertThat(FIT.model().a()).isCloseTo(0.793, within(0.0005));
        assertThat(FIT.model().b()).isCloseTo(2.426, within(0.0005));
        assertThat(FIT.logLikelihood()).isCloseTo(-9582.4, within(0.05));
        assertThat(FIT.converged()).isTrue();
    }

    @Test
    void theFitIsThatOfAnotherProgramToMoreDigits() {
        assertThat(FIT.parameters().get(0)).isCloseTo(0.2425945, within(1e-6));
        assertThat(FIT.parameters().get(1)).isCloseTo(4.4136019, within(1e-5));
        assertThat(FIT.parameters().get(2)).isCloseTo(0.7929199, within(1e-5));
        assertThat(FIT.parameters().get(3)).isCloseTo(2.4258881, within(5e-5));
        assertThat(FIT.logLikelihood()).isCloseTo(-9582.429, within(0.0005));
    }

    @Test
    void newCustomersBuyAsTheSpreadsheetExpects() {
        double[] weeks = {0.1429, 1, 3, 31.8571, 32};
        double[] purchases = {0.0078, 0.0532, 0.1506, 1.0405, 1.0437};
        for (int i = 0; i < weeks.length; i++)
            assertThat(FIT.model().expected(weeks[i])).isCloseTo(purchases[i], within(0.00005));
        assertThat(FIT.model().expected(0)).isZero();
    }

    /** Its 1.8576 for 78 weeks is the closed form with the series ended after 150 terms. */
    @Test
    void forALongTimeTheSpreadsheetEndsItsSeriesTooEarly() {
        assertThat(closedForm(FIT.model(), 78, 150)).isCloseTo(1.8576, within(0.00005));
        assertThat(closedForm(FIT.model(), 78, 5_000))
                .isCloseTo(FIT.model().expected(78), within(1e-9));
    }

    private static double closedForm(BgNbd model, double t, int terms) {
        double c = model.a() + model.b() - 1;
        double z = t / (model.alpha() + t);
        double sum = 0;
        double term = 1;
        for (int n = 0; n <= terms; n++) {
            sum += term;
            term *= (model.r() + n) * (model.b() + n) / ((c + n) * (n + 1)) * z;
        }
        return c / (model.a() - 1) * (1 - Math.pow(1 - z, model.r()) * sum);
    }

    @Test
    void aKnownCustomerBuysAsTheSpreadsheetExpects() {
        assertThat(FIT.model().expectedNext(2, 30.43, 38.86, 39)).isCloseTo(1.226, within(0.0005));
        assertThat(FIT.model().alive(2, 30.43, 38.86)).isCloseTo(0.7266, within(0.00005));
        assertThat(FIT.model().churnRisk(2, 30.43, 38.86)).isCloseTo(0.2734, within(0.00005));
    }

    @Test
    void theTableOfProbabilitiesIsThatOfTheManual() {
        double[] table = {
            .0019995214,
            .0015170236,
            .0011633150,
            .0009003148,
            .0007023638,
            .0005517902,
            .0004361913,
            .0003467171,
            .0002769613,
            .0002222260
        };
        assertThat(PRINTED.probabilities(11, 20, 30)).containsExactly(table, within(5e-11));
        assertThat(PRINTED.probability(10, 2)).isCloseTo(1.07869e-07, within(5e-13));
        assertThat(PRINTED.probability(0, 39)).isCloseTo(0.5737864, within(5e-8));
    }

    @Test
    void nobodyStopsBeforeTheFirstRepeat() {
        assertThat(PRINTED.alive(0, 0, 200)).isEqualTo(1);
    }

    @Test
    void theFormulaHoldsWhereThePaperDividesByZero() {
        double below = new BgNbd(0.243, 4.414, 1 - 1e-7, 0.001).expected(20);
        double above = new BgNbd(0.243, 4.414, 1 + 1e-7, 0.001).expected(20);
        assertThat(new BgNbd(0.243, 4.414, 1, 0.001).expected(20))
                .isBetween(above, below)
                .isCloseTo(below, within(1e-6));
    }

    @Test
    void thousandsOfPurchasesNeitherOverflowNorVanish() {
        assertThat(PRINTED.expectedNext(20_000, 100, 100, 50)).isBetween(5_000.0, 9_700.0);
        assertThat(PRINTED.alive(20_000, 1, 100)).isZero();
        assertThat(PRINTED.likelihood().of(20_000, 1, 100)).isFinite();
    }
}
