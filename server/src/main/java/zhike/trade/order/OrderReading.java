package zhike.trade.order;

import static zhike.trade.db.Tables.CONTRACT;
import static zhike.trade.db.Tables.DELIVERY_LINE;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.ORDER_LINE;
import static zhike.trade.db.Tables.PRODUCT;
import static zhike.trade.db.Tables.QUOTE;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.trade.PaperCustomers;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.SalesOrderRecord;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/** One order, whole. */
@Component
class OrderReading {
    private static final Field<BigDecimal> INVOICED =
            DSL.field(
                    DSL.select(DSL.coalesce(DSL.sum(INVOICE.AMOUNT), BigDecimal.ZERO))
                            .from(INVOICE)
                            .where(INVOICE.ORDER_ID.eq(SALES_ORDER.ID))
                            .and(INVOICE.STATE.ne("void")));
    private static final Field<String> CONTRACT_NUMBER =
            DSL.field(
                    DSL.select(CONTRACT.NUMBER)
                            .from(CONTRACT)
                            .where(CONTRACT.ID.eq(SALES_ORDER.CONTRACT_ID)));
    private static final Field<String> QUOTE_NUMBER =
            DSL.field(
                    DSL.select(QUOTE.NUMBER).from(QUOTE).where(QUOTE.ID.eq(SALES_ORDER.QUOTE_ID)));
    private static final Field<BigDecimal> DELIVERED =
            DSL.field(
                    DSL.select(DSL.coalesce(DSL.sum(DELIVERY_LINE.QUANTITY), BigDecimal.ZERO))
                            .from(DELIVERY_LINE)
                            .where(DELIVERY_LINE.ORDER_ID.eq(ORDER_LINE.ORDER_ID))
                            .and(DELIVERY_LINE.LINE.eq(ORDER_LINE.LINE)));

    private final DSLContext db;
    private final Clock clock;
    private final PaperCustomers customers;
    private final Deliveries deliveries;
    private final ObjectMapper json;

    OrderReading(
            DSLContext db,
            Clock clock,
            PaperCustomers customers,
            Deliveries deliveries,
            ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.deliveries = deliveries;
        this.json = json;
    }

    OrderView one(Viewer viewer, long id) {
        Field<Boolean> editable =
                DSL.field(TradeReach.visibleTo(viewer, "order.edit", SALES_ORDER.CUSTOMER_ID));
        var found =
                db.select(
                                SALES_ORDER,
                                Names.ofPerson(SALES_ORDER.OWNER_ID),
                                Names.ofPerson(SALES_ORDER.RELEASED_BY),
                                CONTRACT_NUMBER,
                                QUOTE_NUMBER,
                                INVOICED,
                                editable)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.ID.eq(id))
                        .and(TradeReach.visibleTo(viewer, "order.read", SALES_ORDER.CUSTOMER_ID))
                        .fetchOne();
        if (found == null) throw Refusal.missing("order");
        SalesOrderRecord row = found.value1();
        return new OrderView(
                id,
                row.getNumber(),
                customers.one(row.getCustomerId()),
                PaperCustomers.named(row.getContractId(), found.value4()),
                PaperCustomers.named(row.getQuoteId(), found.value5()),
                PaperCustomers.named(row.getOwnerId(), found.value2()),
                row.getState(),
                row.getOrderedAt(),
                row.getOrderedAt().atZone(clock.getZone()).toLocalDate(),
                row.getCurrency(),
                row.getTotal(),
                row.getHomeTotal(),
                row.getMonths(),
                found.value6(),
                row.getRemarks(),
                hold(row, found.value3()),
                row.getConfirmedAt(),
                row.getCancelledAt(),
                row.getCancelReason(),
                lines(id),
                deliveries.of(id),
                row.getVersion(),
                found.value7());
    }

    private OrderView.@Nullable Hold hold(SalesOrderRecord row, @Nullable String releaser) {
        if (row.getHoldReason() == null) return null;
        return new OrderView.Hold(
                row.getHoldReason(),
                row.getHoldDetail() == null ? null : json.readTree(row.getHoldDetail().data()),
                row.getHeldAt(),
                row.getReleasedAt(),
                PaperCustomers.named(row.getReleasedBy(), releaser));
    }

    private List<OrderView.Line> lines(long id) {
        return db.select(ORDER_LINE, PRODUCT.CODE, DELIVERED)
                .from(ORDER_LINE)
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(ORDER_LINE.PRODUCT_ID))
                .where(ORDER_LINE.ORDER_ID.eq(id))
                .orderBy(ORDER_LINE.LINE)
                .fetch(
                        row ->
                                new OrderView.Line(
                                        row.value1().getLine(),
                                        PaperCustomers.named(
                                                row.value1().getProductId(), row.value2()),
                                        row.value1().getName(),
                                        row.value1().getQuantity(),
                                        row.value1().getPrice(),
                                        row.value1().getDiscount(),
                                        row.value1().getAmount(),
                                        row.value1().getMonths(),
                                        row.value3()));
    }
}
