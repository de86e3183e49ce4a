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
import java.util.function.Function;

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

    /** Each batch ends with its checkpoint, so another node goes on behind the last. */
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
        BulkMemory memory = run.memory(BulkMemory.class);
        if (memory == null) memory = begin(run, request, wanted);
        run.result("action", request.action());
        tell(run, memory);
        for (List<Long> ids = next(wanted, memory.after());
                !ids.isEmpty();
                ids = next(wanted, memory.after())) {
            memory = batch(run, memory, ids, batch -> verb.apply(viewer, batch, request.given()));
            tell(run, memory);
        }
    }

    private BulkMemory begin(JobRun run, BulkRequest request, Condition wanted) {
        long total = db.fetchCount(CARD, wanted);
        run.progress(0, total);
        BulkOutcome outcome =
                request.ids() == null
                        ? BulkOutcome.NONE
                        : BulkOutcome.skipped(
                                new HashSet<>(request.ids()).size() - total, "out-of-reach");
        return new BulkMemory(0, 0, outcome);
    }

    private BulkMemory batch(
            JobRun run, BulkMemory before, List<Long> ids, Function<List<Long>, BulkOutcome> deed) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            BulkOutcome done =
                                    ChangeCause.during(CAUSE, run.id(), () -> deed.apply(ids));
                            BulkMemory memory = before.and(ids.getLast(), ids.size(), done);
                            run.checkpoint(memory.looked(), memory);
                            return memory;
                        }));
    }

    private static void tell(JobRun run, BulkMemory memory) {
        run.result("done", memory.outcome().done());
        run.result("skipped", memory.outcome().skipped());
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
