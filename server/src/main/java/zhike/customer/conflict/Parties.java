package zhike.customer.conflict;

import static zhike.customer.db.Tables.CLAIM;
import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.db.tables.records.ConflictRecord;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the parties say while it is not ruled, and that who raised it takes it back. */
@Component
class Parties {
    private final DSLContext db;
    private final Clock clock;
    private final ConflictReach reach;
    private final CustomerTimeline timeline;
    private final Promises promises;
    private final Notices notices;
    private final Trail trail;

    Parties(
            DSLContext db,
            Clock clock,
            ConflictReach reach,
            CustomerTimeline timeline,
            Promises promises,
            Notices notices,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
        this.timeline = timeline;
        this.promises = promises;
        this.notices = notices;
        this.trail = trail;
    }

    /** What a party has to say, again as often as they like until it is ruled. */
    @Transactional
    public void state(Viewer viewer, long id, String statement) {
        ConflictRecord conflict = locked(viewer, id);
        int done =
                db.update(CLAIM)
                        .set(CLAIM.STATEMENT, statement)
                        .where(CLAIM.CONFLICT_ID.eq(id))
                        .and(CLAIM.PERSON_ID.eq(viewer.personId()))
                        .execute();
        if (done == 0) throw Refusal.forbidden("conflict.not-party");
        trail.record("conflict.stated", AboutConflict.KIND, id, conflict.getNumber());
    }

    /** By who raised it. */
    @Transactional
    public void withdraw(Viewer viewer, long id, String reason) {
        ConflictRecord conflict = locked(viewer, id);
        if (!Objects.equals(conflict.getRaisedBy(), viewer.personId()))
            throw Refusal.forbidden("conflict.not-raiser");
        if (joined(db.fetchCount(CLAIM, CLAIM.CONFLICT_ID.eq(id))))
            throw Refusal.conflict("conflict.others-claim");
        conflict.setState("withdrawn");
        conflict.setReason(reason);
        conflict.setEndedBy(viewer.personId());
        conflict.setEndedAt(clock.instant());
        conflict.update();
        promises.release(AboutConflict.RULING, AboutConflict.of(id), reason);
        Map<String, String> detail = Map.of("number", conflict.getNumber(), "reason", reason);
        timeline.add(conflict.getCardId(), "conflict.withdrawn", detail);
        List<Long> parties =
                db.select(CLAIM.PERSON_ID)
                        .from(CLAIM)
                        .where(CLAIM.CONFLICT_ID.eq(id))
                        .fetch(CLAIM.PERSON_ID);
        notices.tell(parties, AboutConflict.of(id), "conflict.withdrawn", detail);
        notices.tell(
                List.of(conflict.getJudgeId()), AboutConflict.of(id), "conflict.withdrawn", detail);
        trail.record("conflict.withdrawn", AboutConflict.KIND, id, conflict.getNumber(), detail);
    }

    /** More than the owner and the one for whom it was raised: whoever joined wants it ruled. */
    static boolean joined(int claims) {
        return claims > 2;
    }

    private ConflictRecord locked(Viewer viewer, long id) {
        ConflictRecord conflict =
                db.selectFrom(CONFLICT)
                        .where(CONFLICT.ID.eq(id))
                        .and(reach.visibleTo(viewer))
                        .forUpdate()
                        .fetchOptional()
                        .orElseThrow(() -> Refusal.missing("conflict"));
        if (!conflict.getState().equals("open")) throw Refusal.conflict("conflict.over");
        return conflict;
    }
}
