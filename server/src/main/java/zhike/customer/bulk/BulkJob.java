package zhike.customer.bulk;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.customer.card.ChangeCause;
import zhike.customer.list.CardChoosing;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Does one deed to many customers, a thousand at a time, each thousand in one transaction with its
 * history.
 */
@Component
class BulkJob implements JobKind {
    static final String NAME = "customer.bulk";
    static final String CAUSE = "bulk";
    static final int BATCH = 1_000;
    private final DSLContext db;
    private final CardChoosing choosing;
    private final BulkVerbs verbs;
    private final Viewers viewers;
    private final TransactionTemplate transaction;

    BulkJob(
            DSLContext db,
            CardChoosing choosing,
            BulkVerbs verbs,
            Viewers viewers,
            TransactionTemplate transaction) {
        this.db = db;
        this.choosing = choosing;
        this.verbs = verbs;
        this.viewers = viewers;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Every deed leaves alone what is done already, so another node may begin anew. */
    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        Viewer viewer = viewers.of(Objects.requireNonNull(run.personId()));
        BulkRequest request = run.request(BulkRequest.class);
        BulkVerb verb = verbs.of(request.action());
        Condition wanted = wanted(choosing, viewer, verb, request);
        long total = db.fetchCount(CARD, wanted);
        BulkOutcome outcome =
                request.ids() == null
                        ? BulkOutcome.NONE
                        : BulkOutcome.skipped(
                                new HashSet<>(request.ids()).size() - total, "out-of-reach");
        long after = 0;
        long looked = 0;
        run.progress(0, total);
        for (List<Long> ids = next(wanted, after); !ids.isEmpty(); ids = next(wanted, after)) {
            List<Long> batch = ids;
            long sofar = looked + ids.size();
            outcome =
                    outcome.and(
                            Objects.requireNonNull(
                                    transaction.execute(
                                            status -> {
                                                BulkOutcome done =
                                                        ChangeCause.during(
                                                                CAUSE,
                                                                run.id(),
                                                                () ->
                                                                        verb.apply(
                                                                                viewer,
                                                                                batch,
                                                                                request.given()));
                                                run.checkpoint(sofar);
                                                return done;
                                            })));
            after = ids.getLast();
            looked = sofar;
            run.result("done", outcome.done());
            run.result("skipped", outcome.skipped());
        }
        run.result("action", request.action());
        run.result("done", outcome.done());
        run.result("skipped", outcome.skipped());
    }

    /** Within the reach of doing anything in bulk and of the deed itself. */
    static Condition wanted(
            CardChoosing choosing, Viewer viewer, BulkVerb verb, BulkRequest request) {
        return choosing.condition(viewer, "customer.bulk", request.choice())
                .and(CustomerReach.visibleTo(viewer, verb.operation()));
    }

    /**
     * Rows that the deed takes out of the choice are behind the key already, those it might bring
     * in are not meant.
     */
    private List<Long> next(Condition wanted, long after) {
        return db.select(CARD.ID)
                .from(CARD)
                .where(wanted)
                .and(CARD.ID.gt(after))
                .orderBy(CARD.ID)
                .limit(BATCH)
                .fetch(CARD.ID);
    }
}
