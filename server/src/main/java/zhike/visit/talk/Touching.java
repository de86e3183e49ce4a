package zhike.visit.talk;

import static zhike.visit.db.Tables.TOUCH;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Organisation;
import zhike.identity.Organisations;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** Keeps that people of ours met or reached a customer: what the coverage is counted from. */
@Component
public class Touching {
    public static final String VISIT = "visit";

    /** Who leads a branch or the company. */
    private static final Set<String> EXECUTIVE = Set.of("general_manager", "branch_manager");

    private final DSLContext db;
    private final Organisations organisations;

    Touching(DSLContext db, Organisations organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    public void visited(long customerId, Collection<Long> persons, Instant at, long slipId) {
        persons.forEach(person -> touch(customerId, person, VISIT, at, slipId, null));
    }

    void talked(long customerId, long person, String way, Instant at, long talkId) {
        touch(customerId, person, way, at, null, talkId);
    }

    private void touch(
            long customerId,
            long person,
            String way,
            Instant at,
            @Nullable Long slipId,
            @Nullable Long talkId) {
        Organisation who = organisations.now();
        Organisation.Person goer = who.person(person).orElseThrow();
        db.insertInto(TOUCH)
                .set(TOUCH.CUSTOMER_ID, customerId)
                .set(TOUCH.PERSON_ID, person)
                .set(TOUCH.UNIT_ID, goer.unitId())
                .set(
                        TOUCH.BRANCH_ID,
                        who.unit(goer.unitId()).map(Organisation.Unit::branchId).orElseThrow())
                .set(TOUCH.WAY, way)
                .set(TOUCH.AT, at)
                .set(TOUCH.EXECUTIVE, !Collections.disjoint(goer.roles(), EXECUTIVE))
                .set(TOUCH.SLIP_ID, slipId)
                .set(TOUCH.TALK_ID, talkId)
                .execute();
    }
}
