package zhike.identity;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works here and where they stand. */
@Component
public class Staff {
    /**
     * @param active neither suspended nor gone
     */
    public record Member(long id, String name, long unitId, long branchId, boolean active) {}

    private final DSLContext db;

    Staff(DSLContext db) {
        this.db = db;
    }

    public Optional<Member> find(long personId) {
        return of(PERSON.ID.eq(personId)).stream().findFirst();
    }

    public Optional<Member> active(long personId) {
        return find(personId).filter(Member::active);
    }

    public List<Member> all(Collection<Long> personIds) {
        return of(PERSON.ID.in(personIds));
    }

    /** The branch of an open unit. */
    public Optional<Long> branchOf(long unitId) {
        return db.select(UNIT.BRANCH_ID)
                .from(UNIT)
                .where(UNIT.ID.eq(unitId))
                .and(UNIT.CLOSED_ON.isNull())
                .fetchOptional(UNIT.BRANCH_ID);
    }

    public Map<Long, String> names(Collection<Long> personIds) {
        return db.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(personIds))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }

    public boolean unitExists(long unitId) {
        return db.fetchExists(UNIT, UNIT.ID.eq(unitId).and(UNIT.CLOSED_ON.isNull()));
    }

    private List<Member> of(Condition which) {
        return db.select(PERSON.ID, PERSON.NAME, PERSON.UNIT_ID, UNIT.BRANCH_ID, PERSON.STATE)
                .from(PERSON)
                .join(UNIT)
                .on(UNIT.ID.eq(PERSON.UNIT_ID))
                .where(which)
                .fetch(
                        row ->
                                new Member(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5().equals("active")));
    }
}
