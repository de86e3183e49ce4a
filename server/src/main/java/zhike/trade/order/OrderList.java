package zhike.trade.order;

import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.SubjectShown;
import zhike.trade.PaperCustomers;
import zhike.trade.TradeReach;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Orders within reach, the latest on top. */
@Component
class OrderList {
    /**
     * @param customer null where history names none
     */
    record Line(
            long id,
            String number,
            @Nullable SubjectShown customer,
            @Nullable Named owner,
            String state,
            Instant orderedAt,
            String currency,
            BigDecimal total,
            @Nullable String holdReason,
            int version) {
        Line with(@Nullable SubjectShown whose) {
            return new Line(
                    id,
                    number,
                    whose,
                    owner,
                    state,
                    orderedAt,
                    currency,
                    total,
                    holdReason,
                    version);
        }
    }

    private record Row(Line line, @Nullable Long customer) {}

    private final DSLContext db;
    private final Clock clock;
    private final PaperCustomers customers;

    OrderList(DSLContext db, Clock clock, PaperCustomers customers) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
    }

    Page<Line> page(Viewer viewer, OrderFilter filter, @Nullable String cursor, int limit) {
        Condition which = filter.condition(clock.getZone()).and(behind(Cursor.read(cursor, 2)));
        Page<Row> page =
                Page.of(
                        rows(viewer, which, limit),
                        limit,
                        last -> Cursor.of(last.line().orderedAt(), last.line().id()));
        return customers.with(page, Row::customer, (row, whose) -> row.line().with(whose));
    }

    private List<Row> rows(Viewer viewer, Condition which, int limit) {
        return db.select(
                        SALES_ORDER.ID,
                        SALES_ORDER.NUMBER,
                        SALES_ORDER.OWNER_ID,
                        Names.ofPerson(SALES_ORDER.OWNER_ID),
                        SALES_ORDER.STATE,
                        SALES_ORDER.ORDERED_AT,
                        SALES_ORDER.CURRENCY,
                        SALES_ORDER.TOTAL,
                        SALES_ORDER.HOLD_REASON,
                        SALES_ORDER.VERSION,
                        SALES_ORDER.CUSTOMER_ID)
                .from(SALES_ORDER)
                .where(TradeReach.visibleTo(viewer, "order.read", SALES_ORDER.CUSTOMER_ID))
                .and(which)
                .orderBy(SALES_ORDER.ORDERED_AT.desc(), SALES_ORDER.ID.desc())
                .limit(limit + 1)
                .fetch(
                        row ->
                                new Row(
                                        new Line(
                                                row.value1(),
                                                row.value2(),
                                                null,
                                                PaperCustomers.named(row.value3(), row.value4()),
                                                row.value5(),
                                                row.value6(),
                                                row.value7(),
                                                row.value8(),
                                                row.value5().equals("held") ? row.value9() : null,
                                                row.value10()),
                                        row.value11()));
    }

    private static Condition behind(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        return DSL.row(SALES_ORDER.ORDERED_AT, SALES_ORDER.ID)
                .lt(after.instant(0), after.number(1));
    }
}
