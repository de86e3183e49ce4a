package zhike.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class SuggestedLimitTest {
    private static BigDecimal of(String monthly, int terms, String factor) {
        return SuggestedLimit.of(new BigDecimal(monthly), terms, "A", new BigDecimal(factor), false)
                .amount();
    }

    @Test
    void monthlySalesTimesMonthsOfCreditTimesTheFactorOfTheGrade() {
        assertThat(of("10000", 60, "100")).isEqualByComparingTo("20000");
        assertThat(of("10000", 60, "80")).isEqualByComparingTo("16000");
        assertThat(of("10000", 30, "150")).isEqualByComparingTo("15000");
        assertThat(of("10000", 45, "60")).isEqualByComparingTo("9000");
        assertThat(of("10000", 30, "0")).isEqualByComparingTo("0");
        assertThat(of("100", 7, "80")).isEqualByComparingTo("18.67");
    }

    @Test
    void aHundredAndTwentyPerCentIsNotMoreThanThat() {
        BigDecimal suggested = new BigDecimal("4800");
        assertThat(LimitUse.percent(new BigDecimal("5760"), suggested)).isEqualByComparingTo("120");
        assertThat(LimitUse.percent(new BigDecimal("5760.01"), suggested))
                .isGreaterThan(new BigDecimal("120"));
        assertThat(LimitUse.percent(BigDecimal.ONE, BigDecimal.ZERO))
                .isGreaterThan(new BigDecimal("120"));
        assertThat(LimitUse.percent(BigDecimal.ZERO, BigDecimal.ZERO)).isEqualByComparingTo("0");
    }
}
