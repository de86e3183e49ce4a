package zhike.customer.conflict;

import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardStore;
import zhike.customer.db.tables.records.ConflictRecord;
import zhike.customer.ownership.Handover;
import zhike.identity.Staff;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;
import zhike.promise.Proof;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rules whose customer it is; another than the earliest record says needs a reason. */
@Component
class Ruling {
    private final DSLContext db;
    private final Clock clock;
    private final ConflictReach reach;
    private final Claims claims;
    private final CardStore cards;
    private final Handover handover;
    private final Promises promises;
    private final CustomerTimeline timeline;
    private final Notices notices;
    private final Staff staff;
    private final Trail trail;

    Ruling(
            DSLContext db,
            Clock clock,
            ConflictReach reach,
            Claims claims,
            CardStore cards,
            Handover handover,
            Promises promises,
            CustomerTimeline timeline,
            Notices notices,
            Staff staff,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
        this.claims = claims;
        this.cards = cards;
        this.handover = handover;
        this.promises = promises;
        this.timeline = timeline;
        this.notices = notices;
        this.staff = staff;
        this.trail = trail;
    }

    /** The same ruling twice is taken once. */
    @Transactional
    public void rule(Viewer viewer, long id, long winner, String reason) {
        ConflictRecord seen =
                db.selectFrom(CONFLICT)
                        .where(CONFLICT.ID.eq(id))
                        .and(reach.visibleTo(viewer))
                        .fetchOptional()
                        .orElseThrow(() -> Refusal.missing("conflict"));
        if (!judges(viewer, seen)) throw Refusal.forbidden("conflict.not-judge");
        // units before cards before papers, as everybody locks them
        handover.hold(winner, null);
        if (cards.lockForPaper(seen.getCardId()).isEmpty())
            throw Refusal.conflict("conflict.customer.gone");
        ConflictRecord conflict =
                db.selectFrom(CONFLICT).where(CONFLICT.ID.eq(id)).forUpdate().fetchSingle();
        if (!conflict.getState().equals("open")) {
            if (Objects.equals(conflict.getWinnerId(), winner)) return;
            throw Refusal.conflict("conflict.over");
        }
        // who waited here may have become a party meanwhile
        if (!judges(viewer, conflict)) throw Refusal.forbidden("conflict.not-judge");
        if (!conflict.getCardId().equals(seen.getCardId())) throw Refusal.conflict("record.busy");
        decide(viewer, conflict, winner, reason);
    }

    private void decide(Viewer viewer, ConflictRecord conflict, long winner, String reason) {
        List<Claims.Weighed> both = claims.of(conflict);
        List<Long> parties = both.stream().map(each -> each.claim().getPersonId()).toList();
        if (!parties.contains(winner)) throw Refusal.invalid("winnerId", "conflict.winner");
        Long suggested = Claims.suggested(both).orElse(null);
        if (reason.isEmpty() && !Objects.equals(suggested, winner))
            throw Refusal.invalid("reason", "conflict.reason");
        claims.keep(both);
        conflict.setState("ruled");
        conflict.setSuggestedId(suggested);
        conflict.setWinnerId(winner);
        conflict.setReason(reason);
        conflict.setEndedBy(viewer.personId());
        conflict.setEndedAt(clock.instant());
        conflict.update();
        String name = staff.find(winner).map(Staff.Member::name).orElse("");
        handover.giveRuled(conflict.getCardId(), winner, conflict.getNumber() + " " + reason);
        promises.keep(
                AboutConflict.RULING,
                AboutConflict.of(conflict.getId()),
                Proof.note(name + " " + reason));
        Map<String, String> detail =
                Map.of("number", conflict.getNumber(), "winner", name, "reason", reason);
        timeline.add(conflict.getCardId(), "conflict.ruled", detail);
        notices.tell(parties, AboutConflict.of(conflict.getId()), "conflict.ruled", detail);
        trail.record(
                "conflict.ruled",
                AboutConflict.KIND,
                conflict.getId(),
                conflict.getNumber(),
                Map.of(
                        "winnerId",
                        winner,
                        "suggestedId",
                        suggested == null ? "" : suggested,
                        "reason",
                        reason));
    }

    /** Who is asked to, or a superior who may assign the customer; never a party. */
    boolean judges(Viewer viewer, ConflictRecord conflict) {
        if (is(conflict, reach.party(viewer))) return false;
        return is(conflict, reach.judged(viewer))
                || cards.reaches(viewer, "customer.assign", conflict.getCardId());
    }

    private boolean is(ConflictRecord conflict, Condition what) {
        return db.fetchExists(CONFLICT, CONFLICT.ID.eq(conflict.getId()).and(what));
    }
}
