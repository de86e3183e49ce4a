package zhike.identity.people;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.StaffRights;
import zhike.platform.error.Refusal;
import zhike.platform.text.Email;

/** What must hold of a person, each with the field that is wrong. */
@Component
class PersonChecks {
    private final DSLContext db;
    private final StaffRights rights;

    PersonChecks(DSLContext db, StaffRights rights) {
        this.db = db;
        this.rights = rights;
    }

    void check(PersonInput input, @Nullable Long own) {
        Condition other = own == null ? DSL.noCondition() : PERSON.ID.ne(own);
        if (db.fetchExists(PERSON, PERSON.LOGIN.eq(input.key()).and(other)))
            throw Refusal.invalid("login", "person.login.taken");
        if (input.number() != null
                && db.fetchExists(PERSON, PERSON.EMPLOYEE_NUMBER.eq(input.number()).and(other)))
            throw Refusal.invalid("employeeNumber", "person.number.taken");
        String email = PersonInput.blankToNull(input.email());
        if (email != null && !Email.valid(email)) throw Refusal.invalid("email", "field.email");
        if (input.managerId() != null) checkManager(input.managerId(), own);
    }

    void checkUnit(long unitId) {
        var unit =
                db.select(UNIT.BRANCH_ID)
                        .from(UNIT)
                        .where(UNIT.ID.eq(unitId))
                        .and(UNIT.CLOSED_ON.isNull())
                        .fetchOne();
        if (unit == null || !rights.covers("people.manage", unitId, unit.value1()))
            throw Refusal.invalid("unitId", "person.unit.missing");
    }

    private void checkManager(long managerId, @Nullable Long own) {
        if (!db.fetchExists(PERSON, PERSON.ID.eq(managerId).and(PERSON.STATE.ne("left"))))
            throw Refusal.invalid("managerId", "person.manager.missing");
        if (own != null && above(managerId, own))
            throw Refusal.invalid("managerId", "person.manager.ring");
    }

    /** Whether the chain of managers from this one upward comes to the person. */
    private boolean above(long managerId, long person) {
        var chain =
                name("chain")
                        .fields("id")
                        .as(
                                select(DSL.val(managerId))
                                        .union(
                                                select(PERSON.MANAGER_ID)
                                                        .from(table(name("chain")))
                                                        .join(PERSON)
                                                        .on(
                                                                PERSON.ID.eq(
                                                                        DSL.field(
                                                                                name("chain", "id"),
                                                                                Long.class)))
                                                        .where(PERSON.MANAGER_ID.isNotNull())));
        return db.fetchExists(
                db.withRecursive(chain)
                        .select()
                        .from(chain)
                        .where(chain.field("id", Long.class).eq(person)));
    }
}
