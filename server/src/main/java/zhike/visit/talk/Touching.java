package zhike.visit.talk;

import static zhike.visit.db.Tables.TOUCH;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerEvent;
import zhike.identity.Organisation;
import zhike.identity.Organisations;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps that people of ours met or reached a customer: what the coverage is counted from. */
@Component
public class Touching {
    public static final String VISIT = "visit";

    /** Who leads a branch or the company. */
    private static final Set<String> EXECUTIVE = Set.of("general_manager", "branch_manager");

    /** A talk as the ways of being in touch are called. */
    private static final Map<String, String> WAYS =
            Map.of("phone", "call", "video", "meeting", "chat", "message");

    private final DSLContext db;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Touching(DSLContext db, Organisations organisations, ApplicationEventPublisher events) {
        this.events = events;
        this.db = db;
        this.organisations = organisations;
    }

    public void visited(long customerId, Collection<Long> persons, Instant at, long slipId) {
        persons.forEach(person -> touch(customerId, person, VISIT, at, slipId, null));
        contacted(customerId, VISIT, at);
    }

    /** A follow-up is not counted as coverage, but somebody was in touch. */
    public void followedUp(long customerId, String way, Instant at) {
        contacted(customerId, way, at);
    }

    void talked(long customerId, long person, String way, Instant at, long talkId) {
        touch(customerId, person, way, at, null, talkId);
        contacted(customerId, way, at);
    }

    private void contacted(long customerId, String way, Instant at) {
        String told = WAYS.getOrDefault(way, way);
        events.publishEvent(new CustomerEvent.Contacted(List.of(customerId), at, told));
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
