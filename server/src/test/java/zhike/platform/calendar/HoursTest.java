package zhike.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import zhike.platform.error.Refusal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "09:00-12:00 13:00-18:00, 480",
        "13:00-18:00 09:00-12:00, 480",
        "22:00-06:00, 480",
        "00:00-24:00, 1440",
        "08:30-08:30, 1440"
    })
    void hoursAreReadAndWrittenAlike(String text, int minutes) {
        WorkHours hours = WorkHours.of(text);
        assertThat(hours.minutes()).isEqualTo(minutes);
        assertThat(WorkHours.of(hours.toString())).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "9:00-12:00, calendar.time.wrong",
        "09:00-25:00, calendar.time.wrong",
        "09:00, calendar.span.wrong",
        "24:00-09:00, calendar.span.wrong",
        "09:00-12:00 11:00-13:00, calendar.span.overlap",
        "22:00-06:00 23:00-23:30, calendar.span.overlap"
    })
    void wrongHoursAreRefused(String text, String code) {
        assertThatThrownBy(() -> WorkHours.of(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aWeekWithoutWorkIsRefused() {
        assertThatThrownBy(() -> new WeekHours(Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("calendar.week.empty"));
    }

    @Test
    void aMakeUpDayWorksItsOwnHoursOrThoseOfAWeekday() {
        var days = new EnumMap<>(WeekHours.same(MONDAY, THURSDAY, "09:00-18:00").days());
        days.put(SATURDAY, WorkHours.of("10:00-12:00"));
        WeekHours week = new WeekHours(days);
        LocalDate sunday = LocalDate.of(2026, 1, 4);
        assertThat(SpecialDay.makeUp(sunday, DayName.NONE).worked(week)).hasToString("09:00-18:00");
        assertThat(
                        new SpecialDay(
                                        sunday,
                                        DayKind.MAKE_UP,
                                        WorkHours.NONE,
                                        SATURDAY,
                                        DayName.NONE)
                                .worked(week))
                .hasToString("10:00-12:00");
        assertThat(
                        new SpecialDay(
                                        sunday,
                                        DayKind.MAKE_UP,
                                        WorkHours.of("08:00-09:00"),
                                        null,
                                        DayName.NONE)
                                .worked(week))
                .hasToString("08:00-09:00");
    }
}
