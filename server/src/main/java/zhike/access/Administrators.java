package zhike.access;

import static zhike.access.db.Tables.PERMISSION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.PERSON_ROLE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;

/**
 * There is always somebody left who can manage all people and all roles, or nobody could ever mend
 * it.
 */
@Component
class Administrators {
    private final DSLContext db;

    Administrators(DSLContext db) {
        this.db = db;
    }

    /** Two administrators who remove each other at the same moment come one after the other. */
    void keeping(Runnable change) {
        db.execute("select pg_advisory_xact_lock(hashtext('identity.administrators'))");
        change.run();
        if (!left("people.manage") || !left("role.manage"))
            throw Refusal.conflict("administrator.last");
    }

    private boolean left(String operation) {
        return db.fetchExists(
                db.selectOne()
                        .from(PERSON)
                        .join(PERSON_ROLE)
                        .on(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                        .join(PERMISSION)
                        .on(PERMISSION.ROLE_ID.eq(PERSON_ROLE.ROLE_ID))
                        .where(PERSON.STATE.eq("active"))
                        .and(PERMISSION.OPERATION.eq(operation))
                        .and(PERMISSION.REACH.eq("all")));
    }
}
