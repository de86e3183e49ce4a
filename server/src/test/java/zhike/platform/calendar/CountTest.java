package zhike.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.platform.calendar.Samples.OFFICE;
import static zhike.platform.calendar.Samples.at;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

class CountTest {

    @Test
    void aCountTellsWhyEachHourCountsOrNot() {
        assertThat(told("2026-02-13 16:30", "2026-02-14 13:30"))
                .containsExactly(
                        "2026-02-13 work  PT1H30M: 16:30-18:00 work, 18:00-00:00 night",
                        "2026-02-14 make_up 春节 PT3H30M: 00:00-09:00 night, 09:00-12:00 work,"
                                + " 12:00-13:00 break, 13:00-13:30 work");
        assertThat(told("2026-10-07 08:00", "2026-10-08 10:00"))
                .containsExactly(
                        "2026-10-07 holiday 国庆节 PT0S: 08:00-00:00 holiday",
                        "2026-10-08 work  PT1H: 00:00-09:00 night, 09:00-10:00 work");
        assertThat(told("2026-03-07 08:00", "2026-03-07 10:00"))
                .containsExactly("2026-03-07 weekend  PT0S: 08:00-10:00 weekend");
    }

    @Test
    void nothingToCountHasNoLines() {
        assertThat(told("2026-03-07 08:00", "2026-03-07 08:00")).isEmpty();
        assertThat(told("2026-03-07 08:00", "2026-03-01 08:00")).isEmpty();
    }

    private static List<String> told(String from, String to) {
        return OFFICE.explain(at(from), at(to)).lines().stream().map(CountTest::line).toList();
    }

    private static String line(Count.Line line) {
        List<String> parts =
                line.parts().stream()
                        .map(p -> time(p.from()) + "-" + time(p.to()) + " " + p.why().code())
                        .toList();
        return "%s %s %s %s: %s"
                .formatted(
                        line.day(),
                        line.kind().code(),
                        line.name().in(Locale.CHINESE),
                        line.counted(),
                        String.join(", ", parts));
    }

    private static LocalTime time(Instant at) {
        return at.atZone(OFFICE.zone()).toLocalTime();
    }
}
