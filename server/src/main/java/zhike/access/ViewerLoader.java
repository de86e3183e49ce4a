package zhike.access;

import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;
import static zhike.identity.db.Tables.UNIT;
import static zhike.access.db.Tables.PERMISSION;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Computes a viewer from roles, positions in the tree and delegations in force. */
@Component
class ViewerLoader {
    private final DSLContext db;
    private final Clock clock;
    private final FieldRules fieldRules;
    private final UnitTree tree;

    ViewerLoader(DSLContext db, Clock clock, FieldRules fieldRules, UnitTree tree) {
        this.db = db;
        this.clock = clock;
        this.fieldRules = fieldRules;
        this.tree = tree;
    }

    Viewer load(long personId) {
        Map<String, Reach> reaches = granted(personId);
        for (var delegation : delegationsTo(personId)) {
            Map<String, Reach> theirs = granted(delegation.value1());
            for (String operation : delegation.value2())
                if (theirs.containsKey(operation)) reaches.merge(operation, theirs.get(operation), Reach::or);
        }
        var person = db.select(PERSON.NAME, PERSON.UNIT_ID, UNIT.BRANCH_ID, PERSON.LOCALE).from(PERSON)
                .join(UNIT).on(UNIT.ID.eq(PERSON.UNIT_ID)).where(PERSON.ID.eq(personId)).fetchSingle();
        return new Viewer(personId, person.value1(), person.value2(), person.value3(), Locale.of(person.value4()),
                Map.copyOf(reaches), fieldRules.of(personId));
    }

    /** When the person's delegations next begin or end; far away where none will. */
    Instant nextChange(long personId) {
        Instant now = clock.instant();
        var next = DSL.min(DSL.when(DELEGATION.STARTS_AT.gt(now), DELEGATION.STARTS_AT).otherwise(DELEGATION.ENDS_AT));
        Instant found = db.select(next).from(DELEGATION).where(DELEGATION.TO_PERSON.eq(personId))
                .and(DELEGATION.ENDED_AT.isNull()).and(DELEGATION.ENDS_AT.gt(now)).fetchSingle().value1();
        return found == null ? Instant.MAX : found;
    }

    private List<org.jooq.Record2<Long, String[]>> delegationsTo(long personId) {
        return db.select(DELEGATION.FROM_PERSON, DELEGATION.OPERATIONS).from(DELEGATION)
                .join(PERSON).on(PERSON.ID.eq(DELEGATION.FROM_PERSON)).and(PERSON.STATE.eq("active"))
                .where(DELEGATION.TO_PERSON.eq(personId)).and(DELEGATION.ENDED_AT.isNull())
                .and(DELEGATION.STARTS_AT.le(clock.instant())).and(DELEGATION.ENDS_AT.gt(clock.instant())).fetch();
    }

    /** By the person's own roles, without what was delegated to them. */
    Map<String, Reach> granted(long personId) {
        Map<String, Reach> reaches = new HashMap<>();
        Place place = tree.placeOf(personId);
        db.select(PERMISSION.OPERATION, PERMISSION.REACH).from(PERMISSION)
                .join(PERSON_ROLE).on(PERSON_ROLE.ROLE_ID.eq(PERMISSION.ROLE_ID)).where(PERSON_ROLE.PERSON_ID.eq(personId))
                .forEach(row -> reaches.merge(row.value1(), reach(row.value2(), personId, place), Reach::or));
        return reaches;
    }

    static Reach reach(String name, long personId, Place place) {
        Set<Long> me = Set.of(personId);
        return switch (name) {
            case "own" -> new Reach(false, Set.of(), Set.of(), me, Set.of());
            case "shared" -> new Reach(false, Set.of(), Set.of(), me, me);
            case "team" -> new Reach(false, Set.of(), Set.of(place.unitId()), me, me);
            case "department" -> new Reach(false, Set.of(), place.department(), me, me);
            case "below" -> new Reach(false, Set.of(), place.below(), me, me);
            case "branch" -> new Reach(false, Set.of(place.branchId()), Set.of(), me, me);
            case "all" -> Reach.ALL;
            default -> Reach.NONE;
        };
    }
}
