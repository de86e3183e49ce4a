package zhike.trade.order;

import static zhike.trade.db.Tables.ORDER_LINE;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.SalesOrderRecord;
import zhike.trade.product.PricedLine;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rows of an order: first the customer's turn, then the order itself. */
@Component
class OrderStore {
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;

    OrderStore(DSLContext db, Clock clock, Customers customers) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
    }

    SalesOrderRecord fresh() {
        return db.newRecord(SALES_ORDER);
    }

    /**
     * @throws Refusal {@code order.missing}; {@code version.stale}
     */
    SalesOrderRecord lock(Viewer viewer, long id, @Nullable Integer version) {
        SalesOrderRecord row = reached(viewer, id);
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        return row;
    }

    /**
     * Whatever version.
     *
     * @throws Refusal {@code order.missing}
     */
    SalesOrderRecord reached(Viewer viewer, long id) {
        return lock(id, TradeReach.visibleTo(viewer, "order.edit", SALES_ORDER.CUSTOMER_ID));
    }

    /** Whoever asks. */
    SalesOrderRecord lock(long id) {
        return lock(id, DSL.trueCondition());
    }

    private SalesOrderRecord lock(long id, Condition reached) {
        Long customer =
                db.select(SALES_ORDER.CUSTOMER_ID)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.ID.eq(id))
                        .and(reached)
                        .fetchOne(SALES_ORDER.CUSTOMER_ID);
        if (customer != null) customers.takeTurns(Set.of(customer));
        SalesOrderRecord row =
                db.selectFrom(SALES_ORDER)
                        .where(SALES_ORDER.ID.eq(id))
                        .and(reached)
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("order");
        // merged into another while this one waited
        if (!Objects.equals(customer, row.getCustomerId())) throw Refusal.conflict("version.stale");
        return row;
    }

    void write(SalesOrderRecord row) {
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
        db.deleteFrom(ORDER_LINE).where(ORDER_LINE.ORDER_ID.eq(id)).execute();
        var insert =
                db.insertInto(
                        ORDER_LINE,
                        ORDER_LINE.ORDER_ID,
                        ORDER_LINE.LINE,
                        ORDER_LINE.PRODUCT_ID,
                        ORDER_LINE.NAME,
                        ORDER_LINE.QUANTITY,
                        ORDER_LINE.PRICE,
                        ORDER_LINE.DISCOUNT,
                        ORDER_LINE.AMOUNT,
                        ORDER_LINE.MONTHS);
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
                            line.amount(),
                            line.months());
        }
        insert.execute();
    }
}
