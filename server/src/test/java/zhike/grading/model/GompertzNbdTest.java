package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Bemmaor and Glady 2012, table 2. */
class GompertzNbdTest {
    private static final Histories CDNOW = Cdnow.SAMPLE.histories();
    private static final double GROWTH = 0.00022;

    @Test
    void atTheGrowthOfThePaperTheOthersAreThoseOfThePaper() {
        Fit<GompertzNbd> fit = GompertzNbd.fit(CDNOW, GROWTH);
        assertThat(fit.model().b()).isCloseTo(0.0002, within(0.00005));
        assertThat(fit.model().r()).isCloseTo(0.553, within(0.0005));
        assertThat(fit.model().alpha()).isCloseTo(10.578, within(0.0005));
        assertThat(fit.model().s()).isCloseTo(0.603, within(0.0005));
        assertThat(fit.model().beta()).isCloseTo(0.0026, within(0.00005));
        assertThat(fit.logLikelihood()).isCloseTo(-9594.98, within(0.005));
    }

    @Test
    void withoutAgeingItFindsTheParetoNbd() {
        Fit<GompertzNbd> fit = GompertzNbd.fit(CDNOW);
        assertThat(fit.logLikelihood())
                .isCloseTo(ParetoNbd.fit(CDNOW).logLikelihood(), within(0.001));
        GompertzNbd found = fit.model();
        ParetoNbd limit =
                new ParetoNbd(found.r(), found.alpha(), found.s(), found.beta() / found.b());
        assertThat(found.alive(2, 20, 39)).isCloseTo(limit.alive(2, 20, 39), within(1e-4));
        assertThat(found.expectedNext(2, 20, 39, 39))
                .isCloseTo(limit.expectedNext(2, 20, 39, 39), within(1e-4));
        assertThat(found.expected(39)).isCloseTo(limit.expected(39), within(1e-4));
    }

    @Test
    void whoAgesFastIsSurelyGone() {
        GompertzNbd ageing = new GompertzNbd(0.5, 10, 2, 1, 1e6);
        assertThat(ageing.alive(3, 2, 500)).isEqualTo(0);
        assertThat(ageing.survival(1_000)).isZero();
    }

    @Test
    void theProbabilitiesOfAllNumbersAddUp() {
        GompertzNbd model = new GompertzNbd(0.553, 10.578, 0.05, 0.603, 0.5);
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < 400; n++) {
            sum += model.probability(n, 39);
            mean += n * model.probability(n, 39);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(model.expected(39)).isCloseTo(mean, within(1e-6));
    }
}
