package zhike.grading.standing;

import static zhike.grading.db.Tables.MOVE;
import static zhike.grading.db.Tables.RUN;
import static zhike.grading.db.Tables.STANDING;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.grading.GradingEvent;
import zhike.grading.db.tables.records.RunRecord;
import zhike.grading.scheme.Rule;
import zhike.grading.scheme.Rules;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Grades all customers in a scheme and then, batch by batch, tells of those who moved. */
@Component
public class CompleteGrading {
    private static final int BATCH = 5_000;

    /** Of advisory locks, with the scheme. */
    private static final int LOCK = 0x67726164;

    /**
     * @param moved to another level, or to their first
     */
    public record Done(long customers, long moved) {}

    private final DSLContext db;
    private final Clock clock;
    private final Rules rules;
    private final Schemes schemes;
    private final GradingStatement statement;
    private final MoveTelling telling;
    private final TransactionTemplate transaction;

    CompleteGrading(
            DSLContext db,
            Clock clock,
            Rules rules,
            Schemes schemes,
            GradingStatement statement,
            MoveTelling telling,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
        this.schemes = schemes;
        this.statement = statement;
        this.telling = telling;
        this.transaction = transaction;
    }

    /** Outside of any transaction. */
    public Done grade(Scheme scheme, Cause cause, @Nullable Long person) {
        finish();
        RunRecord run =
                Objects.requireNonNull(transaction.execute(status -> write(scheme, cause, person)));
        tell(scheme, run);
        return new Done(run.getCustomers(), run.getMoved());
    }

    private RunRecord write(Scheme scheme, Cause cause, @Nullable Long person) {
        db.execute(
                "select pg_advisory_xact_lock({0}, {1})",
                DSL.inline(LOCK), DSL.inline((int) scheme.id()));
        // a million rows are sorted and joined in memory rather than on disk
        db.execute("set local work_mem = '128MB'");
        Rule rule = rules.of(scheme.method(), scheme.definition());
        RunRecord run = db.newRecord(RUN);
        run.setSchemeId(scheme.id());
        run.setEdition(scheme.edition());
        run.setCause(cause.code());
        run.setBeganAt(clock.instant());
        run.setPersonId(person);
        run.store();
        run.setMoved(statement.all(scheme, rule, cause, run.getId()));
        run.setCustomers((long) db.fetchCount(STANDING, STANDING.SCHEME_ID.eq(scheme.id())));
        run.store();
        return run;
    }

    /** What a node that died left untold. */
    public void finish() {
        for (RunRecord run :
                db.selectFrom(RUN).where(RUN.ENDED_AT.isNull()).orderBy(RUN.ID).fetch())
            schemes.find(run.getSchemeId()).ifPresent(scheme -> tell(scheme, run));
    }

    private void tell(Scheme scheme, RunRecord run) {
        while (Boolean.TRUE.equals(transaction.execute(status -> batch(scheme, run.getId())))) {
            // the next batch has a transaction of its own
        }
    }

    /**
     * @return whether there may be more
     */
    private boolean batch(Scheme scheme, long id) {
        RunRecord run = db.selectFrom(RUN).where(RUN.ID.eq(id)).forUpdate().fetchSingle();
        if (run.getEndedAt() != null) return false;
        var moves =
                db.select(MOVE.ID, MOVE.CUSTOMER_ID, MOVE.FROM_LEVEL, MOVE.TO_LEVEL)
                        .from(MOVE)
                        .where(MOVE.RUN_ID.eq(id))
                        .and(MOVE.ID.gt(run.getToldTo()))
                        .orderBy(MOVE.ID)
                        .limit(BATCH)
                        .fetch();
        if (!moves.isEmpty()) {
            List<GradingEvent.Change> changes =
                    moves.map(
                            row ->
                                    new GradingEvent.Change(
                                            row.value2(), row.value3(), row.value4()));
            telling.tell(
                    scheme,
                    Cause.valueOf(run.getCause().toUpperCase(java.util.Locale.ROOT)),
                    changes);
            run.setToldTo(moves.getLast().value1());
        }
        if (moves.size() < BATCH) run.setEndedAt(clock.instant());
        run.store();
        return moves.size() == BATCH;
    }
}
