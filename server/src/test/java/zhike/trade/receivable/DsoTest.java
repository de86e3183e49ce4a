package zhike.trade.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class DsoTest {
    private static BigDecimal sum(String text) {
        return new BigDecimal(text);
    }

    private static final List<Dso.Month> MONTHS =
            List.of(
                    new Dso.Month(sum("200"), 31),
                    new Dso.Month(sum("180"), 28),
                    new Dso.Month(sum("240"), 31));

    @Test
    void countingBackTakesWholeMonthsAndAShareOfTheLast() {
        assertThat(Dso.countBack(sum("500"), MONTHS)).isEqualByComparingTo("74.5");
        assertThat(Dso.countBack(sum("100"), MONTHS)).isEqualByComparingTo("15.5");
        assertThat(Dso.countBack(sum("200"), MONTHS)).isEqualByComparingTo("31.0");
        assertThat(Dso.countBack(sum("0"), MONTHS)).isEqualByComparingTo("0");
    }

    @Test
    void whatIsOwedBeyondAllMonthsCountsTheirDaysAndNoMore() {
        assertThat(Dso.countBack(sum("9999"), MONTHS)).isEqualByComparingTo("90.0");
    }

    @Test
    void aMonthWithoutSalesIsPassedOver() {
        var gap = List.of(new Dso.Month(sum("0"), 30), new Dso.Month(sum("100"), 31));
        assertThat(Dso.countBack(sum("50"), gap)).isEqualByComparingTo("45.5");
    }

    @Test
    void theOtherFormulasAreNamedAndDiffer() {
        assertThat(Dso.averageBalance(sum("300"), sum("500"), sum("3650"), 365))
                .isEqualByComparingTo("40.0");
        assertThat(Dso.endBalance(sum("500"), sum("3650"), 365)).isEqualByComparingTo("50.0");
        BigDecimal best = Dso.bestPossible(sum("350"), sum("3650"), 365);
        assertThat(best).isEqualByComparingTo("35.0");
        assertThat(Dso.delinquent(sum("50.0"), best)).isEqualByComparingTo("15.0");
    }

    @Test
    void withoutSalesThereIsNoSuchNumber() {
        assertThat(Dso.endBalance(sum("500"), sum("0"), 365)).isNull();
        assertThat(Dso.averageBalance(sum("1"), sum("2"), sum("-5"), 365)).isNull();
        assertThat(Dso.countBack(sum("500"), List.of())).isNull();
        assertThat(Dso.delinquent(null, sum("3"))).isNull();
    }
}
