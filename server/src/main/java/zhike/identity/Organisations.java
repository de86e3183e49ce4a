package zhike.identity;

import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.HOLDING;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;
import static zhike.identity.db.Tables.POST;
import static zhike.identity.db.Tables.ROLE;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.broadcast.Remembered;
import zhike.platform.language.Texts;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who is who, and keeps it until anything of it changes anywhere. */
@Component
public class Organisations {
    private static final String ALL = "all";
    private final Remembered<String, Organisation> known;
    private final DSLContext db;
    private final Clock clock;

    Organisations(DSLContext db, Clock clock, Broadcast broadcast) {
        this.db = db;
        this.clock = clock;
        known = new Remembered<>(broadcast, PeopleChanged.TOPIC, 1, Duration.ofMinutes(1));
    }

    public Organisation now() {
        Organisation found = known.find(ALL);
        if (found != null) return found;
        long mark = known.mark();
        Organisation fresh = fresh();
        known.keep(ALL, fresh, mark);
        return fresh;
    }

    /** As this transaction sees it. */
    public Organisation fresh() {
        return new Organisation(people(), units(), heads(), loans());
    }

    /** The code itself where there is no such role. */
    public String roleName(String code, Locale locale) {
        var name = Texts.language(locale).equals("en") ? ROLE.NAME_EN : ROLE.NAME_ZH;
        return db.select(name)
                .from(ROLE)
                .where(ROLE.CODE.eq(code))
                .fetchOptional(name)
                .orElse(code);
    }

    /** Names of all roles by code, in their order. */
    public Map<String, String> roles(Locale locale) {
        var name = Texts.language(locale).equals("en") ? ROLE.NAME_EN : ROLE.NAME_ZH;
        Map<String, String> roles = new LinkedHashMap<>();
        db.select(ROLE.CODE, name)
                .from(ROLE)
                .orderBy(ROLE.ID)
                .forEach(row -> roles.put(row.value1(), row.value2()));
        return roles;
    }

    private List<Organisation.Person> people() {
        Map<Long, Set<String>> roles =
                db
                        .select(PERSON_ROLE.PERSON_ID, ROLE.CODE)
                        .from(PERSON_ROLE)
                        .join(ROLE)
                        .on(ROLE.ID.eq(PERSON_ROLE.ROLE_ID))
                        .fetchGroups(PERSON_ROLE.PERSON_ID, ROLE.CODE)
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
        return db.select(PERSON.ID, PERSON.NAME, PERSON.UNIT_ID, PERSON.MANAGER_ID, PERSON.STATE)
                .from(PERSON)
                .fetch(
                        row ->
                                new Organisation.Person(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        roles.getOrDefault(row.value1(), Set.of())));
    }

    private List<Organisation.Unit> units() {
        return db.select(UNIT.ID, UNIT.KIND, UNIT.NAME, UNIT.BRANCH_ID, UNIT.PATH)
                .from(UNIT)
                .fetch(
                        row ->
                                new Organisation.Unit(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        List.of(row.value5())));
    }

    private List<Organisation.Headship> heads() {
        return db.select(POST.UNIT_ID, HOLDING.PERSON_ID, HOLDING.FROM_ON, HOLDING.TO_ON)
                .from(HOLDING)
                .join(POST)
                .on(POST.ID.eq(HOLDING.POST_ID))
                .where(POST.HEADS_UNIT)
                .fetch(
                        row ->
                                new Organisation.Headship(
                                        row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private List<Organisation.Loan> loans() {
        return db.select(
                        DELEGATION.FROM_PERSON,
                        DELEGATION.TO_PERSON,
                        DELEGATION.STARTS_AT,
                        DELEGATION.ENDS_AT,
                        DELEGATION.OPERATIONS)
                .from(DELEGATION)
                .where(DELEGATION.ENDED_AT.isNull())
                .and(DELEGATION.ENDS_AT.gt(clock.instant()))
                .fetch(
                        row ->
                                new Organisation.Loan(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        Set.of(row.value5())));
    }
}
