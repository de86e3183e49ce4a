package zhike.identity;

import static zhike.identity.db.Tables.HOLDING;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;
import static zhike.identity.db.Tables.POST;
import static zhike.identity.db.Tables.ROLE;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who answers for whom: managers, heads of units, holders of a role. Only who works here now. */
@Component
public class Superiors {
    private final DSLContext db;
    private final Clock clock;

    Superiors(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Of each person their manager, else the nearest head of a unit from theirs upwards; who has
     * neither is left out.
     */
    public Map<Long, Long> of(Collection<Long> persons) {
        var manager = PERSON.as("manager");
        Map<Long, Long> found = new HashMap<>();
        Map<Long, Long> units = new HashMap<>();
        db.select(PERSON.ID, PERSON.UNIT_ID, manager.ID)
                .from(PERSON)
                .leftJoin(manager)
                .on(manager.ID.eq(PERSON.MANAGER_ID))
                .and(manager.STATE.eq("active"))
                .where(PERSON.ID.in(persons))
                .forEach(
                        row -> {
                            if (row.value3() != null) found.put(row.value1(), row.value3());
                            else units.put(row.value1(), row.value2());
                        });
        Map<Long, List<Long>> heads = heads(units.values());
        units.forEach(
                (person, unit) ->
                        heads.getOrDefault(unit, List.of()).stream()
                                .filter(head -> !head.equals(person))
                                .findFirst()
                                .ifPresent(head -> found.put(person, head)));
        return found;
    }

    /**
     * Who goes on with what somebody leaves behind: their superior, or where there is none whoever
     * lets them go.
     */
    public @Nullable Long heir(long person) {
        Long superior = of(List.of(person)).get(person);
        SignedIn who = Acting.now();
        return superior != null || who == null ? superior : Long.valueOf(who.personId());
    }

    /** Of each unit its heads and those of the units above it, the nearest first. */
    public Map<Long, List<Long>> heads(Collection<Long> units) {
        var above = UNIT.as("above");
        LocalDate today = LocalDate.now(clock);
        return db.select(UNIT.ID, PERSON.ID)
                .from(UNIT)
                .join(above)
                .on(above.ID.eq(DSL.any(UNIT.PATH)))
                .join(POST)
                .on(POST.UNIT_ID.eq(above.ID))
                .and(POST.HEADS_UNIT)
                .join(HOLDING)
                .on(HOLDING.POST_ID.eq(POST.ID))
                .and(HOLDING.FROM_ON.le(today))
                .and(HOLDING.TO_ON.isNull().or(HOLDING.TO_ON.ge(today)))
                .join(PERSON)
                .on(PERSON.ID.eq(HOLDING.PERSON_ID))
                .and(PERSON.STATE.eq("active"))
                .where(UNIT.ID.in(units))
                .orderBy(UNIT.ID, DSL.cardinality(above.PATH).desc(), HOLDING.ID)
                .fetchGroups(UNIT.ID, PERSON.ID);
    }

    /** Everybody with a role, by the branch in which they stand. */
    public Map<Long, List<Long>> inRole(String role, Collection<Long> branches) {
        Condition here = UNIT.BRANCH_ID.in(branches).and(PERSON.STATE.eq("active"));
        return db.select(UNIT.BRANCH_ID, PERSON.ID)
                .from(PERSON)
                .join(UNIT)
                .on(UNIT.ID.eq(PERSON.UNIT_ID))
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                .join(ROLE)
                .on(ROLE.ID.eq(PERSON_ROLE.ROLE_ID))
                .where(here)
                .and(ROLE.CODE.eq(role))
                .orderBy(PERSON.ID)
                .fetchGroups(UNIT.BRANCH_ID, PERSON.ID);
    }
}
