package zhike.customer.conflict;

import static zhike.customer.db.Tables.CLAIM;
import static zhike.customer.db.Tables.CONFLICT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardStore;
import zhike.customer.card.StoredCard;
import zhike.customer.custody.NamedCustomers;
import zhike.customer.db.tables.records.ConflictRecord;
import zhike.identity.Staff;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Claims a customer of another; adds to what one claims; takes it back. */
@Component
class Claiming {
    private final DSLContext db;
    private final Clock clock;
    private final NumberRules numbers;
    private final NamedCustomers named;
    private final CardStore cards;
    private final Judges judges;
    private final Staff staff;
    private final CustomerTimeline timeline;
    private final Promising promising;
    private final Promises promises;
    private final Notices notices;
    private final Trail trail;

    Claiming(
            DSLContext db,
            Clock clock,
            NumberRules numbers,
            NamedCustomers named,
            CardStore cards,
            Judges judges,
            Staff staff,
            CustomerTimeline timeline,
            Promising promising,
            Promises promises,
            Notices notices,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.numbers = numbers;
        this.named = named;
        this.cards = cards;
        this.judges = judges;
        this.staff = staff;
        this.timeline = timeline;
        this.promising = promising;
        this.promises = promises;
        this.notices = notices;
        this.trail = trail;
    }

    /** Where there is a conflict about the customer already, the claim joins it. */
    @Transactional
    public long claim(Viewer viewer, ClaimForm form) {
        long claimant = claimant(viewer, form.personId());
        long id = named.find(viewer, "customer", form.customer());
        StoredCard card =
                cards.lockForPaper(id)
                        .orElseThrow(() -> Refusal.invalid("customer", "customer.named.unknown"));
        Long owner = card.place().ownerId();
        if (owner == null) throw Refusal.invalid("customer", "conflict.no-owner");
        if (owner == claimant) throw Refusal.invalid("customer", "conflict.own");
        Long other = form.otherCustomerId();
        if (other != null) cards.requireVisible(viewer, "customer.read", other);
        ConflictRecord conflict = open(id);
        if (conflict == null) conflict = raise(viewer, card, owner, claimant);
        else if (claimant != viewer.personId() && claims(conflict.getId()).contains(claimant))
            throw Refusal.invalid("personId", "conflict.claims-already");
        put(conflict.getId(), claimant, form.statement().strip(), form.customer().strip(), other);
        trail.record(
                "conflict.claimed",
                AboutConflict.KIND,
                conflict.getId(),
                conflict.getNumber(),
                Map.of("customer", id, "personId", claimant));
        return conflict.getId();
    }

    private long claimant(Viewer viewer, @Nullable Long person) {
        if (person == null || person == viewer.personId()) return viewer.personId();
        Staff.Member who = staff.active(person).orElse(null);
        if (who == null
                || !viewer.reach("conflict.read").covers(who.id(), who.unitId(), who.branchId()))
            throw Refusal.invalid("personId", "conflict.person");
        return person;
    }

    private @Nullable ConflictRecord open(long card) {
        return db.selectFrom(CONFLICT)
                .where(CONFLICT.CARD_ID.eq(card))
                .and(CONFLICT.STATE.eq("open"))
                .forUpdate()
                .fetchOne();
    }

    private ConflictRecord raise(Viewer viewer, StoredCard card, long owner, long claimant) {
        long judge = judges.between(owner, claimant);
        ConflictRecord conflict = db.newRecord(CONFLICT);
        conflict.setNumber(numbers.take(AboutConflict.KIND, 1).getFirst());
        conflict.setCardId(card.id());
        conflict.setRaisedBy(viewer.personId());
        conflict.setRaisedAt(clock.instant());
        conflict.setUnitId(card.place().unitId());
        conflict.setBranchId(card.place().branchId());
        conflict.setJudgeId(judge);
        conflict.setState("open");
        conflict.insert();
        put(conflict.getId(), owner, null, null, null);
        promising.offer(
                new PromiseDraft(
                        AboutConflict.RULING,
                        AboutConflict.of(conflict.getId()),
                        card.id(),
                        judge,
                        null,
                        null,
                        Map.of("title", conflict.getNumber())));
        Map<String, String> detail =
                Map.of("number", conflict.getNumber(), "claimant", name(claimant));
        timeline.add(card.id(), "conflict.raised", detail);
        notices.tell(
                List.of(owner, judge, claimant),
                AboutConflict.of(conflict.getId()),
                "conflict.raised",
                detail);
        return conflict;
    }

    private Set<Long> claims(long conflict) {
        return db.select(CLAIM.PERSON_ID)
                .from(CLAIM)
                .where(CLAIM.CONFLICT_ID.eq(conflict))
                .fetchSet(CLAIM.PERSON_ID);
    }

    private void put(
            long conflict,
            long person,
            @Nullable String statement,
            @Nullable String namedAs,
            @Nullable Long other) {
        db.insertInto(CLAIM)
                .set(CLAIM.CONFLICT_ID, conflict)
                .set(CLAIM.PERSON_ID, person)
                .set(CLAIM.STATEMENT, statement)
                .set(CLAIM.NAMED_AS, namedAs)
                .set(CLAIM.OTHER_CARD_ID, other)
                .set(CLAIM.MADE_AT, clock.instant())
                .onConflict(CLAIM.CONFLICT_ID, CLAIM.PERSON_ID)
                .doUpdate()
                .set(CLAIM.STATEMENT, statement)
                .set(CLAIM.OTHER_CARD_ID, other)
                .execute();
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
        // the owner, the one for whom it was raised; whoever joined wants it ruled
        if (claims(id).size() > 2) throw Refusal.conflict("conflict.others-claim");
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

    private ConflictRecord locked(Viewer viewer, long id) {
        ConflictRecord conflict =
                db.selectFrom(CONFLICT)
                        .where(CONFLICT.ID.eq(id))
                        .and(ConflictReach.visibleTo(viewer))
                        .forUpdate()
                        .fetchOptional()
                        .orElseThrow(() -> Refusal.missing("conflict"));
        if (!conflict.getState().equals("open")) throw Refusal.conflict("conflict.over");
        return conflict;
    }

    private String name(long person) {
        return staff.find(person).map(Staff.Member::name).orElse("");
    }
}
