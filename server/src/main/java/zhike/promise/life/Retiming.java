package zhike.promise.life;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.WorkCalendars;
import zhike.platform.calendar.keeping.KeptCalendar;
import zhike.promise.DueRule;
import zhike.promise.db.tables.records.PauseRecord;
import zhike.promise.kind.Kind;
import zhike.promise.kind.Kinds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Times a batch of promises anew, by the kinds and calendars as they are now. */
@Component
public class Retiming {
    private final Lives lives;
    private final Changing changing;
    private final Kinds kinds;
    private final Pauses pauses;
    private final WorkCalendars calendars;

    Retiming(Lives lives, Changing changing, Kinds kinds, Pauses pauses, WorkCalendars calendars) {
        this.lives = lives;
        this.changing = changing;
        this.kinds = kinds;
        this.pauses = pauses;
        this.calendars = calendars;
    }

    /**
     * @param changed how many are due at another time than before
     * @param last id of the batch; null where there are no more
     */
    public record Batch(int looked, int changed, @Nullable Long last) {}

    /** Within a transaction. Only what would change is taken under lock. */
    public Batch after(long id, Condition which, int most, String because) {
        List<Life> seen = lives.after(id, which, most);
        if (seen.isEmpty()) return new Batch(0, 0, null);
        List<Long> ids = seen.stream().map(life -> life.row().getId()).toList();
        Map<Long, List<PauseRecord>> paused = pauses.of(ids);
        List<Long> other =
                seen.stream()
                        .filter(life -> differs(life, paused))
                        .map(life -> life.row().getId())
                        .toList();
        List<Life> locked =
                other.isEmpty()
                        ? List.of()
                        : lives.locked(GIVEN.ID.in(other).and(GIVEN.ENDED_AT.isNull()));
        Map<Long, List<PauseRecord>> now = pauses.of(other);
        changing.change(locked, (life, at, by) -> retime(life, at, now, because));
        int changed = (int) locked.stream().filter(Life::isRetimed).count();
        return new Batch(ids.size(), changed, ids.getLast());
    }

    private boolean differs(Life life, Map<Long, List<PauseRecord>> paused) {
        Kind kind = kinds.now(life.row().getKind());
        KeptCalendar calendar = calendars.kept(life.row().getCalendarUnit());
        return kind.version() != life.row().getKindVersion()
                || calendar.id() != life.row().getCalendarId()
                || calendar.version() != life.row().getCalendarVersion()
                || !due(life, kind, paused).equals(life.row().getDueAt());
    }

    private void retime(
            Life life, Instant now, Map<Long, List<PauseRecord>> paused, String because) {
        if (life.state().ended()) return;
        Kind kind = kinds.now(life.row().getKind());
        KeptCalendar calendar = calendars.kept(life.row().getCalendarUnit());
        life.row().setCalendarId(calendar.id());
        life.row().setCalendarVersion(calendar.version());
        life.retime(now, kind, due(life, kind, paused), because);
    }

    private Instant due(Life life, Kind kind, Map<Long, List<PauseRecord>> paused) {
        DueRule rule = lives.rule(life.row(), kind);
        Instant due =
                rule.due(life.row().getFromAt(), life.calendar())
                        .at()
                        .truncatedTo(ChronoUnit.MICROS);
        return Pauses.moved(
                due, rule, life.calendar(), paused.getOrDefault(life.row().getId(), List.of()));
    }
}
