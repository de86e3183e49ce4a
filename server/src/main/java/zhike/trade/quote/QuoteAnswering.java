package zhike.trade.quote;

import static zhike.trade.db.Tables.QUOTE_LINE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.trade.db.tables.records.QuoteRecord;
import zhike.trade.order.OrderForm;
import zhike.trade.order.OrderWriting;
import zhike.trade.product.LineForm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Sends a quote and takes the customer's answer; accepted it is an order at once. */
@Component
class QuoteAnswering {
    private final DSLContext db;
    private final Clock clock;
    private final QuoteStore store;
    private final OrderWriting orders;

    QuoteAnswering(DSLContext db, Clock clock, QuoteStore store, OrderWriting orders) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.orders = orders;
    }

    @Transactional
    public void send(Viewer viewer, long id, int version) {
        QuoteRecord row = store.lock(viewer, id, version);
        if (!row.getState().equals("draft")) throw Refusal.conflict("quote.fixed");
        refusePast(row);
        row.setState("sent");
        row.setSentAt(clock.instant());
        store.write(row);
        store.tell(row, "quote.sent", Map.of("until", row.getValidUntil().toString()));
    }

    /** Back to a draft, to be changed or to hold longer. */
    @Transactional
    public void reopen(Viewer viewer, long id, int version) {
        QuoteRecord row = store.lock(viewer, id, version);
        if (row.getState().equals("draft") || row.getState().equals("accepted"))
            throw Refusal.conflict("quote.fixed");
        row.setState("draft");
        row.setSentAt(null);
        row.setClosedAt(null);
        row.setDeclineReason(null);
        store.write(row);
        store.tell(row, "quote.reopened", Map.of());
    }

    /**
     * @return the order, a draft with the lines of the quote
     */
    @Transactional
    public long accept(Viewer viewer, long id, int version) {
        viewer.needs("order.edit");
        QuoteRecord row = store.lock(viewer, id, version);
        open(row);
        refusePast(row);
        close(row, "accepted");
        long order = orders.add(viewer, order(row));
        store.tell(row, "quote.accepted", Map.of("order", order));
        return order;
    }

    @Transactional
    public void decline(Viewer viewer, long id, QuoteForm.Declining form) {
        QuoteRecord row = store.lock(viewer, id, form.version());
        open(row);
        row.setDeclineReason(form.reason().strip());
        close(row, "declined");
        store.tell(row, "quote.declined", Map.of("reason", form.reason().strip()));
    }

    private static void open(QuoteRecord row) {
        if (!row.getState().equals("draft") && !row.getState().equals("sent"))
            throw Refusal.conflict("quote.closed");
    }

    private void refusePast(QuoteRecord row) {
        if (row.getValidUntil().isBefore(LocalDate.now(clock)))
            throw Refusal.conflict("quote.past");
    }

    private void close(QuoteRecord row, String state) {
        row.setState(state);
        row.setClosedAt(clock.instant());
        store.write(row);
    }

    private OrderForm order(QuoteRecord row) {
        List<LineForm> lines =
                db.selectFrom(QUOTE_LINE)
                        .where(QUOTE_LINE.QUOTE_ID.eq(row.getId()))
                        .orderBy(QUOTE_LINE.LINE)
                        .fetch(
                                line ->
                                        new LineForm(
                                                line.getProductId(),
                                                line.getName(),
                                                line.getQuantity(),
                                                line.getPrice(),
                                                line.getDiscount()));
        return new OrderForm(
                row.getCustomerId(),
                null,
                row.getId(),
                null,
                row.getCurrency(),
                null,
                row.getRemarks(),
                lines,
                null);
    }
}
