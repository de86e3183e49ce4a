package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.care.db.tables.records.OwedRecord;
import zhike.care.matrix.Entitlement;
import zhike.care.matrix.Matrices;
import zhike.care.matrix.Matrix;
import zhike.customer.CustomerEvent;
import zhike.grading.GradingEvent;
import zhike.grading.Standings;
import zhike.promise.Promises;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Another grade, another owner, a new customer: what is owed changes in the transaction of the
 * deed. What is open and not given by the new grade is taken back, what it gives is made; what was
 * broken or done stays.
 */
@Component
class Regrading {
    private final DSLContext db;
    private final Clock clock;
    private final Matrices matrices;
    private final Standings standings;
    private final CareRun run;
    private final OwedPromising promising;
    private final Promises promises;

    Regrading(
            DSLContext db,
            Clock clock,
            Matrices matrices,
            Standings standings,
            CareRun run,
            OwedPromising promising,
            Promises promises) {
        this.db = db;
        this.clock = clock;
        this.matrices = matrices;
        this.standings = standings;
        this.run = run;
        this.promising = promising;
        this.promises = promises;
    }

    @EventListener
    void regraded(GradingEvent.Changed changed) {
        if (!changed.main() || changed.changes().isEmpty()) return;
        List<Long> ids =
                changed.changes().stream().map(GradingEvent.Change::customerId).sorted().toList();
        settle(ids);
    }

    /** What nobody owed for want of an owner is theirs now; the rest is handed on by itself. */
    @EventListener
    void given(CustomerEvent.Given given) {
        if (given.ownerId() == null) return;
        Condition nobodys =
                OWED.CUSTOMER_ID
                        .eq(DSL.any(given.ids().toArray(Long[]::new)))
                        .and(OWED.STATE.eq("open"))
                        .and(OWED.WAY.eq("person"))
                        .and(OWED.PROMISE_ID.isNull())
                        .and(OWED.OWNER_ID.isNull())
                        .and(OWED.DUE_AT.gt(clock.instant()));
        int taken = db.update(OWED).set(OWED.OWNER_ID, given.ownerId()).where(nobodys).execute();
        if (taken > 0) promising.of(OWED.CUSTOMER_ID.eq(DSL.any(given.ids().toArray(Long[]::new))));
    }

    private void settle(Collection<Long> ids) {
        LocalDate day = LocalDate.now(clock);
        takeBack(ids, matrices.on(day));
        run.some(day, ids);
    }

    private void takeBack(Collection<Long> ids, Matrix matrix) {
        Map<Long, String> levels = standings.levels(ids);
        Map<String, Set<String>> given = new HashMap<>();
        Set<String> rows =
                matrix.services().stream().map(Entitlement::code).collect(Collectors.toSet());
        List<OwedRecord> over =
                db
                        .selectFrom(OWED)
                        .where(OWED.CUSTOMER_ID.eq(DSL.any(ids.toArray(Long[]::new))))
                        .and(OWED.STATE.eq("open"))
                        .and(OWED.SERVICE.in(rows))
                        .and(OWED.SERVICE.notIn("opinion", "referral"))
                        .orderBy(OWED.ID)
                        .fetch()
                        .stream()
                        .filter(
                                row ->
                                        !given.computeIfAbsent(
                                                        levels.getOrDefault(
                                                                row.getCustomerId(), ""),
                                                        level -> services(matrix, level))
                                                .contains(row.getService()))
                        .toList();
        if (over.isEmpty()) return;
        List<Long> promised =
                over.stream()
                        .map(OwedRecord::getPromiseId)
                        .filter(id -> id != null && id > 0)
                        .toList();
        if (!promised.isEmpty()) promises.release(promised, OwedWriting.NOT_ENTITLED);
        db.update(OWED)
                .set(OWED.STATE, "released")
                .set(OWED.WHY, OwedWriting.NOT_ENTITLED)
                .set(OWED.ENDED_AT, clock.instant())
                .where(OWED.ID.in(over.stream().map(OwedRecord::getId).toList()))
                .and(OWED.STATE.eq("open"))
                .execute();
    }

    private static Set<String> services(Matrix matrix, String level) {
        return matrix.owed(level).keySet().stream()
                .map(Entitlement::code)
                .collect(Collectors.toSet());
    }
}
