package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

class RfmTest {
    @Test
    void theBestFifthIsFiveAndTheLastIsOne() {
        long[] days = {1, 400, 30, 90, 200};
        long[] ids = {1, 2, 3, 4, 5};
        assertThat(Quintiles.scores(days, ids, false)).containsExactly(5, 1, 4, 3, 2);
        assertThat(Quintiles.scores(days, ids, true)).containsExactly(1, 5, 2, 3, 4);
    }

    @Test
    void equalCustomersAreCutByTheirNumber() {
        assertThat(Quintiles.scores(new long[5], new long[] {50, 40, 30, 20, 10}, true))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void threeScoresMakeACell() {
        long[] ids = {1, 2, 3, 4, 5};
        RfmCell[] cells =
                RfmCell.of(
                        ids,
                        new long[] {1, 2, 3, 4, 5},
                        new long[] {9, 8, 7, 6, 5},
                        new long[] {1, 2, 3, 4, 5});
        assertThat(Arrays.stream(cells).mapToInt(RfmCell::number))
                .containsExactly(551, 442, 333, 224, 115);
    }

    @ParameterizedTest
    @CsvSource({
        "5,5,5,EXCELLENT",
        "5,5,4,EXCELLENT",
        "5,5,3,GOOD",
        "5,4,1,GOOD",
        "4,4,1,ORDINARY",
        "1,1,4,ORDINARY",
        "1,1,3,LOW",
        "1,1,1,LOW"
    })
    void theSumGivesTheBand(int r, int f, int m, RfmCell.Band band) {
        assertThat(new RfmCell(r, f, m).band()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "10,3,20000,111,IMPORTANT_VALUE",
        "11,3,20000,011,IMPORTANT_KEEP",
        "10,2,20000,101,IMPORTANT_DEVELOP",
        "11,2,20000,001,IMPORTANT_WIN_BACK",
        "10,3,19999,110,GENERAL_VALUE",
        "11,3,19999,010,GENERAL_KEEP",
        "10,2,19999,100,GENERAL_DEVELOP",
        "11,2,19999,000,GENERAL_WIN_BACK"
    })
    void theUsualLinesGiveTheEightClasses(
            long days, long purchases, long fen, String digits, RfmClass expected) {
        RfmClass found = new RfmClass.Lines(10, 3, 200_00).of(days, purchases, fen);
        assertThat(found).isEqualTo(expected);
        assertThat(found.digits()).isEqualTo(digits);
    }

    @Test
    void theMeansAreLinesToo() {
        var lines =
                RfmClass.Lines.means(new long[] {1, 4}, new long[] {2, 3}, new long[] {100, 300});
        assertThat(lines).isEqualTo(new RfmClass.Lines(2.5, 2.5, 200));
        assertThat(lines.of(1, 2, 200)).isEqualTo(RfmClass.IMPORTANT_DEVELOP);
    }
}
