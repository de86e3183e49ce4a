package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class SharesPropertyTest {
    private static final long MOST = 1_000_000_000_00L;

    @Property
    void giniIsFromZeroToBelowOneAndFreeOfScale(@ForAll("amounts") long[] amounts) {
        double gini = Concentration.of(amounts).gini();
        assertThat(gini).isGreaterThanOrEqualTo(0).isLessThan(1);
        long[] larger = LongStream.of(amounts).map(x -> x * 7).toArray();
        assertThat(Concentration.of(larger).gini()).isCloseTo(gini, within(1e-12));
    }

    @Property
    void theSharesOfTheClassesAddUp(@ForAll("amounts") long[] amounts) {
        var parts = Abc.SALES.parts(amounts, AbcTest.ids(amounts.length));
        assertThat(parts.stream().mapToDouble(Abc.Part::share).sum())
                .isCloseTo(LongStream.of(amounts).sum() == 0 ? 0 : 1, within(1e-12));
        assertThat(parts.stream().mapToInt(Abc.Part::customers).sum()).isEqualTo(amounts.length);
        assertThat(parts.stream().mapToLong(Abc.Part::amount).sum())
                .isEqualTo(LongStream.of(amounts).sum());
    }

    @Property
    void nobodyOfABetterClassHasLess(@ForAll("small") long[] amounts) {
        byte[] classes = Abc.USUAL.classes(amounts, AbcTest.ids(amounts.length));
        for (int i = 0; i < amounts.length; i++)
            for (int j = 0; j < amounts.length; j++)
                if (amounts[i] > amounts[j]) assertThat(classes[i]).isLessThanOrEqualTo(classes[j]);
    }

    @Property
    void fifthsDifferByAtMostOne(@ForAll("small") long[] values) {
        byte[] scores = Quintiles.scores(values, AbcTest.ids(values.length), true);
        int[] sizes = new int[6];
        for (byte score : scores) sizes[score]++;
        int[] fifths = Arrays.copyOfRange(sizes, 1, 6);
        assertThat(IntStream.of(fifths).max().getAsInt() - IntStream.of(fifths).min().getAsInt())
                .isLessThanOrEqualTo(1);
    }

    @Property
    void lorenzNeverRunsAboveTheDiagonal(@ForAll("amounts") long[] amounts) {
        Concentration.Point before = new Concentration.Point(0, 0);
        for (Concentration.Point point : Concentration.of(amounts).lorenz(20)) {
            assertThat(point.amount()).isLessThanOrEqualTo(point.customers() + 1e-12);
            assertThat(point.amount()).isGreaterThanOrEqualTo(before.amount());
            before = point;
        }
    }

    @Provide
    Arbitrary<long[]> amounts() {
        return Arbitraries.longs().between(0, MOST).array(long[].class).ofMinSize(1).ofMaxSize(200);
    }

    @Provide
    Arbitrary<long[]> small() {
        return Arbitraries.longs().between(0, 9).array(long[].class).ofMinSize(1).ofMaxSize(100);
    }
}
