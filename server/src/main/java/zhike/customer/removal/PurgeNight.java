package zhike.customer.removal;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.MERGE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.customer.KeptByLaw;
import zhike.customer.nightly.NightStep;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Every night what was removed more than thirty days ago goes for good, with all its rows. What
 * went into another customer stays while that one stays: the merge can be undone, and afterwards
 * old links still find their successor. Those whose papers the law wants kept stay removed.
 */
@Component
@Order(40)
class PurgeNight implements NightStep {
    private static final int BATCH = 200;
    private final DSLContext db;
    private final Clock clock;
    private final RowRemoval rows;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final List<KeptByLaw> kept;

    PurgeNight(
            DSLContext db,
            Clock clock,
            RowRemoval rows,
            TransactionTemplate transaction,
            Trail trail,
            List<KeptByLaw> kept) {
        this.kept = kept;
        this.db = db;
        this.clock = clock;
        this.rows = rows;
        this.transaction = transaction;
        this.trail = trail;
    }

    @Override
    public String name() {
        return "purge";
    }

    @Override
    public void run() {
        while (Objects.requireNonNull(transaction.execute(status -> batch())) > 0) continue;
    }

    private int batch() {
        Instant before = clock.instant().minus(KeptRemoved.FOR);
        var undoable =
                DSL.exists(
                        DSL.selectOne()
                                .from(MERGE)
                                .where(MERGE.SURVIVOR_ID.eq(CARD.ID))
                                .and(MERGE.UNDONE_AT.isNull())
                                .and(MERGE.AT.ge(before)));
        List<Long> going =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.REMOVED_AT.lt(before))
                        .and(CARD.MERGED_INTO.isNull())
                        .andNot(undoable)
                        .andNot(DSL.or(kept.stream().map(each -> each.about(CARD.ID)).toList()))
                        .orderBy(CARD.ID)
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch(CARD.ID);
        if (going.isEmpty()) return 0;
        List<Long> all = new ArrayList<>(going);
        // those that went into them go with them, the innermost first
        for (List<Long> inner = into(going); !inner.isEmpty(); inner = into(inner))
            all.addAll(inner);
        db.select(CARD.ID, CARD.NUMBER)
                .from(CARD)
                .where(CARD.ID.in(all))
                .forEach(
                        row ->
                                trail.record(
                                        "customer.purged", "customer", row.value1(), row.value2()));
        rows.remove(all);
        return going.size();
    }

    private List<Long> into(List<Long> survivors) {
        return db.select(CARD.ID)
                .from(CARD)
                .where(CARD.MERGED_INTO.in(survivors))
                .forUpdate()
                .fetch(CARD.ID);
    }
}
