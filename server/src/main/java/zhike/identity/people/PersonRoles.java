package zhike.identity.people;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import static zhike.identity.db.Tables.PERSON_ROLE;
import static zhike.identity.db.Tables.ROLE;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.Acting;
import zhike.identity.PeopleChanged;
import zhike.identity.RolesTaken;
import zhike.identity.SignedIn;
import zhike.identity.StaffRights;
import zhike.identity.db.tables.records.PersonRecord;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives and takes roles: never one's own, never beyond what the giver holds. */
@Component
class PersonRoles {
    private final DSLContext db;
    private final Clock clock;
    private final Reached reached;
    private final StaffRights rights;
    private final Broadcast broadcast;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    PersonRoles(
            DSLContext db,
            Clock clock,
            Reached reached,
            StaffRights rights,
            Broadcast broadcast,
            Trail trail,
            ApplicationEventPublisher events) {
        this.events = events;
        this.db = db;
        this.clock = clock;
        this.reached = reached;
        this.rights = rights;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    @Transactional
    public void put(long personId, Collection<Long> roleIds) {
        PersonRecord person = reached.by("people.read", personId);
        SignedIn who = Acting.now();
        if (who != null && who.personId() == personId) throw Refusal.forbidden("role.self");
        if (person.getState().equals("left")) throw Refusal.conflict("person.left");
        Set<Long> wanted = new HashSet<>(roleIds);
        Set<Long> known = db.select(ROLE.ID).from(ROLE).where(ROLE.ID.in(wanted)).fetchSet(ROLE.ID);
        if (!known.equals(wanted)) throw Refusal.invalid("roleIds", "role.missing");
        Set<Long> before =
                db.select(PERSON_ROLE.ROLE_ID)
                        .from(PERSON_ROLE)
                        .where(PERSON_ROLE.PERSON_ID.eq(personId))
                        .fetchSet(PERSON_ROLE.ROLE_ID);
        Set<Long> taken = minus(before, wanted);
        Set<Long> given = minus(wanted, before);
        if (!taken.isEmpty()) rights.refuseAbove(personId);
        rights.keepingAdministrators(() -> write(personId, taken, given, who));
        // after the change, because what is new must also fit what stays
        rights.refuseBeyond(personId, given);
        broadcast.tell(PeopleChanged.TOPIC, personId);
        if (!taken.isEmpty()) events.publishEvent(new RolesTaken(personId));
        trail.record(
                "person.roles-changed",
                "person",
                personId,
                person.getName(),
                Map.of("given", names(given), "taken", names(taken)));
    }

    private void write(
            long personId,
            Set<Long> taken,
            Set<Long> given,
            @org.jspecify.annotations.Nullable SignedIn who) {
        db.deleteFrom(PERSON_ROLE)
                .where(PERSON_ROLE.PERSON_ID.eq(personId))
                .and(PERSON_ROLE.ROLE_ID.in(taken))
                .execute();
        db.insertInto(
                        PERSON_ROLE,
                        PERSON_ROLE.PERSON_ID,
                        PERSON_ROLE.ROLE_ID,
                        PERSON_ROLE.GIVEN_BY,
                        PERSON_ROLE.GIVEN_AT)
                .select(
                        select(
                                        val(personId),
                                        ROLE.ID,
                                        val(who == null ? null : who.personId(), Long.class),
                                        val(clock.instant()))
                                .from(ROLE)
                                .where(ROLE.ID.in(given)))
                .execute();
    }

    private Set<String> names(Set<Long> roles) {
        return new TreeSet<>(
                db.select(ROLE.CODE).from(ROLE).where(ROLE.ID.in(roles)).fetch(ROLE.CODE));
    }

    private static Set<Long> minus(Set<Long> from, Set<Long> those) {
        Set<Long> rest = new HashSet<>(from);
        rest.removeAll(those);
        return rest;
    }
}
