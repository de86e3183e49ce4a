package zhike.promise.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static zhike.promise.Calendars.OFFICE;
import static zhike.promise.Calendars.at;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import zhike.platform.error.Refusal;
import zhike.promise.PromiseState;
import zhike.promise.db.tables.records.GivenRecord;
import zhike.promise.kind.Kind;
import zhike.promise.kind.KindDefinition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

class LifeTest {
    private static final Doer WANG = new Doer(7L, null);

    /** Two working days, warned 4 working hours before, escalated at once and twice more. */
    private static final Kind MINUTES =
            kind(
                    """
                    {"rule": {"type": "days", "days": 2, "working": true},
                     "warnings": [{"before": {"minutes": 240, "working": true}, "whom": ["owner"]}],
                     "escalations": [{"after": {"minutes": 0, "working": true}, "to": "manager",
                         "again": {"minutes": 480, "working": true}, "times": 2}]}\
                    """);

    private static final Kind ANSWER =
            kind("{\"rule\": {\"type\": \"time\", \"minutes\": 1440, \"working\": false}}");

    // Monday
    private final Life life = life(MINUTES, at("2026-11-23T10:00"));

    @Test
    void itIsWarnedOfThenBrokenThenEscalatedAgainAndAgain() {
        life.catchUp(at("2026-11-25T13:59"));
        assertThat(told()).isEmpty();
        life.catchUp(at("2026-12-31T00:00"));
        assertThat(told())
                .containsExactly(
                        "warned 2026-11-25T14:00",
                        "broken 2026-11-25T18:00",
                        "escalated 2026-11-25T18:00",
                        "escalated 2026-11-26T18:00",
                        "escalated 2026-11-27T18:00");
        assertThat(life.row().getNextAt()).isNull();
        assertThat(life.state()).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void theClockLooksNextAtTheNextStep() {
        assertThat(life.row().getNextAt()).isEqualTo(at("2026-11-25T14:00"));
        life.catchUp(at("2026-11-25T14:00"));
        assertThat(life.row().getNextAt()).isEqualTo(at("2026-11-25T18:00"));
        life.catchUp(at("2026-11-25T18:00"));
        assertThat(life.row().getNextAt()).isEqualTo(at("2026-11-26T18:00"));
    }

    @Test
    void keptInTimeItIsNotLateAndNothingMoreHappens() {
        life.catchUp(at("2026-11-25T15:00"));
        life.keep(at("2026-11-25T15:00"), WANG, "{}");
        life.catchUp(at("2027-01-01T00:00"));
        assertThat(told()).containsExactly("warned 2026-11-25T14:00", "kept 2026-11-25T15:00");
        assertThat(life.row().getLate()).isFalse();
    }

    @Test
    void keptAfterItWasDueItIsLateWhetherTheClockHadLookedOrNot() {
        life.catchUp(at("2026-11-25T18:01"));
        life.keep(at("2026-11-25T18:01"), WANG, "{}");
        assertThat(life.row().getLate()).isTrue();
        assertThat(told()).contains("broken 2026-11-25T18:00", "kept 2026-11-25T18:01");
    }

    @Test
    void aPauseMovesTheDueTimeByTheWorkingTimeThatWasLost() {
        life.pause(at("2026-11-24T17:00"), WANG, "customer", null);
        life.catchUp(at("2026-11-26T09:30"));
        assertThat(life.state()).isEqualTo(PromiseState.PAUSED);
        // one hour on Tuesday, eight on Wednesday, half an hour on Thursday
        life.resume(at("2026-11-26T09:30"), WANG);
        assertThat(life.row().getDueAt()).isEqualTo(at("2026-11-27T10:30"));
        assertThat(life.row().getNextAt()).isEqualTo(at("2026-11-26T15:30"));
    }

    @Test
    void aPauseOfANaturalRuleMovesItByTheTimeOnTheWall() {
        Life answer = life(ANSWER, at("2026-11-27T20:00"));
        answer.pause(at("2026-11-27T21:00"), WANG, "customer", null);
        answer.resume(at("2026-11-29T21:00"), WANG);
        assertThat(answer.row().getDueAt()).isEqualTo(at("2026-11-30T20:00"));
    }

    @Test
    void whatIsBrokenCannotBePausedAndWhatHasEndedCannotEndAgain() {
        life.catchUp(at("2026-11-26T09:00"));
        assertThatThrownBy(() -> life.pause(at("2026-11-26T09:00"), WANG, "customer", null))
                .isInstanceOf(Refusal.class)
                .hasMessage("promise.pause.state");
        life.keep(at("2026-11-26T09:01"), WANG, "{}");
        assertThatThrownBy(() -> life.release(at("2026-11-26T09:02"), WANG, "twice"))
                .hasMessage("promise.ended");
    }

    @Test
    void countedAnewItMayBeOpenAgain() {
        life.catchUp(at("2026-11-26T09:00"));
        life.retime(at("2026-11-26T09:00"), MINUTES, at("2026-11-30T18:00"), "calendar");
        assertThat(life.state()).isEqualTo(PromiseState.OPEN);
        assertThat(life.row().getBrokenAt()).isNull();
        life.catchUp(at("2026-11-30T18:00"));
        assertThat(told())
                .endsWith(
                        "retimed 2026-11-26T09:00",
                        "warned 2026-11-30T14:00",
                        "broken 2026-11-30T18:00",
                        "escalated 2026-11-30T18:00");
    }

    /** However often and whenever a clock looks, the same happens at the same times. */
    @Property
    void theOutcomeDoesNotDependOnWhenTheClockLooks(
            @ForAll @Size(max = 20) List<@LongRange(max = 2_000_000) Long> looks,
            @ForAll @LongRange(max = 500_000) long pause,
            @ForAll @LongRange(max = 900_000) long length) {
        Instant from = at("2026-11-23T10:00");
        List<Long> none = List.of();
        assertThat(run(from, looks, pause, length)).isEqualTo(run(from, none, pause, length));
    }

    @Property
    void aPauseNeverShortens(
            @ForAll @LongRange(max = 200_000) long pause,
            @ForAll @LongRange(max = 3_000_000) long length) {
        Instant from = at("2026-11-23T10:00");
        Life paused = life(MINUTES, from);
        Instant was = paused.row().getDueAt();
        paused.catchUp(from.plusSeconds(pause));
        if (paused.state() != PromiseState.OPEN) return;
        paused.pause(from.plusSeconds(pause), WANG, "customer", null);
        Instant resumed = from.plusSeconds(pause + length);
        paused.resume(resumed, WANG);
        assertThat(paused.row().getDueAt()).isAfterOrEqualTo(was);
        // what was left of it is left of it
        assertThat(OFFICE.between(resumed, paused.row().getDueAt()))
                .isEqualTo(OFFICE.between(from.plusSeconds(pause), was));
    }

    private static List<String> run(Instant from, List<Long> looks, long pause, long length) {
        Life life = life(MINUTES, from);
        TreeSet<Long> times = new TreeSet<>(looks);
        times.add(pause);
        times.add(pause + length);
        times.add(3_000_000L);
        boolean paused = false;
        for (long seconds : times) {
            Instant now = from.plusSeconds(seconds);
            life.catchUp(now);
            if (seconds == pause && life.state() == PromiseState.OPEN) {
                life.pause(now, WANG, "customer", null);
                paused = true;
            }
            if (seconds == pause + length && paused && life.state() == PromiseState.PAUSED)
                life.resume(now, WANG);
        }
        return told(life);
    }

    private List<String> told() {
        return told(life);
    }

    private static List<String> told(Life life) {
        List<String> told = new ArrayList<>();
        for (Happening each : life.happenings())
            told.add(each.what().code() + " " + each.at().atZone(OFFICE.zone()).toLocalDateTime());
        return told;
    }

    private static Kind kind(String definition) {
        return new Kind(
                "minutes",
                1,
                "纪要",
                "Minutes",
                "两个工作日内",
                JsonMapper.shared().readValue(definition, KindDefinition.class));
    }

    static Life life(Kind kind, Instant from) {
        GivenRecord row = new GivenRecord();
        row.setId(1L);
        row.setKind(kind.code());
        row.setKindVersion(1);
        row.setOwnerId(7L);
        row.setState("open");
        row.setVersion(0);
        row.setUrged(0);
        row.setFromAt(from);
        row.setFiredTo(from);
        Instant due = kind.definition().rule().due(from, OFFICE).at();
        row.setDueAt(due);
        row.setNextAt(new Plan(kind.definition(), OFFICE, due).next(PromiseState.OPEN, from));
        return new Life(row, kind, kind.definition().rule(), OFFICE);
    }

    @Test
    void whatIsOpenAgainNeedsItsOwnReasonWhenItBreaksOnceMore() {
        life.catchUp(at("2026-11-26T09:00"));
        life.explain(at("2026-11-26T09:00"), WANG, "busy", "会议太多");
        life.retime(at("2026-11-26T10:00"), MINUTES, at("2026-11-30T18:00"), "calendar");
        assertThat(life.state()).isEqualTo(PromiseState.OPEN);
        assertThat(life.row().getBreachReason()).isNull();
        assertThat(life.row().getBreachNote()).isNull();
    }

    @Test
    void whatStaysBrokenByTheNewCountKeepsItsReason() {
        life.catchUp(at("2026-11-26T09:00"));
        life.explain(at("2026-11-26T09:00"), WANG, "busy", null);
        life.retime(at("2026-11-26T10:00"), MINUTES, at("2026-11-25T12:00"), "calendar");
        assertThat(life.row().getBreachReason()).isEqualTo("busy");
    }
}
