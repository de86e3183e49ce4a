package zhike.identity.people;

import static zhike.identity.db.Tables.CREDENTIAL;
import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.HOLDING;
import static zhike.identity.db.Tables.PERSON_ROLE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.PeopleChanged;
import zhike.identity.PersonLeft;
import zhike.identity.SignedIn;
import zhike.identity.StaffRights;
import zhike.identity.db.tables.records.PersonRecord;
import zhike.identity.signin.FirstPassword;
import zhike.identity.signin.KeyEnding;
import zhike.identity.signin.PasswordChange;
import zhike.identity.signin.Sessions;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Suspends, reinstates and lets go; resets passwords and unlocks. Nobody does these to themselves.
 */
@Component
class PersonStates {
    private static final String RIGHT = "people.manage";
    private final DSLContext db;
    private final Clock clock;
    private final Reached reached;
    private final StaffRights rights;
    private final Sessions sessions;
    private final KeyEnding keys;
    private final PasswordChange passwords;
    private final ApplicationEventPublisher events;
    private final Broadcast broadcast;
    private final Trail trail;

    PersonStates(
            DSLContext db,
            Clock clock,
            Reached reached,
            StaffRights rights,
            Sessions sessions,
            KeyEnding keys,
            PasswordChange passwords,
            ApplicationEventPublisher events,
            Broadcast broadcast,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.reached = reached;
        this.rights = rights;
        this.sessions = sessions;
        this.keys = keys;
        this.passwords = passwords;
        this.events = events;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    @Transactional
    public void suspend(long id, SignedIn who) {
        PersonRecord person = other(id, who, "active");
        rights.keepingAdministrators(() -> write(person, "suspended"));
        keys.endAllOf(id);
        sessions.endAllOf(id, who.personId());
        trail.record("person.suspended", "person", id, person.getName());
    }

    @Transactional
    public void reinstate(long id, SignedIn who) {
        PersonRecord person = other(id, who, "suspended");
        write(person, "active");
        trail.record("person.reinstated", "person", id, person.getName());
    }

    /**
     * What they held ends: roles, posts, delegations, keys, sessions; what they did stays theirs.
     */
    @Transactional
    public void leave(long id, LocalDate on, SignedIn who) {
        PersonRecord person = other(id, who, "active", "suspended");
        if (on.isAfter(LocalDate.now(clock))
                || person.getJoinedOn() != null && on.isBefore(person.getJoinedOn()))
            throw Refusal.invalid("on", "person.departure.day");
        rights.keepingAdministrators(
                () -> {
                    person.setLeftOn(on);
                    write(person, "left");
                    db.deleteFrom(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(id)).execute();
                });
        db.update(HOLDING)
                .set(HOLDING.TO_ON, DSL.greatest(HOLDING.FROM_ON, DSL.val(on)))
                .where(HOLDING.PERSON_ID.eq(id))
                .and(HOLDING.TO_ON.isNull())
                .execute();
        db.update(DELEGATION)
                .set(DELEGATION.ENDED_AT, clock.instant())
                .where(DELEGATION.FROM_PERSON.eq(id).or(DELEGATION.TO_PERSON.eq(id)))
                .and(DELEGATION.ENDED_AT.isNull())
                .execute();
        keys.endAllOf(id);
        sessions.endAllOf(id, who.personId());
        events.publishEvent(new PersonLeft(id));
        trail.record("person.left", "person", id, person.getName(), Map.of("on", on));
    }

    /**
     * @return the password, to be shown once and changed at the next sign-in
     */
    @Transactional
    public String resetPassword(long id, SignedIn who) {
        PersonRecord person = other(id, who, "active", "suspended");
        // whoever reads the new password is that person from now on
        rights.refuseAboveForGood(id);
        String password = FirstPassword.random();
        passwords.set(id, password, true);
        keys.endAllOf(id);
        sessions.endAllOf(id, who.personId());
        trail.record("password.reset", "person", id, person.getName());
        return password;
    }

    @Transactional
    public void unlock(long id, SignedIn who) {
        PersonRecord person = other(id, who, "active", "suspended");
        db.update(CREDENTIAL)
                .set(CREDENTIAL.FAILURES, 0)
                .setNull(CREDENTIAL.LOCKED_UNTIL)
                .where(CREDENTIAL.PERSON_ID.eq(id))
                .execute();
        trail.record("person.unlocked", "person", id, person.getName());
    }

    private PersonRecord other(long id, SignedIn who, String... states) {
        PersonRecord person = reached.by(RIGHT, id);
        if (id == who.personId()) throw Refusal.forbidden("person.self");
        if (!List.of(states).contains(person.getState())) throw Refusal.conflict("person.state");
        rights.refuseAbove(id);
        return person;
    }

    private void write(PersonRecord person, String state) {
        person.setState(state);
        person.setUpdatedAt(clock.instant());
        person.setVersion(person.getVersion() + 1);
        person.update();
        broadcast.tell(PeopleChanged.TOPIC, person.getId());
    }
}
