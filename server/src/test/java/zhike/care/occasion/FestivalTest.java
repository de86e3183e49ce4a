package zhike.care.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class FestivalTest {
    /** By the calendar of the Purple Mountain Observatory. */
    @ParameterizedTest
    @CsvSource({
        "l:01-01, 2026-02-17",
        "eve,     2026-02-16",
        "l:01-15, 2026-03-03",
        "qingming, 2024-04-04",
        "qingming, 2026-04-05",
        "qingming, 2027-04-05",
        "l:05-05, 2026-06-19",
        "l:07-07, 2026-08-19",
        "l:08-15, 2026-09-25",
        "l:09-09, 2026-10-18",
        "s:10-01, 2026-10-01",
        // a year with a leap sixth month, and one whose last month has twenty-nine days
        "l:07-07, 2025-08-29",
        "eve,     2025-01-28",
        "l:01-01, 2027-02-06"
    })
    void aFestivalFallsOnItsDayAndOnNoOtherOfTheMonth(String rule, LocalDate day) {
        Festival festival = new Festival("f", "f", "f", rule, true, 0);
        assertThat(festival.on(day)).isTrue();
        assertThat(festival.next(day.minusDays(20))).isEqualTo(day);
        assertThat(festival.on(day.minusDays(1))).isFalse();
        assertThat(festival.on(day.plusDays(1))).isFalse();
    }
}
