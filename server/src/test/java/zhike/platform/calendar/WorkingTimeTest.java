package zhike.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static zhike.platform.calendar.Samples.CHINA;
import static zhike.platform.calendar.Samples.OFFICE;
import static zhike.platform.calendar.Samples.at;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import zhike.platform.error.Refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

class WorkingTimeTest {

    @ParameterizedTest
    @CsvSource({
        // within a day, over the lunch break, over night, over a weekend
        "2026-03-02 09:00, PT1H, 2026-03-02 10:00",
        "2026-03-02 11:30, PT1H, 2026-03-02 13:30",
        "2026-03-02 12:20, PT1H, 2026-03-02 14:00",
        "2026-03-02 17:30, PT1H, 2026-03-03 09:30",
        "2026-03-02 17:00, PT1H, 2026-03-02 18:00",
        "2026-03-02 20:00, PT8H, 2026-03-03 18:00",
        "2026-03-06 17:00, PT2H, 2026-03-09 10:00",
        "2026-03-07 11:00, PT30M, 2026-03-09 09:30",
        // lunar new year 2026: off 15 to 23 February, Saturdays 14 and 28 worked
        "2026-02-13 17:00, PT2H, 2026-02-14 10:00",
        "2026-02-14 17:00, PT2H, 2026-02-24 10:00",
        "2026-02-27 17:00, PT9H, 2026-02-28 18:00",
        // the end of a year: 1 to 3 January 2026 off, Sunday the 4th worked
        "2025-12-31 17:00, PT2H, 2026-01-04 10:00",
        "2024-12-31 17:59:59.5, PT1S, 2025-01-02 09:00:00.5",
        // National Day and Mid-Autumn of 2020 together, Friday to Thursday of the next week
        "2020-09-30 18:00, PT1M, 2020-10-09 09:01",
        "2020-10-09 12:00, PT13H, 2020-10-10 18:00"
    })
    void timeIsAddedWhereItIsWorked(String from, Duration amount, String due) {
        assertThat(OFFICE.plus(at(from), amount)).isEqualTo(at(due));
        assertThat(OFFICE.between(at(from), at(due))).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02 10:00, PT1H, 2026-03-02 09:00",
        "2026-03-02 13:30, PT1H, 2026-03-02 11:30",
        "2026-03-02 14:00, PT1H, 2026-03-02 13:00",
        "2026-03-02 09:00, PT1H, 2026-02-28 17:00",
        "2026-02-24 09:30, PT1H, 2026-02-14 17:30",
        "2026-03-07 11:00, PT8H, 2026-03-06 09:00"
    })
    void timeIsTakenBackWhereItIsWorked(String from, Duration amount, String begin) {
        assertThat(OFFICE.minus(at(from), amount)).isEqualTo(at(begin));
        assertThat(OFFICE.plus(at(from), amount.negated())).isEqualTo(at(begin));
    }

    @Test
    void nothingIsAddedToNoTime() {
        Instant night = at("2026-03-02 22:00");
        assertThat(OFFICE.plus(night, Duration.ZERO)).isEqualTo(night);
        assertThat(OFFICE.minus(night, Duration.ZERO)).isEqualTo(night);
        assertThat(OFFICE.between(night, at("2026-03-01 00:00"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void aShiftOverMidnightBelongsToTheDayItBeginsOn() {
        var shop = Samples.shop(CHINA);
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        assertThat(shop.plus(at("2026-03-07 18:00"), Duration.ofHours(10)))
                .isEqualTo(at("2026-03-08 04:00"));
        assertThat(shop.openAt(at("2026-03-08 05:59"))).isTrue();
        assertThat(shop.openAt(at("2026-03-08 06:00"))).isFalse();
        assertThat(shop.worksOn(saturday.plusDays(1))).isFalse();
        assertThat(shop.endOfDay(saturday)).isEqualTo(at("2026-03-08 06:00"));
        assertThat(shop.endOfDay(saturday.plusDays(1))).isEqualTo(at("2026-03-10 02:00"));
    }

    @Test
    void roundTheClockIsPlainTime() {
        var always =
                BusinessCalendar.of(
                        CalendarRules.of(CHINA, WeekHours.same(MONDAY, SUNDAY, "00:00-24:00")));
        Instant from = at("2026-02-28 23:59:59.123456789");
        Duration long_ = Duration.ofDays(1000).plusNanos(1);
        assertThat(always.plus(from, long_)).isEqualTo(from.plus(long_));
        assertThat(always.minus(from, long_)).isEqualTo(from.minus(long_));
    }

    @Test
    void aNightShiftIsAnHourShorterOrLongerWhenClocksAreTurned() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        var shop = Samples.shop(berlin);
        assertThat(shop.between(at("2026-03-28 12:00", berlin), at("2026-03-29 12:00", berlin)))
                .isEqualTo(Duration.ofHours(11));
        assertThat(shop.between(at("2026-10-24 12:00", berlin), at("2026-10-25 12:00", berlin)))
                .isEqualTo(Duration.ofHours(13));
        assertThat(
                        shop.explain(at("2026-10-24 12:00", berlin), at("2026-10-26 12:00", berlin))
                                .total())
                .isEqualTo(Duration.ofHours(15));
    }

    @Test
    void halfDaysAndOtherHoursCountWhatTheyWork() {
        LocalDate eve = LocalDate.of(2026, 12, 24);
        var calendar =
                BusinessCalendar.of(
                        OFFICE.rules()
                                .with(
                                        SpecialDay.halfDay(
                                                eve, "09:00-12:00", new DayName("平安夜", ""))));
        assertThat(calendar.endOfDay(eve)).isEqualTo(at("2026-12-24 12:00"));
        assertThat(calendar.plus(at("2026-12-24 11:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-12-25 10:00"));
    }

    @Test
    void workingDaysAreCountedAfterTheDayItself() {
        LocalDate friday = LocalDate.of(2026, 2, 13);
        assertThat(OFFICE.plusDays(friday, 1)).isEqualTo("2026-02-14");
        assertThat(OFFICE.plusDays(friday, 2)).isEqualTo("2026-02-24");
        assertThat(OFFICE.plusDays(LocalDate.of(2026, 2, 20), 1)).isEqualTo("2026-02-24");
        assertThat(OFFICE.plusDays(friday, 0)).isEqualTo(friday);
        assertThat(OFFICE.minusDays(LocalDate.of(2026, 2, 24), 2)).isEqualTo(friday);
        assertThat(OFFICE.plusDays(LocalDate.of(2026, 2, 24), -2)).isEqualTo(friday);
        assertThat(OFFICE.startOfDay(LocalDate.of(2026, 2, 15))).isEqualTo(at("2026-02-24 09:00"));
        assertThat(OFFICE.endOfDay(friday)).isEqualTo(at("2026-02-13 18:00"));
    }

    @Test
    void beyondTheYearsThatAreLaidOutNothingIsGuessed() {
        Instant now = at("2026-03-02 10:00");
        assertRefused(() -> OFFICE.plus(now, Duration.ofSeconds(Long.MAX_VALUE)));
        assertRefused(() -> OFFICE.plus(now, Duration.ofDays(36_500)));
        assertRefused(() -> OFFICE.minus(now, Duration.ofDays(36_500)));
        assertRefused(() -> OFFICE.between(Instant.MIN, Instant.MAX));
        assertRefused(() -> OFFICE.plusDays(LocalDate.MAX, 1));
        assertRefused(() -> OFFICE.plusDays(LocalDate.of(2026, 1, 1), Integer.MAX_VALUE));
        assertRefused(() -> OFFICE.endOfDay(LocalDate.of(2100, 12, 31).plusDays(1)));
    }

    private static void assertRefused(Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("calendar.beyond"));
    }
}
