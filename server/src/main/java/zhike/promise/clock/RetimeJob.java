package zhike.promise.clock;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;
import zhike.promise.life.Retiming;

import java.util.Objects;
import java.util.Set;

/** Times open promises anew after a kind or a calendar was changed, batch by batch. */
@Component
class RetimeJob implements JobKind {
    static final String NAME = "promise.retime";
    private static final int BATCH = 500;

    /**
     * @param kind code; null: all kinds
     * @param calendars by which they were counted; null: all
     * @param because kind or calendar
     */
    record Request(@Nullable String kind, @Nullable Set<Long> calendars, String because) {
        Condition which() {
            return DSL.and(
                    kind == null ? DSL.noCondition() : GIVEN.KIND.eq(kind),
                    calendars == null ? DSL.noCondition() : GIVEN.CALENDAR_ID.in(calendars));
        }
    }

    /** How far it has come. */
    record Memory(long last, int changed) {}

    private final Retiming retiming;
    private final TransactionTemplate transaction;

    RetimeJob(Retiming retiming, TransactionTemplate transaction) {
        this.retiming = retiming;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        Request request = run.request(Request.class);
        Condition which = request.which();
        Memory left = run.memory(Memory.class);
        Memory memory = left == null ? new Memory(0, 0) : left;
        for (long done = run.done(); ; ) {
            Memory before = memory;
            long so = done;
            Retiming.Batch batch =
                    Objects.requireNonNull(
                            transaction.execute(
                                    status -> batch(run, so, before, which, request.because())));
            if (batch.last() == null) break;
            memory = new Memory(batch.last(), before.changed() + batch.changed());
            done += batch.looked();
        }
        run.result("changed", memory.changed());
    }

    private Retiming.Batch batch(
            JobRun run, long done, Memory before, Condition which, String because) {
        Retiming.Batch batch = retiming.after(before.last(), which, BATCH, because);
        if (batch.last() != null)
            run.checkpoint(
                    done + batch.looked(),
                    new Memory(batch.last(), before.changed() + batch.changed()));
        return batch;
    }
}
