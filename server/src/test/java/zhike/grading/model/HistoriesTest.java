package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistoriesTest {
    @Test
    void equalHistoriesAreKeptOnceAndCountedAll() {
        Histories cdnow = Cdnow.SAMPLE.histories();
        assertThat(cdnow.customers()).isEqualTo(2_357);
        assertThat(cdnow.distinct()).isEqualTo(1_016);
        assertThat(cdnow.sum((x, last, age) -> 1)).isEqualTo(2_357);
        assertThat(cdnow.sum((x, last, age) -> x)).isEqualTo(2_457);
    }

    @Test
    void theSumDoesNotDependOnTheOrderOfTheCustomersBeyondRounding() {
        int[] repeats = {3, 0, 1};
        double[] last = {2, 0, 1.5};
        double[] age = {4, 5, 6};
        Likelihood any = (x, tx, t) -> x + tx / t;
        assertThat(Histories.of(repeats, last, age).sum(any))
                .isCloseTo(3 + 0.5 + 1 + 0.25, within(1e-12));
    }

    @Test
    void someOfThemAreSpreadOverAll() {
        Histories some = Cdnow.SAMPLE.histories().some(100);
        assertThat(some.distinct()).isEqualTo(100);
        assertThat(some.customers()).isBetween(150L, 350L);
        assertThat(some.sum((x, last, age) -> 1)).isEqualTo(some.customers());
    }

    @Test
    void aHundredThousandDifferentOnesAreFittedFromTheTopOfSome() {
        int size = 100_000;
        int[] repeats = new int[size];
        double[] last = new double[size];
        double[] age = new double[size];
        Cdnow cdnow = Cdnow.SAMPLE;
        for (int i = 0; i < size; i++) {
            int from = i % cdnow.repeats.length;
            repeats[i] = cdnow.repeats[from];
            last[i] = cdnow.last[from];
            age[i] = cdnow.age[from] + i * 1e-9;
        }
        Fit<BgNbd> fit = BgNbd.fit(Histories.of(repeats, last, age));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.model().r()).isCloseTo(0.2426, within(0.001));
        assertThat(fit.model().alpha()).isCloseTo(4.414, within(0.02));
        assertThat(fit.evaluations()).isLessThan(100);
    }

    @Test
    void whatCannotHaveHappenedIsRefused() {
        refuses(1, 5, 4);
        refuses(0, 1, 4);
        refuses(-1, 0, 4);
        refuses(1, Double.NaN, 4);
        refuses(1, 1, Double.POSITIVE_INFINITY);
    }

    @Test
    void aFitSaysWhetherTheDataDecideIt() {
        assertThat(BgNbd.fit(Cdnow.SAMPLE.histories()).determined()).isTrue();
        Histories nobodyCameBack =
                Histories.of(new int[3], new double[3], new double[] {10, 20, 30});
        assertThat(BgNbd.fit(nobodyCameBack).determined()).isFalse();
        Histories one = Histories.of(new int[] {1}, new double[] {5}, new double[] {10});
        assertThat(ParetoNbd.fit(one).determined()).isFalse();
        assertThat(MbgNbd.fit(one).determined()).isFalse();
    }

    @Test
    void withoutAnyTimeThereIsNothingToFit() {
        Histories today = Histories.of(new int[2], new double[2], new double[2]);
        assertThatIllegalArgumentException().isThrownBy(() -> BgNbd.fit(today));
        Histories nobody = Histories.of(new int[0], new double[0], new double[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> BgBb.fit(nobody));
    }

    private static void refuses(int x, double last, double age) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Histories.of(new int[] {x}, new double[] {last}, new double[] {age}));
    }
}
