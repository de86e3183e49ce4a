package zhike.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class ValueReadingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1945-12-30 00:00:00.000",
                "1945/12/30",
                "1945年12月30日",
                "19451230",
                "1945.12.30",
                "30/12/1945",
                "12/30/1945",
                "30 Dec 1945",
                "Dec 30, 1945",
                "30-December-1945",
                "16801",
                "1945-12-30T00:00:00Z"
            })
    void oneDayWrittenInManyWaysIsOneDay(String text) {
        assertThat(DateText.read(text, DateOrder.UNKNOWN, false).date()).hasToString("1945-12-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1945-13-30",
                "19371500",
                "1990-02-30",
                "yesterday",
                "1974",
                "",
                "0000-00-00",
                "99999999"
            })
    void whatIsNoDayIsNotMadeOne(String text) {
        assertThat(DateText.read(text, DateOrder.UNKNOWN, false).problem())
                .isEqualTo(DateText.UNREADABLE);
    }

    @Test
    void aYearIsEnoughWhereOnlyTheYearIsKnown() {
        assertThat(DateText.read("1974", DateOrder.UNKNOWN, true).date()).hasToString("1974-01-01");
        assertThat(DateText.read("1974年5月", DateOrder.UNKNOWN, true).date())
                .hasToString("1974-05-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¥1,234.50|1234.5",
                "￥1，234|1234",
                "3.2万|32000",
                "1.5亿|150000000",
                "(200)|-200",
                "1.234,50|1234.5",
                "人民币 500 元|500",
                "40000.0000|40000",
                "12k|12000",
                "-3|-3",
                "$ 9.99|9.99"
            })
    void amountsAreReadAsPeopleWriteThem(String text, BigDecimal amount) {
        assertThat(AmountText.read(text))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1-2", "", "万", "1.2.3", "1e9999"})
    void whatIsNoAmountIsNotMadeOne(String text) {
        assertThat(AmountText.read(text)).isEmpty();
    }
}
