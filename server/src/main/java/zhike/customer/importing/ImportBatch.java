package zhike.customer.importing;

import static zhike.customer.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.CustomerEvent;
import zhike.platform.job.JobRun;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes in one batch of rows in one transaction: all of it, with its account, or nothing. */
@Component
class ImportBatch {
    private final DSLContext db;
    private final ExistingCards existing;
    private final Revising revising;
    private final CardMaking making;
    private final Extras extras;
    private final BatchRecord account;
    private final ApplicationEventPublisher events;

    ImportBatch(
            DSLContext db,
            ExistingCards existing,
            Revising revising,
            CardMaking making,
            Extras extras,
            BatchRecord account,
            ApplicationEventPublisher events) {
        this.db = db;
        this.existing = existing;
        this.revising = revising;
        this.making = making;
        this.extras = extras;
        this.account = account;
        this.events = events;
    }

    /**
     * @param numbers at least as many as rows; those used are taken from its beginning. @return the
     *     rows taken so far
     */
    @Transactional
    public long take(
            RunFacts run, Owners owners, List<PreparedRow> rows, NumberStock numbers, JobRun job) {
        // tables grow from nothing while statements run that were planned for the empty ones
        db.execute("set local enable_seqscan = off");
        db.execute(PendingSearch.LONGEST_LIST);
        long first = rows.getFirst().source().ordinal();
        var at =
                db.select(IMPORT.TAKEN_TO)
                        .from(IMPORT)
                        .where(IMPORT.ID.eq(run.importId()))
                        .forUpdate()
                        .fetchSingle()
                        .value1();
        job.checkpoint(at);
        if (at != first - 1)
            throw new IllegalStateException("row " + first + " does not follow " + at);
        List<ReadyRow> ready = new ArrayList<>(rows.size());
        for (PreparedRow row : rows) if (row.ready() != null) ready.add(row.ready());
        owners.hold(ready);
        var found =
                run.policy() == Policy.CREATE || ready.isEmpty()
                        ? Map.<String, List<Candidate>>of()
                        : existing.find(run.viewer(), ready);
        BatchPlan plan = new BatchPlan(run.policy(), run.importId(), owners, found);
        rows.forEach(plan::add);
        revising.revise(run, plan.revising);
        tellRevised(plan);
        if (!plan.made.isEmpty()) making.make(run, plan.made, numbers.take(plan.made.size()));
        extras.keep(run, plan.results);
        account.keep(run, plan.results);
        if (!plan.made.isEmpty())
            events.publishEvent(
                    new CustomerEvent.Opened(
                            plan.made.stream().map(card -> card.id).toList(), true));
        long done = rows.getLast().source().ordinal();
        job.checkpoint(done);
        return done;
    }

    private void tellRevised(BatchPlan plan) {
        List<Long> revised =
                plan.revising.stream().map(RowResult::cardId).filter(Objects::nonNull).toList();
        if (!revised.isEmpty()) events.publishEvent(new CustomerEvent.Changed(revised));
    }
}
