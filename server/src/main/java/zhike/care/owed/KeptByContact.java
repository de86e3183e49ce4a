package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.CustomerEvent;
import zhike.promise.Promises;
import zhike.promise.Proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A call, a visit or a message that was recorded keeps the care that it is the proof of. */
@Component
public class KeptByContact {
    private static final Set<String> WAYS = Set.of("call", "visit", "meeting", "message", "mail");
    private final DSLContext db;
    private final Clock clock;
    private final Promises promises;

    KeptByContact(DSLContext db, Clock clock, Promises promises) {
        this.db = db;
        this.clock = clock;
        this.promises = promises;
    }

    @EventListener
    void contacted(CustomerEvent.Contacted contacted) {
        if (!WAYS.contains(contacted.way())) return;
        keep(contacted.ids(), "contact", contacted.at(), "way." + contacted.way());
    }

    /**
     * By something else that was done, such as a gift that arrived.
     *
     * @param said a code whose words are {@code promise.said.<said>}
     */
    @Transactional
    public void keep(Collection<Long> customers, String proof, Instant at, String said) {
        LocalDate day = at.atZone(clock.getZone()).toLocalDate();
        Condition owed =
                OWED.CUSTOMER_ID
                        .eq(DSL.any(customers.toArray(Long[]::new)))
                        .and(OWED.PROOF.eq(proof))
                        .and(OWED.STATE.in("open", "broken"))
                        .and(OWED.WAY.eq("person"))
                        .and(OWED.FROM_ON.le(day))
                        // an opinion is answered by what comes after it, due a day later
                        .and(
                                OWED.SERVICE
                                        .ne("opinion")
                                        .or(OWED.DUE_AT.le(at.plus(Duration.ofDays(1)))))
                        .and(OWED.PROMISE_ID.isNotNull())
                        .and(OWED.SERVICE.eq("opinion").or(latest(day)));
        // not locked: promises are locked before their lines, as by the clock that breaks them
        List<Long> kept =
                db.select(OWED.PROMISE_ID)
                        .from(OWED)
                        .where(owed)
                        .and(OWED.PROMISE_ID.gt(0L))
                        .orderBy(OWED.PROMISE_ID)
                        .fetch(OWED.PROMISE_ID);
        if (!kept.isEmpty()) promises.keep(kept, Proof.note(said));
        // of a kind that the company took out of use there is the line alone
        db.update(OWED)
                .set(
                        OWED.STATE,
                        DSL.when(OWED.DUE_AT.lt(at), DSL.inline("late"))
                                .otherwise(DSL.inline("kept")))
                .set(OWED.ENDED_AT, at)
                .where(owed)
                .and(OWED.PROMISE_ID.eq(0L))
                .execute();
    }

    /** One call makes up for one period: what was broken before it stays so. */
    private static Condition latest(LocalDate day) {
        var later = OWED.as("later");
        return DSL.notExists(
                DSL.selectOne()
                        .from(later)
                        .where(later.CUSTOMER_ID.eq(OWED.CUSTOMER_ID))
                        .and(later.SERVICE.eq(OWED.SERVICE))
                        .and(later.FROM_ON.gt(OWED.FROM_ON))
                        .and(later.FROM_ON.le(day)));
    }
}
