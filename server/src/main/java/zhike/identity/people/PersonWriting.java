package zhike.identity.people;

import static zhike.identity.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.Acting;
import zhike.identity.PeopleChanged;
import zhike.identity.PersonMoved;
import zhike.identity.SignedIn;
import zhike.identity.StaffRights;
import zhike.identity.db.tables.records.PersonRecord;
import zhike.identity.signin.FirstPassword;
import zhike.identity.signin.PasswordChange;
import zhike.identity.signin.PasswordPolicy;
import zhike.identity.signin.Sessions;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.text.SortKey;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes people in and changes what is known of them. */
@Component
class PersonWriting {
    /**
     * @param password null when the one who created the person chose it
     */
    record Created(long id, @Nullable String password) {}

    private final DSLContext db;
    private final Clock clock;
    private final PersonChecks checks;
    private final Reached reached;
    private final StaffRights rights;
    private final PersonRoles roles;
    private final PasswordChange passwords;
    private final PasswordPolicy policy;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Broadcast broadcast;
    private final Trail trail;

    PersonWriting(
            DSLContext db,
            Clock clock,
            PersonChecks checks,
            Reached reached,
            StaffRights rights,
            PersonRoles roles,
            PasswordChange passwords,
            PasswordPolicy policy,
            Sessions sessions,
            ApplicationEventPublisher events,
            Broadcast broadcast,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.checks = checks;
        this.reached = reached;
        this.rights = rights;
        this.roles = roles;
        this.passwords = passwords;
        this.policy = policy;
        this.sessions = sessions;
        this.events = events;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    @Transactional
    public Created create(PersonInput input) {
        checks.checkUnit(input.unitId());
        checks.check(input, null);
        String chosen = PersonInput.blankToNull(input.password());
        if (chosen != null) policy.check("password", chosen, input.key());
        PersonRecord person = db.newRecord(PERSON);
        fill(person, input);
        person.setState("active");
        person.setCreatedAt(clock.instant());
        person.setUpdatedAt(clock.instant());
        person.setVersion(0);
        person.insert();
        String password = chosen == null ? FirstPassword.random() : chosen;
        passwords.set(person.getId(), password, true);
        trail.record(
                "person.created",
                "person",
                person.getId(),
                person.getName(),
                Map.of("login", person.getLogin(), "unit", person.getUnitId()));
        if (input.roleIds() != null && !input.roleIds().isEmpty())
            roles.put(person.getId(), input.roleIds());
        broadcast.tell(PeopleChanged.TOPIC, person.getId());
        return new Created(person.getId(), chosen == null ? password : null);
    }

    @Transactional
    public void edit(long id, PersonInput input) {
        PersonRecord person = reached.by("people.manage", id);
        if (!Objects.equals(person.getVersion(), input.version()))
            throw Refusal.conflict("version.stale");
        if (person.getState().equals("left")) throw Refusal.conflict("person.left");
        if (!person.getUnitId().equals(input.unitId())) checks.checkUnit(input.unitId());
        checks.check(input, id);
        fill(person, input);
        Map<String, List<String>> changes = changes(person);
        if (changes.isEmpty()) return;
        if (changes.containsKey(PERSON.LOGIN.getName()) && !myself(id))
            rights.refuseAboveForGood(id);
        person.setUpdatedAt(clock.instant());
        person.setVersion(person.getVersion() + 1);
        if (changes.containsKey(PERSON.UNIT_ID.getName())) move(person);
        else person.update();
        sessions.forget(id);
        broadcast.tell(PeopleChanged.TOPIC, id);
        trail.record("person.changed", "person", id, person.getName(), changes);
    }

    private void move(PersonRecord person) {
        long from = Objects.requireNonNull(person.original(PERSON.UNIT_ID));
        rights.keepingReach(PERSON.ID.eq(person.getId()), "person.move-beyond", person::update);
        events.publishEvent(new PersonMoved(person.getId(), from, person.getUnitId()));
    }

    private static boolean myself(long id) {
        SignedIn who = Acting.now();
        return who != null && who.personId() == id;
    }

    private void fill(PersonRecord person, PersonInput input) {
        String name = input.name().strip();
        person.setName(name);
        person.setNameKey(SortKey.ofName(name));
        person.setLogin(input.key());
        person.setEmployeeNumber(input.number());
        person.setUnitId(input.unitId());
        person.setManagerId(input.managerId());
        person.setPhone(PersonInput.blankToNull(input.phone()));
        person.setEmail(PersonInput.blankToNull(input.email()));
        person.setJoinedOn(input.joinedOn());
        if (input.locale() != null) person.setLocale(input.locale());
        else if (person.getLocale() == null) person.setLocale("zh");
    }

    private static Map<String, List<String>> changes(PersonRecord person) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (var field : person.fields()) {
            Object before = person.original(field);
            Object after = person.get(field);
            if (!Objects.equals(before, after) && !field.equals(PERSON.NAME_KEY))
                changes.put(
                        field.getName(), List.of(String.valueOf(before), String.valueOf(after)));
        }
        return changes;
    }
}
