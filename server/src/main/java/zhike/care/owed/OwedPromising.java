package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.care.db.tables.records.OwedRecord;
import zhike.care.matrix.Entitlement;
import zhike.care.matrix.Matrices;
import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.PromiseTimes;
import zhike.promise.Promising;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes the promises of what people owe, batch by batch. A batch that dies makes none of its own;
 * what has nobody to owe it waits until its customer has an owner.
 */
@Component
class OwedPromising {
    private static final int BATCH = 5000;
    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Promising promising;
    private final PromiseTimes times;
    private final Matrices matrices;

    OwedPromising(
            DSLContext db,
            TransactionTemplate transaction,
            Promising promising,
            PromiseTimes times,
            Matrices matrices) {
        this.db = db;
        this.transaction = transaction;
        this.promising = promising;
        this.times = times;
        this.matrices = matrices;
    }

    int written(Supplier<Integer> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Until the transaction ends. */
    void alone() {
        db.fetch("select pg_advisory_xact_lock(hashtext('care.night'))");
    }

    /** Outside of any transaction. */
    void all() {
        while (written(() -> of(DSL.trueCondition())) == BATCH) continue;
    }

    /**
     * Within a transaction.
     *
     * @return how many were taken in hand, at most a batch
     */
    int of(Condition which) {
        List<OwedRecord> rows =
                db.selectFrom(OWED)
                        .where(OWED.STATE.eq(DSL.inline("open")))
                        .and(OWED.WAY.eq(DSL.inline("person")))
                        .and(OWED.PROMISE_ID.isNull())
                        .and(OWED.OWNER_ID.isNotNull())
                        .and(which)
                        .orderBy(OWED.ID)
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        Map<String, Entitlement> names =
                matrices.everything().stream()
                        .collect(Collectors.toMap(Entitlement::code, each -> each));
        Map<String, List<OwedRecord>> kinds =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> Kinds.of(row.getService(), row.getProof())));
        kinds.forEach((kind, some) -> promise(kind, some, names));
        return rows.size();
    }

    private void promise(String kind, List<OwedRecord> rows, Map<String, Entitlement> names) {
        // a company that took the kind out of use wants none: then the line alone is kept
        if (!times.inUse(kind)) {
            keep(rows, rows.stream().map(row -> 0L).toList());
            return;
        }
        List<PromiseDraft> drafts = new ArrayList<>(rows.size());
        for (OwedRecord row : rows) {
            Entitlement said = names.get(row.getService());
            drafts.add(
                    new PromiseDraft(
                            kind,
                            new Subject(OwedSubject.KIND, row.getId()),
                            row.getCustomerId(),
                            row.getOwnerId(),
                            null,
                            row.getDueAt(),
                            said == null ? Map.of() : Map.of("title", said.nameZh())));
        }
        keep(rows, promising.offer(kind, drafts));
    }

    private void keep(List<OwedRecord> rows, List<Long> promises) {
        db.execute(
                "update care.owed o set promise_id = t.p from unnest({0}, {1}) as t (id, p) where"
                        + " o.id = t.id",
                DSL.val(rows.stream().map(OwedRecord::getId).toArray(Long[]::new)),
                DSL.val(promises.toArray(Long[]::new)));
    }
}
