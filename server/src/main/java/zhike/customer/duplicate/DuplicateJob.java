package zhike.customer.duplicate;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.identity.Acting;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;

import java.util.Objects;

/** Looks through all customers that the asker may search for doubles and may read. */
@Component
class DuplicateJob implements JobKind {
    static final String NAME = "customer.duplicates";
    private final DSLContext db;
    private final DuplicateSweep sweep;
    private final Viewers viewers;

    DuplicateJob(DSLContext db, DuplicateSweep sweep, Viewers viewers) {
        this.db = db;
        this.sweep = sweep;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** By beginning again: the second time finds the same. */
    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        Viewer viewer = viewers.of(Objects.requireNonNull(Acting.now()));
        viewer.needs("duplicate.search");
        Condition within =
                CustomerReach.visibleTo(viewer, "duplicate.search")
                        .and(CustomerReach.visibleTo(viewer, "customer.read"));
        DuplicateSweep.Outcome outcome =
                sweep.sweep(
                        within,
                        DSL.trueCondition(),
                        ids ->
                                new KeyPages(
                                        db,
                                        ids,
                                        key ->
                                                run.progress(
                                                        ids.size()
                                                                + (long) (ids.size() * share(key)),
                                                        2 * ids.size())),
                        run::progress);
        run.progress(2 * outcome.customers(), 2 * outcome.customers());
        run.result("customers", outcome.customers());
        run.result("compared", outcome.compared());
        run.result("found", outcome.found());
        run.result("vanished", outcome.vanished());
    }

    /** Keys are spread evenly over all numbers. */
    private static double share(long key) {
        return (key - (double) Long.MIN_VALUE)
                / ((double) Long.MAX_VALUE - (double) Long.MIN_VALUE);
    }
}
