package zhike.promise;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.promise.Calendars.OFFICE;
import static zhike.promise.Calendars.at;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalTime;

class DueRuleTest {
    private static final long MORNING = at("2025-01-01T00:00").getEpochSecond();

    /** 2026-10-01 to 07 are off, Saturday 2026-10-10 is worked for it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'time','minutes':120,'working':true}       | 2026-09-30T17:00 |"
                        + " 2026-10-08T10:00",
                "{'type':'time','minutes':1440,'working':false}     | 2026-09-30T17:00 |"
                        + " 2026-10-01T17:00",
                "{'type':'days','days':2,'working':true}            | 2026-09-30T16:00 |"
                        + " 2026-10-09T18:00",
                "{'type':'days','days':3,'working':true}            | 2026-09-30T16:00 |"
                        + " 2026-10-10T18:00",
                "{'type':'days','days':0,'working':true}            | 2026-09-30T16:00 |"
                        + " 2026-09-30T18:00",
                "{'type':'days','days':0,'working':true}            | 2026-09-30T19:00 |"
                        + " 2026-10-08T18:00",
                "{'type':'days','days':7,'working':false}           | 2026-09-30T16:00 |"
                        + " 2026-10-08T00:00",
                "{'type':'months','months':1}                       | 2026-01-31T09:00 |"
                        + " 2026-03-01T00:00",
                "{'type':'halfMonths','count':1}                    | 2026-01-31T09:00 |"
                        + " 2026-02-16T00:00",
                "{'type':'at','time':'10:00','day':null}            | 2026-09-30T09:30 |"
                        + " 2026-09-30T10:00",
                "{'type':'at','time':'10:00','day':null}            | 2026-09-30T10:30 |"
                        + " 2026-10-01T10:00",
                "{'type':'at','time':'10:00','day':{'type':'days','days':1,'working':true}} |"
                        + " 2026-09-30T09:30 | 2026-10-08T10:00",
                "{'type':'fixed','at':'2026-11-22T02:00:00Z'}       | 2026-09-30T09:30 |"
                        + " 2026-11-22T10:00"
            })
    void aRuleIsDueWhenTheBookSays(String rule, String from, String due) {
        DueRule read = JsonMapper.shared().readValue(rule.replace('\'', '"'), DueRule.class);
        assertThat(read.due(at(from), OFFICE).at()).isEqualTo(at(due));
        String written = JsonMapper.shared().writerFor(DueRule.class).writeValueAsString(read);
        assertThat(JsonMapper.shared().readValue(written, DueRule.class)).isEqualTo(read);
    }

    @Property
    void nothingIsDueBeforeItBeginsToCount(
            @ForAll("rules") DueRule rule, @ForAll @LongRange(max = 60_000_000) long later) {
        Instant from = Instant.ofEpochSecond(MORNING + later);
        assertThat(rule.due(from, OFFICE).at()).isAfterOrEqualTo(from);
    }

    @Property
    void whatBeginsLaterIsNeverDueEarlier(
            @ForAll("rules") DueRule rule,
            @ForAll @LongRange(max = 60_000_000) long later,
            @ForAll @LongRange(max = 900_000) long more) {
        Instant from = Instant.ofEpochSecond(MORNING + later);
        assertThat(rule.due(from.plusSeconds(more), OFFICE).at())
                .isAfterOrEqualTo(rule.due(from, OFFICE).at());
    }

    @Provide
    Arbitrary<DueRule> rules() {
        Arbitrary<Boolean> working = Arbitraries.of(true, false);
        Arbitrary<DueRule.OfDays> days =
                Arbitraries.integers()
                        .between(0, 60)
                        .flatMap(n -> working.map(w -> new DueRule.Days(n, w)));
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
        return Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(1, 50_000)
                        .flatMap(n -> working.map(w -> new DueRule.Time(n, w))),
                days,
                Arbitraries.integers().between(1, 12).map(DueRule.Months::new),
                Arbitraries.integers().between(1, 12).map(DueRule.HalfMonths::new),
                times.map(time -> new DueRule.At(time, null)),
                times.flatMap(time -> days.map(day -> new DueRule.At(time, day))));
    }
}
