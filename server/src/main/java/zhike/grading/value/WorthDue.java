package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH_DUE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.platform.broadcast.Broadcast;

import java.util.Collection;
import java.util.List;

/** Customers whose figures are to be counted again: noted with the deed, counted right after it. */
@Component
class WorthDue {
    static final String TOPIC = "worth";
    private static final int AT_ONCE = 500;
    private final DSLContext db;
    private final Broadcast broadcast;
    private final WorthComputing computing;
    private final TransactionTemplate transaction;

    WorthDue(
            DSLContext db,
            Broadcast broadcast,
            WorthComputing computing,
            TransactionTemplate transaction) {
        this.db = db;
        this.broadcast = broadcast;
        this.computing = computing;
        this.transaction = transaction;
    }

    /** In the transaction of the deed. */
    void note(Collection<Long> customers) {
        if (customers.isEmpty()) return;
        var cards = DSL.unnest(customers.toArray(Long[]::new)).as("c", "id");
        db.insertInto(WORTH_DUE, WORTH_DUE.CARD)
                .select(db.select(DSL.field(DSL.name("c", "id"), Long.class)).from(cards))
                .execute();
        broadcast.tell(TOPIC, "");
    }

    /**
     * Counts some of those noted; what is noted meanwhile is a row of its own and counted again.
     *
     * @return whether there was any
     */
    boolean work() {
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> {
                            List<Long> cards = take();
                            if (cards.isEmpty()) return false;
                            computing.some(cards.stream().distinct().sorted().toList());
                            return true;
                        }));
    }

    private List<Long> take() {
        var some =
                DSL.select(WORTH_DUE.ID)
                        .from(WORTH_DUE)
                        .orderBy(WORTH_DUE.ID)
                        .limit(AT_ONCE)
                        .forUpdate()
                        .skipLocked();
        return db.deleteFrom(WORTH_DUE)
                .where(WORTH_DUE.ID.in(some))
                .returningResult(WORTH_DUE.CARD)
                .fetch(row -> row.value1());
    }
}
