package zhike.trade.card;

import static zhike.trade.db.Tables.CUSTOMER_FIGURE;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.CustomerFigureRecord;
import zhike.trade.money.Rates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Sums one customer's trade for the card. */
@Component
class CustomerTradeReading {
    private static final int LATEST = 5;

    /** Of what stands in another currency, the part that is open of what it was worth. */
    private static final Field<BigDecimal> OPEN =
            DSL.round(INVOICE.HOME_AMOUNT.times(INVOICE.OPEN_AMOUNT).div(INVOICE.AMOUNT), 2);

    private static final Field<BigDecimal> FREE =
            DSL.round(PAYMENT.HOME_AMOUNT.times(PAYMENT.UNALLOCATED).div(PAYMENT.AMOUNT), 2);

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Rates rates;

    CustomerTradeReading(DSLContext db, Clock clock, Customers customers, Rates rates) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.rates = rates;
    }

    CustomerTrade of(Viewer viewer, long id) {
        customers.require(viewer, "order.read", id);
        CustomerFigureRecord figure =
                db.selectFrom(CUSTOMER_FIGURE)
                        .where(CUSTOMER_FIGURE.CUSTOMER_ID.eq(id))
                        .fetchOptional()
                        .orElseGet(CustomerTradeReading::nothing);
        return new CustomerTrade(
                rates.home(),
                figure.getOrdered(),
                figure.getOrders(),
                figure.getMonths(),
                figure.getFirstOrderOn(),
                figure.getLastOrderOn(),
                figure.getPaid(),
                figure.getLastPaidOn(),
                owed(viewer, id, null),
                owed(viewer, id, LocalDate.now(clock)),
                latest(viewer, id));
    }

    private static CustomerFigureRecord nothing() {
        CustomerFigureRecord none = new CustomerFigureRecord();
        none.setOrdered(BigDecimal.ZERO);
        none.setOrders(0);
        none.setMonths(BigDecimal.ZERO);
        none.setPaid(BigDecimal.ZERO);
        return none;
    }

    /**
     * @param dueBefore only invoices due before that day; null: all, less the money that is free
     */
    private @Nullable BigDecimal owed(Viewer viewer, long id, @Nullable LocalDate dueBefore) {
        if (viewer.reach("invoice.read").none()) return null;
        BigDecimal open =
                db.select(DSL.coalesce(DSL.sum(OPEN), BigDecimal.ZERO))
                        .from(INVOICE)
                        .where(INVOICE.CUSTOMER_ID.eq(id))
                        .and(TradeReach.visibleTo(viewer, "invoice.read", INVOICE.CUSTOMER_ID))
                        .and(INVOICE.STATE.eq(DSL.inline("issued")))
                        .and(INVOICE.OPEN_AMOUNT.ne(DSL.inline(BigDecimal.ZERO)))
                        .and(
                                dueBefore == null
                                        ? DSL.noCondition()
                                        : INVOICE.DUE_ON
                                                .lt(dueBefore)
                                                .and(INVOICE.KIND.eq("invoice")))
                        .fetchSingle()
                        .value1();
        if (dueBefore != null) return open;
        return open.subtract(
                db.select(DSL.coalesce(DSL.sum(FREE), BigDecimal.ZERO))
                        .from(PAYMENT)
                        .where(PAYMENT.CUSTOMER_ID.eq(id))
                        .and(PAYMENT.UNALLOCATED.ne(DSL.inline(BigDecimal.ZERO)))
                        .fetchSingle()
                        .value1());
    }

    private List<CustomerTrade.Order> latest(Viewer viewer, long id) {
        return db.selectFrom(SALES_ORDER)
                .where(SALES_ORDER.CUSTOMER_ID.eq(id))
                .and(TradeReach.visibleTo(viewer, "order.read", SALES_ORDER.CUSTOMER_ID))
                .orderBy(SALES_ORDER.ORDERED_AT.desc(), SALES_ORDER.ID.desc())
                .limit(LATEST)
                .fetch(
                        row ->
                                new CustomerTrade.Order(
                                        row.getId(),
                                        row.getNumber(),
                                        row.getState(),
                                        row.getOrderedAt(),
                                        row.getCurrency(),
                                        row.getTotal()));
    }
}
