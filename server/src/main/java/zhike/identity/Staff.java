package zhike.identity;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
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

    /**
     * As {@link #active}, for who writes down where they stand: their unit is neither moved nor
     * closed before the transaction ends.
     */
    public Optional<Member> standing(long personId) {
        return members(PERSON.ID.eq(personId).and(PERSON.STATE.eq("active")))
                .forShare()
                .of(UNIT)
                .fetchOptional(Staff::member);
    }

    /**
     * Those of the units that are open, with their branches: they are neither moved nor closed
     * before the transaction ends.
     */
    public Map<Long, Long> standingUnits(Collection<Long> unitIds) {
        return db.select(UNIT.ID, UNIT.BRANCH_ID)
                .from(UNIT)
                .where(UNIT.ID.in(unitIds))
                .and(UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.ID)
                .forShare()
                .fetchMap(UNIT.ID, UNIT.BRANCH_ID);
    }

    public Map<Long, String> names(Collection<Long> personIds) {
        return db.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(personIds))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }

    public Map<Long, String> unitNames(Collection<Long> unitIds) {
        if (unitIds.isEmpty()) return Map.of();
        return db.select(UNIT.ID, UNIT.NAME)
                .from(UNIT)
                .where(UNIT.ID.in(unitIds))
                .fetchMap(UNIT.ID, UNIT.NAME);
    }

    /** Open branches, the company itself among them where people stand there, by number. */
    public List<Named> branches() {
        return db.select(UNIT.ID, UNIT.NAME)
                .from(UNIT)
                .where(UNIT.ID.eq(UNIT.BRANCH_ID))
                .and(UNIT.CLOSED_ON.isNull())
                .orderBy(UNIT.ID)
                .fetch(row -> new Named(row.value1(), row.value2()));
    }

    public boolean unitExists(long unitId) {
        return db.fetchExists(UNIT, UNIT.ID.eq(unitId).and(UNIT.CLOSED_ON.isNull()));
    }

    private List<Member> of(Condition which) {
        return members(which).fetch(Staff::member);
    }

    private SelectConditionStep<Record5<Long, String, Long, Long, String>> members(
            Condition which) {
        return db.select(PERSON.ID, PERSON.NAME, PERSON.UNIT_ID, UNIT.BRANCH_ID, PERSON.STATE)
                .from(PERSON)
                .join(UNIT)
                .on(UNIT.ID.eq(PERSON.UNIT_ID))
                .where(which);
    }

    private static Member member(Record5<Long, String, Long, Long, String> row) {
        return new Member(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5().equals("active"));
    }
}
