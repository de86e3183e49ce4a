package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

class AbcTest {
    /** The table of a Chinese lesson on sales analysis: 43 customers, 1,040 thousand. */
    static final long[] LESSON = {
        131, 66, 54, 48, 44, 39, 37, 34, 28, 28, 27, 27, 26, 26, 25, 25, 24, 22, 21, 21, 21, 21, 18,
        17, 17, 16, 16, 16, 15, 15, 13, 11, 11, 10, 10, 10, 10, 9, 8, 6, 6, 6, 5
    };

    @Test
    void theLessonHas12A15BAnd16C() {
        assertThat(Abc.SALES.parts(LESSON, ids(43)))
                .extracting(Abc.Part::customers)
                .containsExactly(12, 15, 16);
        assertThat(LongStream.of(LESSON).sum()).isEqualTo(1_040);
    }

    @Test
    void otherLimitsGiveOtherClasses() {
        assertThat(Abc.USUAL.parts(new long[] {80, 15, 5}, ids(3)))
                .containsExactly(
                        new Abc.Part(1, 80, 0.80),
                        new Abc.Part(1, 15, 0.15),
                        new Abc.Part(1, 5, 0.05));
        assertThat(new Abc(List.of(0.5, 1.0)).parts(new long[] {80, 15, 5}, ids(3))).hasSize(2);
    }

    @Test
    void whoEndsExactlyAtTheLimitBelongsBelowIt() {
        Abc abc = new Abc(List.of(0.29, 1.0));
        long[] hundred = new long[100];
        Arrays.fill(hundred, 1);
        assertThat(abc.parts(hundred, ids(100)))
                .extracting(Abc.Part::customers)
                .containsExactly(29, 71);
        assertThat(Concentration.of(hundred).reaching(0.55)).isEqualTo(55);
        assertThat(Concentration.of(hundred).reaching(0.29)).isEqualTo(29);
    }

    @Test
    void theLargestIsAlwaysAAndLossesAreLast() {
        assertThat(Abc.SALES.classes(new long[] {-5, 900, 0}, ids(3))).containsExactly(2, 0, 2);
    }

    @Test
    void withoutAnyAmountNothingIsShared() {
        assertThat(Abc.SALES.parts(new long[] {0, 0}, ids(2)))
                .extracting(Abc.Part::share)
                .containsOnly(0.0);
        assertThat(Abc.SALES.classes(new long[0], new long[0])).isEmpty();
    }

    @Test
    void limitsMustRiseToOne() {
        for (var wrong : List.of(List.of(0.5, 0.9), List.of(0.8, 0.5, 1.0), List.<Double>of()))
            assertThatIllegalArgumentException().isThrownBy(() -> new Abc(wrong));
    }

    @Test
    void theLinesOfThePyramidBelongAboveThem() {
        Pyramid pyramid = new Pyramid(100_000, 20_000, 0);
        assertThat(LongStream.of(100_000, 99_999, 20_000, 0, -1).mapToObj(pyramid::tier))
                .containsExactly(
                        Pyramid.Tier.PLATINUM,
                        Pyramid.Tier.GOLD,
                        Pyramid.Tier.GOLD,
                        Pyramid.Tier.IRON,
                        Pyramid.Tier.LEAD);
        assertThatIllegalArgumentException().isThrownBy(() -> new Pyramid(1, 2, 0));
    }

    static long[] ids(int size) {
        return LongStream.range(0, size).toArray();
    }
}
