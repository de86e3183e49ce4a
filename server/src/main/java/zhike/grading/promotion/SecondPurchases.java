package zhike.grading.promotion;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerFacts;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.grading.Standings;
import zhike.grading.scheme.FactCatalogue;
import zhike.grading.scheme.Scheme;
import zhike.grading.standing.CustomerShown;
import zhike.grading.standing.LevelShown;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.postgres.PlannedEachTime;
import zhike.trade.TradeFigures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Customers around their second purchase: who has bought once lately is cared for so that they come
 * back, who came back lately is thanked.
 */
@Component
class SecondPurchases {
    record Line(
            CustomerShown customer,
            @Nullable LevelShown level,
            LocalDate lastOrderOn,
            BigDecimal ordered) {}

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;

    SecondPurchases(DSLContext db, Clock clock, Customers customers) {
        this.db = PlannedEachTime.of(db);
        this.clock = clock;
        this.customers = customers;
    }

    /**
     * @param after the second, else before it
     * @param days how long ago the last order may be
     */
    Page<Line> page(
            Viewer viewer,
            Scheme main,
            boolean after,
            int days,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        Cursor behind = Cursor.read(cursor, 2);
        LocalDate today = LocalDate.now(clock);
        Condition which =
                TradeFigures.ORDERS
                        .eq(after ? 2 : 1)
                        .and(TradeFigures.LAST_ORDER_ON.ge(today.minusDays(days)));
        if (behind != null)
            which =
                    which.and(
                            DSL.row(TradeFigures.LAST_ORDER_ON, CustomerFacts.ID)
                                    .lt(behind.day(0), behind.number(1)));
        var rows =
                db.select(
                                CustomerFacts.ID,
                                TradeFigures.LAST_ORDER_ON,
                                TradeFigures.ORDERED,
                                Standings.levelOf(CustomerFacts.ID))
                        .from(FactCatalogue.from())
                        .where(CustomerFacts.standing())
                        .and(CustomerReach.visibleTo(viewer, "grade.read"))
                        .and(which)
                        .orderBy(TradeFigures.LAST_ORDER_ON.desc(), CustomerFacts.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        var page =
                Page.of(List.copyOf(rows), limit, last -> Cursor.of(last.value2(), last.value1()));
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        "grade.read",
                        page.items().stream().map(row -> row.value1()).toList());
        return page.map(
                row ->
                        new Line(
                                CustomerShown.of(known, row.value1()),
                                row.value4() == null
                                        ? null
                                        : LevelShown.of(main, row.value4(), locale),
                                row.value2(),
                                row.value3()));
    }
}
