package zhike.access;

import static zhike.access.db.Tables.PERMISSION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What roles give to persons: the one place where a named reach becomes owners, units and branches.
 */
@Component
class Grants {
    private final DSLContext db;
    private final UnitTree tree;

    Grants(DSLContext db, UnitTree tree) {
        this.db = db;
        this.tree = tree;
    }

    /**
     * @param whose on {@code identity.person}; each unit's place is asked for once, however many
     *     stand in it
     */
    List<Grant> of(Condition whose, Condition what) {
        Map<Long, Place> places = new HashMap<>();
        return db.select(
                        PERSON.ID,
                        PERSON.UNIT_ID,
                        PERMISSION.ROLE_ID,
                        PERMISSION.OPERATION,
                        PERMISSION.REACH)
                .from(PERSON)
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                .join(PERMISSION)
                .on(PERMISSION.ROLE_ID.eq(PERSON_ROLE.ROLE_ID))
                .where(whose)
                .and(what)
                .fetch(
                        row ->
                                new Grant(
                                        row.value1(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        reach(
                                                row.value5(),
                                                row.value1(),
                                                places.computeIfAbsent(
                                                        row.value2(), tree::placeIn))));
    }

    /** What these roles would give to a person where they stand. */
    Map<String, Reach> byRoles(long personId, Collection<Long> roleIds) {
        Place place =
                tree.placeIn(
                        db.select(PERSON.UNIT_ID)
                                .from(PERSON)
                                .where(PERSON.ID.eq(personId))
                                .fetchSingle()
                                .value1());
        Map<String, Reach> reaches = new HashMap<>();
        db.select(PERMISSION.OPERATION, PERMISSION.REACH)
                .from(PERMISSION)
                .where(PERMISSION.ROLE_ID.in(roleIds))
                .forEach(
                        row ->
                                reaches.merge(
                                        row.value1(),
                                        reach(row.value2(), personId, place),
                                        Reach::or));
        return reaches;
    }

    private static Reach reach(String name, long personId, Place place) {
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
