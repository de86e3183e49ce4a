package zhike.trade.quote;

import static zhike.trade.db.Tables.QUOTE;
import static zhike.trade.db.Tables.QUOTE_LINE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.QuoteRecord;
import zhike.trade.product.PricedLine;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of a quote, locked, written and told of. */
@Component
class QuoteStore {
    static final String KIND = "quote";
    private final DSLContext db;
    private final Clock clock;
    private final CustomerTimeline timeline;
    private final Trail trail;

    QuoteStore(DSLContext db, Clock clock, CustomerTimeline timeline, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.timeline = timeline;
        this.trail = trail;
    }

    QuoteRecord fresh() {
        return db.newRecord(QUOTE);
    }

    /**
     * @throws Refusal {@code quote.missing}; {@code version.stale}
     */
    QuoteRecord lock(Viewer viewer, long id, @Nullable Integer version) {
        QuoteRecord row =
                db.selectFrom(QUOTE)
                        .where(QUOTE.ID.eq(id))
                        .and(TradeReach.visibleTo(viewer, "quote.edit", QUOTE.CUSTOMER_ID))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("quote");
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        return row;
    }

    void write(QuoteRecord row) {
        row.setUpdatedAt(clock.instant());
        if (row.getId() == null) {
            row.setCreatedAt(clock.instant());
            row.insert();
            return;
        }
        row.setVersion(row.getVersion() + 1);
        row.update();
    }

    void lines(long id, List<PricedLine> lines) {
        db.deleteFrom(QUOTE_LINE).where(QUOTE_LINE.QUOTE_ID.eq(id)).execute();
        var insert =
                db.insertInto(
                        QUOTE_LINE,
                        QUOTE_LINE.QUOTE_ID,
                        QUOTE_LINE.LINE,
                        QUOTE_LINE.PRODUCT_ID,
                        QUOTE_LINE.NAME,
                        QUOTE_LINE.QUANTITY,
                        QUOTE_LINE.PRICE,
                        QUOTE_LINE.DISCOUNT,
                        QUOTE_LINE.AMOUNT);
        for (int at = 0; at < lines.size(); at++) {
            PricedLine line = lines.get(at);
            insert =
                    insert.values(
                            id,
                            at + 1,
                            line.productId(),
                            line.name(),
                            line.quantity(),
                            line.price(),
                            line.discount(),
                            line.amount());
        }
        insert.execute();
    }

    void tell(QuoteRecord row, String what, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("number", row.getNumber());
        detail.put("amount", row.getTotal().toPlainString());
        detail.put("currency", row.getCurrency());
        timeline.add(row.getCustomerId(), what, detail);
        trail.record(what, KIND, row.getId(), row.getNumber(), detail);
    }
}
