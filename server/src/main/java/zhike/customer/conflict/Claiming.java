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
import zhike.promise.StandingPromises;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims a customer of another, or joins those who do. */
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
    private final StandingPromises owed;
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
            StandingPromises owed,
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
        this.owed = owed;
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
        else if (!claims(conflict.getId()).contains(claimant)) join(conflict, owner, claimant);
        else if (claimant != viewer.personId())
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
        long judge = judges.among(owner, Set.of(owner, claimant));
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
        tell(conflict, List.of(owner, judge, claimant), claimant);
        return conflict;
    }

    /** Who claims rules no more: the nearest who is no party does. */
    private void join(ConflictRecord conflict, long owner, long claimant) {
        long id = conflict.getId();
        Set<Long> parties = new HashSet<>(claims(id));
        parties.addAll(Set.of(owner, claimant));
        boolean promised =
                owed.owedBy(claimant, AboutConflict.RULING, AboutConflict.KIND).contains(id);
        if (parties.contains(conflict.getJudgeId())) {
            conflict.setJudgeId(judges.among(owner, parties));
            conflict.update();
            promised = true;
        }
        long judge = conflict.getJudgeId();
        if (promised) promises.reassign(AboutConflict.RULING, AboutConflict.of(id), judge);
        parties.add(judge);
        tell(conflict, parties, claimant);
    }

    private void tell(ConflictRecord conflict, Collection<Long> people, long claimant) {
        Map<String, String> detail =
                Map.of("number", conflict.getNumber(), "claimant", name(claimant));
        timeline.add(conflict.getCardId(), "conflict.raised", detail);
        notices.tell(people, AboutConflict.of(conflict.getId()), "conflict.raised", detail);
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

    private String name(long person) {
        return staff.find(person).map(Staff.Member::name).orElse("");
    }
}
