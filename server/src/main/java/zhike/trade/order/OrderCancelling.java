package zhike.trade.order;

import static zhike.trade.db.Tables.DELIVERY;
import static zhike.trade.db.Tables.INVOICE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.trade.TradeEvent;
import zhike.trade.db.tables.records.SalesOrderRecord;
import zhike.trade.figure.Figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Calls an order off while nothing of it was delivered or is invoiced. */
@Component
class OrderCancelling {
    private final DSLContext db;
    private final Clock clock;
    private final OrderStore store;
    private final Figures figures;
    private final OrderTelling telling;
    private final ApplicationEventPublisher events;

    OrderCancelling(
            DSLContext db,
            Clock clock,
            OrderStore store,
            Figures figures,
            OrderTelling telling,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.figures = figures;
        this.telling = telling;
        this.events = events;
    }

    @Transactional
    public void cancel(Viewer viewer, long id, int version, String reason) {
        SalesOrderRecord row = store.lock(viewer, id, version);
        String before = row.getState();
        if (before.equals("cancelled")) throw Refusal.conflict("order.fixed");
        if (before.equals("delivered") || db.fetchExists(DELIVERY, DELIVERY.ORDER_ID.eq(id)))
            throw Refusal.conflict("order.delivered");
        if (invoiced(id).signum() != 0) throw Refusal.conflict("order.invoiced");
        row.setState("cancelled");
        row.setCancelledAt(clock.instant());
        row.setCancelReason(reason.strip());
        store.write(row);
        telling.tell(row, "order.cancelled", Map.of("reason", reason.strip()));
        if (row.getCustomerId() == null) return;
        figures.recount(Set.of(row.getCustomerId()));
        if (before.equals("held"))
            events.publishEvent(
                    new TradeEvent.OrderUnheld(id, row.getCustomerId(), row.getState()));
    }

    private BigDecimal invoiced(long order) {
        return db.select(DSL.coalesce(DSL.sum(INVOICE.AMOUNT), BigDecimal.ZERO))
                .from(INVOICE)
                .where(INVOICE.ORDER_ID.eq(order))
                .and(INVOICE.STATE.ne("void"))
                .fetchSingle()
                .value1();
    }
}
