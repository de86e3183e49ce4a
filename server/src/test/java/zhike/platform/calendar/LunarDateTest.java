package zhike.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import zhike.platform.error.Refusal;

import java.time.LocalDate;

class LunarDateTest {

    /** New years, leap months, and days that common libraries have wrong. */
    @ParameterizedTest
    @CsvSource({
        "1900-01-31, 1900, 01-01",
        "1987-07-26, 1987, L06-01",
        "1996-02-19, 1996, 01-01",
        "2015-02-18, 2014, 12-30",
        "2015-02-19, 2015, 01-01",
        "2020-05-23, 2020, L04-01",
        "2023-03-22, 2023, L02-01",
        "2024-02-10, 2024, 01-01",
        "2025-07-25, 2025, L06-01",
        "2026-02-16, 2025, 12-29",
        "2026-02-17, 2026, 01-01",
        "2026-06-19, 2026, 05-05",
        "2026-09-25, 2026, 08-15",
        "2027-02-06, 2027, 01-01",
        "2030-02-03, 2030, 01-01",
        "2033-12-22, 2033, L11-01",
        "2034-02-19, 2034, 01-01",
        "2100-02-09, 2100, 01-01"
    })
    void daysAreTurnedBothWays(LocalDate day, int year, String code) {
        LunarDate lunar = LunarDate.of(day);
        assertThat(lunar.year()).isEqualTo(year);
        assertThat(lunar.code()).isEqualTo(code);
        assertThat(lunar.solar()).isEqualTo(day);
    }

    @Test
    void everyDayOfTwoCenturiesComesBack() {
        LocalDate day = LocalDate.of(1900, 1, 31);
        LunarDate before = LunarDate.of(day);
        for (; day.isBefore(LocalDate.of(2101, 1, 29)); day = day.plusDays(1)) {
            LunarDate lunar = LunarDate.of(day);
            assertThat(lunar.solar()).isEqualTo(day);
            assertThat(lunar.day()).isIn(1, before.day() + 1);
            before = lunar;
        }
        assertThat(before.code()).isEqualTo("12-29");
    }

    /** The holidays of the lunar calendar, as announced, against the lunar calendar. */
    @Test
    void holidaysFallOnTheirLunarDays() {
        for (int year = 2008; year <= 2026; year++) {
            assertHoliday(new LunarDate(year, 1, false, 1));
            assertHoliday(new LunarDate(year, 5, false, 5));
            assertHoliday(new LunarDate(year, 8, false, 15));
        }
    }

    private static void assertHoliday(LunarDate lunar) {
        assertThat(Samples.OFFICE.worksOn(lunar.solar())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "08-15, 2026-11-22, 2027-09-15",
        "08-15, 2026-09-25, 2026-09-25",
        "L06-01, 2025-01-01, 2025-07-25",
        "L06-01, 2026-01-01, 2026-07-14",
        "12-30, 2026-01-01, 2026-02-16"
    })
    void aBirthdayComesRoundEveryYear(String code, LocalDate from, LocalDate next) {
        assertThat(LunarDate.next(code, from)).isEqualTo(next);
    }

    @Test
    void whatIsNotInTheTableIsRefused() {
        assertThatThrownBy(() -> LunarDate.of(LocalDate.of(1900, 1, 30)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> LunarDate.of(LocalDate.of(2101, 1, 29)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> LunarDate.next("13-01", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(Refusal.class);
    }
}
