package zhike.identity.delegation;

import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.identity.db.tables.Person;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reads delegations, newest first. */
@Component
class DelegationList {
    private static final Person TO = PERSON.as("receiver");
    private final DSLContext db;
    private final Clock clock;

    DelegationList(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    DelegationShown one(long id) {
        return read(DELEGATION.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("delegation"));
    }

    /** The giver is identity.person unaliased, so that reaches can be asked of them. */
    List<DelegationShown> read(Condition which) {
        return db.select(DELEGATION.fields())
                .select(PERSON.ID, PERSON.NAME, TO.ID, TO.NAME)
                .from(DELEGATION)
                .join(PERSON)
                .on(PERSON.ID.eq(DELEGATION.FROM_PERSON))
                .join(TO)
                .on(TO.ID.eq(DELEGATION.TO_PERSON))
                .where(which)
                .orderBy(DELEGATION.ID.desc())
                .limit(200)
                .fetch(this::shown);
    }

    private DelegationShown shown(Record row) {
        Instant now = clock.instant();
        boolean over =
                row.get(DELEGATION.ENDED_AT) != null || !row.get(DELEGATION.ENDS_AT).isAfter(now);
        String state =
                over ? "over" : row.get(DELEGATION.STARTS_AT).isAfter(now) ? "coming" : "running";
        return new DelegationShown(
                row.get(DELEGATION.ID),
                new Named(row.get(PERSON.ID), row.get(PERSON.NAME)),
                new Named(row.get(TO.ID), row.get(TO.NAME)),
                row.get(DELEGATION.STARTS_AT),
                row.get(DELEGATION.ENDS_AT),
                List.of(row.get(DELEGATION.OPERATIONS)),
                row.get(DELEGATION.REASON),
                row.get(DELEGATION.ENDED_AT),
                state);
    }
}
