package zhike.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fader, Hardie and Shang 2010: 11,104 donors of 1995, their gifts of 1996 to 2001. */
class BgBbTest {
    private static final int YEARS = 6;
    private static final int[][] DONORS = donors();
    private static final Fit<BgBb> FIT = fit();

    @Test
    void theFitOfTheDonationsIsThatOfThePaper() {
        assertThat(FIT.model().alpha()).isCloseTo(1.204, within(0.0005));
        assertThat(FIT.model().beta()).isCloseTo(0.750, within(0.0005));
        assertThat(FIT.model().gamma()).isCloseTo(0.657, within(0.0005));
        assertThat(FIT.model().delta()).isCloseTo(2.783, within(0.0005));
    }

    @Test
    void whoIsAliveIn2002IsThatOfThePaper() {
        assertThat(FIT.model().alive(0, 0, YEARS)).isCloseTo(0.11, within(0.005));
        assertThat(FIT.model().alive(2, 4, YEARS)).isCloseTo(0.59, within(0.005));
        assertThat(FIT.model().alive(6, 6, YEARS)).isCloseTo(0.93, within(0.005));
    }

    @Test
    void theGiftsOfTheNextFiveYearsAreThoseOfThePaper() {
        double total = 0;
        for (int[] d : DONORS) total += d[3] * FIT.model().expectedNext(d[0], d[1], YEARS, 5);
        assertThat(total).isCloseTo(12_884.2, within(0.1));
    }

    @Test
    void soManyDonorsGaveNeverOrEachYear() {
        assertThat(11_104 * FIT.model().probability(0, YEARS)).isCloseTo(3_454.9, within(0.05));
        assertThat(11_104 * FIT.model().probability(6, YEARS)).isCloseTo(1_253.1, within(0.05));
    }

    @Test
    void residualGiftsAreTheDiscountedSumOverTheYears() {
        BgBb model = FIT.model();
        double sum = 0;
        double before = 0;
        for (int year = 1; year <= 400; year++) {
            double upTo = model.expectedNext(3, 5, YEARS, year);
            sum += (upTo - before) / Math.pow(1.1, year);
            before = upTo;
        }
        assertThat(model.residual(3, 5, YEARS, 0.1)).isCloseTo(sum, within(1e-9));
        assertThat(model.expected(5)).isGreaterThan(model.expected(4));
        assertThat(model.churnRisk(0, 0, YEARS)).isEqualTo(1 - model.alive(0, 0, YEARS));
    }

    private static Fit<BgBb> fit() {
        int size = DONORS.length;
        int[] taken = new int[size];
        double[] last = new double[size];
        double[] occasions = new double[size];
        int[] count = new int[size];
        for (int i = 0; i < size; i++) {
            taken[i] = DONORS[i][0];
            last[i] = DONORS[i][1];
            occasions[i] = DONORS[i][2];
            count[i] = DONORS[i][3];
        }
        return BgBb.fit(Histories.of(taken, last, occasions, count));
    }

    private static int[][] donors() {
        try (var in = BgBbTest.class.getResourceAsStream("donations.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")))
                    .map(row -> row.stream().mapToInt(Integer::parseInt).toArray())
                    .toArray(int[][]::new);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
