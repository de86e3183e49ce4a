package zhike.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.platform.calendar.Samples.OFFICE;
import static zhike.platform.calendar.Samples.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;

/** Against the tables of the make-up days that the State Council announced for 2015 to 2026. */
class MakeUpDayTest {
    private static final String GOLDEN = "/zhike/platform/calendar/make-up-days.csv";

    @ParameterizedTest
    @CsvFileSource(resources = GOLDEN, numLinesToSkip = 1)
    void everyMakeUpDayWorksAsAWeekdayDoes(LocalDate day, String holiday, LocalDate next) {
        assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(OFFICE.on(day).kind()).isEqualTo(DayKind.MAKE_UP);
        assertThat(OFFICE.on(day).name().zh()).isEqualTo(holiday);
        assertThat(OFFICE.between(at(day + " 00:00"), at(day.plusDays(1) + " 00:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(OFFICE.plusDays(day, 1)).isEqualTo(next);
        assertThat(OFFICE.plus(at(day + " 17:00"), Duration.ofHours(2)))
                .isEqualTo(at(next + " 10:00"));
    }

    @Test
    void noOtherWeekendIsWorked() {
        long worked =
                LocalDate.of(2015, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(day -> day.getDayOfWeek().getValue() > 5)
                        .filter(OFFICE::worksOn)
                        .count();
        assertThat(worked).isEqualTo(75);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/zhike/platform/calendar/working-days.csv", numLinesToSkip = 1)
    void everyYearHasItsWorkingDays(int year, int days) {
        long worked =
                LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(OFFICE::worksOn)
                        .count();
        assertThat(worked).isEqualTo(days);
    }
}
