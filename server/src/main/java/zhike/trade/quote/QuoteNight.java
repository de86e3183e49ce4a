package zhike.trade.quote;

import static zhike.trade.db.Tables.QUOTE;

import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.customer.nightly.NightStep;
import zhike.trade.db.tables.records.QuoteRecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was quoted until yesterday and nobody answered holds no more. */
@Component
@Order(51)
class QuoteNight implements NightStep {
    private static final int BATCH = 500;
    private final DSLContext db;
    private final Clock clock;
    private final QuoteStore store;
    private final TransactionTemplate transaction;

    QuoteNight(DSLContext db, Clock clock, QuoteStore store, TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "trade.quotes";
    }

    @Override
    public void run() {
        while (Objects.requireNonNull(transaction.execute(status -> batch())) == BATCH) continue;
    }

    private int batch() {
        List<Long> past =
                db.select(QUOTE.ID)
                        .from(QUOTE)
                        .where(QUOTE.STATE.in("draft", "sent"))
                        .and(QUOTE.VALID_UNTIL.lt(LocalDate.now(clock)))
                        .orderBy(QUOTE.VALID_UNTIL, QUOTE.ID)
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch(QUOTE.ID);
        List<QuoteRecord> expired =
                db.update(QUOTE)
                        .set(QUOTE.STATE, "expired")
                        .set(QUOTE.CLOSED_AT, clock.instant())
                        .set(QUOTE.UPDATED_AT, clock.instant())
                        .set(QUOTE.VERSION, QUOTE.VERSION.plus(1))
                        .where(QUOTE.ID.in(past))
                        .returning()
                        .fetch();
        expired.forEach(
                row ->
                        store.tell(
                                row,
                                "quote.expired",
                                Map.of("until", row.getValidUntil().toString())));
        return past.size();
    }
}
