package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConcentrationTest {
    /** The example of the R package ineq. */
    private static final long[] EXAMPLE = {
        541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261
    };

    @Test
    void theGiniAndAtkinsonOfTheExampleAreThosePrinted() {
        assertThat(Concentration.of(EXAMPLE).gini()).isCloseTo(0.4620911, within(5e-8));
        assertThat(Concentration.of(EXAMPLE).atkinson(0.5)).isCloseTo(0.1796591, within(5e-8));
    }

    @Test
    void atkinsonWithTheGeometricMeanIsTheLimitOfItsNeighbours() {
        Concentration example = Concentration.of(EXAMPLE);
        assertThat(example.atkinson(1)).isCloseTo(example.atkinson(1 + 1e-7), within(1e-6));
    }

    @Test
    void theTopFifthHoldsItsShare() {
        Concentration lesson = Concentration.of(new long[] {10, 20, 30, 40, 100});
        assertThat(lesson.heldByTop(0.2)).isEqualTo(0.5);
        assertThat(lesson.heldByTop(1)).isEqualTo(1);
        assertThat(lesson.reaching(0.5)).isEqualTo(1);
        assertThat(lesson.reaching(0.8)).isEqualTo(3);
        assertThat(lesson.reaching(1)).isEqualTo(5);
    }

    @Test
    void lorenzRisesFromNothingToAll() {
        assertThat(Concentration.of(new long[] {75, 0, 25, 100}).lorenz(4))
                .containsExactly(
                        new Concentration.Point(0, 0),
                        new Concentration.Point(0.25, 0),
                        new Concentration.Point(0.5, 0.125),
                        new Concentration.Point(0.75, 0.5),
                        new Concentration.Point(1, 1));
        assertThat(Concentration.of(EXAMPLE).lorenz(2)).hasSize(3);
        assertThat(Concentration.of(EXAMPLE).lorenz(1_000)).hasSize(11);
    }

    @Test
    void nothingIsSpreadEvenly() {
        Concentration nothing = Concentration.of(new long[] {0, -3});
        assertThat(nothing.gini()).isZero();
        assertThat(nothing.atkinson(0.5)).isZero();
        assertThat(nothing.heldByTop(0.2)).isZero();
        assertThat(nothing.reaching(0.8)).isZero();
    }
}
