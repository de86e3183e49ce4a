package zhike.access;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Named;

import java.util.List;
import java.util.Optional;

/** The people over whom an operation of a viewer goes. */
@Component
public class ReachedStaff {
    public record Colleague(long id, String name, Named unit) {}

    private final DSLContext db;

    ReachedStaff(DSLContext db) {
        this.db = db;
    }

    /**
     * Who works here now, by unit and name.
     *
     * @param unitId of this unit or below only; null for any
     */
    public List<Colleague> of(Viewer viewer, String operation, @Nullable Long unitId, int most) {
        Condition below =
                unitId == null ? DSL.noCondition() : UNIT.PATH.contains(new Long[] {unitId});
        return fetch(Extent.people(viewer.reach(operation)).and(below), most);
    }

    /** Whether this person is among them. */
    public boolean holds(Viewer viewer, String operation, long personId) {
        return !fetch(Extent.people(viewer.reach(operation)).and(PERSON.ID.eq(personId)), 1)
                .isEmpty();
    }

    /** This person where they are the viewer or among them. */
    public Optional<Colleague> one(Viewer viewer, String operation, long personId) {
        Condition reached =
                personId == viewer.personId()
                        ? DSL.trueCondition()
                        : Extent.people(viewer.reach(operation));
        return fetch(reached.and(PERSON.ID.eq(personId)), 1).stream().findFirst();
    }

    private List<Colleague> fetch(Condition which, int most) {
        return db.select(PERSON.ID, PERSON.NAME, UNIT.ID, UNIT.NAME)
                .from(PERSON)
                .join(UNIT)
                .on(UNIT.ID.eq(PERSON.UNIT_ID))
                .where(which)
                .and(PERSON.STATE.eq("active"))
                .orderBy(UNIT.PATH, PERSON.NAME_KEY, PERSON.ID)
                .limit(most)
                .fetch(
                        row ->
                                new Colleague(
                                        row.value1(),
                                        row.value2(),
                                        new Named(row.value3(), row.value4())));
    }
}
