package zhike.identity.delegation;

import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.DelegatedForAnother;
import zhike.identity.PeopleChanged;
import zhike.identity.SignedIn;
import zhike.identity.StaffRights;
import zhike.identity.db.tables.records.DelegationRecord;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets another act for a person, within that person's own roles; what one was only lent cannot be
 * lent on.
 */
@Component
class Delegating {
    static final Duration LONGEST = Duration.ofDays(366);
    private final DSLContext db;
    private final Clock clock;
    private final StaffRights rights;
    private final ApplicationEventPublisher events;
    private final Broadcast broadcast;
    private final Trail trail;

    Delegating(
            DSLContext db,
            Clock clock,
            StaffRights rights,
            ApplicationEventPublisher events,
            Broadcast broadcast,
            Trail trail) {
        this.events = events;
        this.db = db;
        this.clock = clock;
        this.rights = rights;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    @Transactional
    public long give(DelegationEndpoint.Input input, SignedIn who) {
        long from = giver(input, who);
        checkTime(input.startsAt(), input.endsAt());
        String receiver = receiver(input.toPerson());
        if (receiver == null || input.toPerson() == from)
            throw Refusal.invalid("toPerson", "delegation.receiver");
        Set<String> lent = lent(input, from, who);
        rights.refuseMixed(input.toPerson(), lent);
        long id =
                db.insertInto(DELEGATION)
                        .set(DELEGATION.FROM_PERSON, from)
                        .set(DELEGATION.TO_PERSON, input.toPerson())
                        .set(DELEGATION.STARTS_AT, input.startsAt())
                        .set(DELEGATION.ENDS_AT, input.endsAt())
                        .set(DELEGATION.OPERATIONS, lent.toArray(new String[0]))
                        .set(DELEGATION.REASON, input.reason().strip())
                        .set(DELEGATION.CREATED_BY, who.personId())
                        .set(DELEGATION.CREATED_AT, clock.instant())
                        .returningResult(DELEGATION.ID)
                        .fetchSingle()
                        .value1();
        broadcast.tell(PeopleChanged.TOPIC, id);
        if (from != who.personId()) events.publishEvent(new DelegatedForAnother(from, receiver));
        trail.record(
                "delegation.given",
                "delegation",
                id,
                receiver,
                Map.of(
                        "from",
                        from,
                        "to",
                        input.toPerson(),
                        "startsAt",
                        input.startsAt(),
                        "endsAt",
                        input.endsAt(),
                        "operations",
                        lent));
        return id;
    }

    @Transactional
    public void end(long id, SignedIn who) {
        DelegationRecord found =
                db.selectFrom(DELEGATION).where(DELEGATION.ID.eq(id)).forUpdate().fetchOne();
        if (found == null
                || found.getFromPerson() != who.personId()
                        && found.getToPerson() != who.personId()
                        && !managed(found.getFromPerson())) throw Refusal.missing("delegation");
        if (found.getEndedAt() != null || !found.getEndsAt().isAfter(clock.instant()))
            throw Refusal.conflict("delegation.over");
        found.setEndedAt(clock.instant());
        found.update();
        broadcast.tell(PeopleChanged.TOPIC, id);
        trail.record(
                "delegation.ended",
                "delegation",
                id,
                "",
                Map.of("from", found.getFromPerson(), "to", found.getToPerson()));
    }

    private long giver(DelegationEndpoint.Input input, SignedIn who) {
        if (input.fromPerson() == null || input.fromPerson() == who.personId())
            return who.personId();
        if (!managed(input.fromPerson())) throw Refusal.invalid("fromPerson", "delegation.giver");
        if (input.toPerson() == who.personId())
            throw Refusal.invalid("toPerson", "delegation.to-self");
        rights.refuseAboveForGood(input.fromPerson());
        return input.fromPerson();
    }

    private boolean managed(long personId) {
        return db.fetchExists(
                PERSON,
                PERSON.ID
                        .eq(personId)
                        .and(PERSON.STATE.eq("active"))
                        .and(rights.reached("delegation.manage")));
    }

    private void checkTime(Instant starts, Instant ends) {
        if (!ends.isAfter(starts) || !ends.isAfter(clock.instant()))
            throw Refusal.invalid("endsAt", "delegation.ends");
        if (Duration.between(starts, ends).compareTo(LONGEST) > 0)
            throw Refusal.invalid(
                    "endsAt", "delegation.too-long", Map.of("days", LONGEST.toDays()));
    }

    /**
     * Locked, because roles and other loans come to the same person; not their key, which their own
     * loans refer to.
     */
    private @Nullable String receiver(long personId) {
        return db.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(personId))
                .and(PERSON.STATE.eq("active"))
                .forNoKeyUpdate()
                .fetchOne(PERSON.NAME);
    }

    /** A key lends at most what it is for. */
    private Set<String> lent(DelegationEndpoint.Input input, long from, SignedIn who) {
        Set<String> held = new TreeSet<>(rights.held(from));
        if (who.onlyOperations() != null) held.retainAll(who.onlyOperations());
        Set<String> lent =
                input.operations() == null
                        ? new TreeSet<>(held)
                        : new TreeSet<>(input.operations());
        if (lent.isEmpty() || !held.containsAll(lent))
            throw Refusal.invalid("operations", "delegation.not-held");
        return lent;
    }
}
