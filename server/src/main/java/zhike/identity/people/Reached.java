package zhike.identity.people;

import static zhike.identity.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.identity.StaffRights;
import zhike.identity.db.tables.records.PersonRecord;
import zhike.platform.error.Refusal;

/** A person whom the one who acts may do something to; whoever is out of reach is not there. */
@Component
class Reached {
    private final DSLContext db;
    private final StaffRights rights;

    Reached(DSLContext db, StaffRights rights) {
        this.db = db;
        this.rights = rights;
    }

    /** Locked until the end of the transaction. */
    PersonRecord by(String operation, long id) {
        PersonRecord person =
                db.selectFrom(PERSON)
                        .where(PERSON.ID.eq(id))
                        .and(rights.reached(operation))
                        .forUpdate()
                        .fetchOne();
        if (person == null) throw Refusal.missing("person");
        return person;
    }
}
