package zhike.trade.invoice;

import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.trade.TradeEvent;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.InvoiceRecord;
import zhike.trade.db.tables.records.SalesOrderRecord;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The rows of an invoice: first the customer's turn, then the invoice itself. */
@Component
class InvoiceStore {
    static final String KIND = "invoice";
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final CustomerTimeline timeline;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    InvoiceStore(
            DSLContext db,
            Clock clock,
            Customers customers,
            CustomerTimeline timeline,
            Trail trail,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.timeline = timeline;
        this.trail = trail;
        this.events = events;
    }

    /**
     * @throws Refusal {@code trade.customer.unknown}
     */
    void take(Viewer viewer, long customer) {
        customers.takeTurns(Set.of(customer));
        try {
            customers.require(viewer, "invoice.edit", customer);
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "trade.customer.unknown");
        }
    }

    /**
     * With the turn of its customer.
     *
     * @throws Refusal {@code invoice.missing}
     */
    InvoiceRecord lock(Viewer viewer, long id) {
        Condition which =
                INVOICE.ID
                        .eq(id)
                        .and(TradeReach.visibleTo(viewer, "invoice.edit", INVOICE.CUSTOMER_ID));
        Long customer =
                db.select(INVOICE.CUSTOMER_ID)
                        .from(INVOICE)
                        .where(which)
                        .fetchOne(INVOICE.CUSTOMER_ID);
        if (customer == null) throw Refusal.missing("invoice");
        customers.takeTurns(Set.of(customer));
        InvoiceRecord row = db.selectFrom(INVOICE).where(which).forUpdate().fetchOne();
        if (row == null || !row.getCustomerId().equals(customer))
            throw Refusal.conflict("version.stale");
        return row;
    }

    /** One that the customer confirmed; held until the transaction ends. */
    SalesOrderRecord order(long id, long customer) {
        SalesOrderRecord order =
                db.selectFrom(SALES_ORDER)
                        .where(SALES_ORDER.ID.eq(id))
                        .and(SALES_ORDER.CUSTOMER_ID.eq(customer))
                        .forUpdate()
                        .fetchOne();
        if (order == null) throw Refusal.invalid("orderId", "order.missing");
        if (!Set.of("confirmed", "delivered").contains(order.getState()))
            throw Refusal.invalid("orderId", "order.not-confirmed");
        return order;
    }

    /** What stands on invoices of that order, less credit notes. */
    BigDecimal invoiced(long order) {
        return sum(INVOICE.ORDER_ID.eq(order));
    }

    /** Positive. */
    BigDecimal credited(long invoice) {
        return sum(INVOICE.CORRECTS_ID.eq(invoice)).negate();
    }

    private BigDecimal sum(Condition which) {
        return db.select(DSL.coalesce(DSL.sum(INVOICE.AMOUNT), BigDecimal.ZERO))
                .from(INVOICE)
                .where(which)
                .and(INVOICE.STATE.ne("void"))
                .fetchSingle()
                .value1();
    }

    InvoiceRecord fresh() {
        return db.newRecord(INVOICE);
    }

    void write(InvoiceRecord row, String what, Map<String, ?> more) {
        row.setUpdatedAt(clock.instant());
        if (row.getId() == null) {
            row.setCreatedAt(clock.instant());
            row.insert();
        } else {
            row.setVersion(row.getVersion() + 1);
            row.update();
        }
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("number", row.getNumber());
        detail.put("amount", row.getAmount().toPlainString());
        detail.put("currency", row.getCurrency());
        timeline.add(row.getCustomerId(), what, detail);
        trail.record(what, KIND, row.getId(), row.getNumber(), detail);
        events.publishEvent(new TradeEvent.BalanceChanged(Set.of(row.getCustomerId())));
    }
}
