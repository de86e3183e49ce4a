package zhike.trade.receivable.statement;

import static zhike.trade.db.Tables.STATEMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.trade.db.tables.records.StatementRecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Statements within reach, the latest on top. */
@Component
class StatementList {
    record Line(
            long id,
            String number,
            Named customer,
            LocalDate fromOn,
            LocalDate toOn,
            String currency,
            BigDecimal opening,
            BigDecimal closing,
            String state,
            Instant madeAt,
            @Nullable Instant sentAt,
            @Nullable Instant answeredAt,
            int version) {}

    private final DSLContext db;
    private final Customers customers;

    StatementList(DSLContext db, Customers customers) {
        this.db = db;
        this.customers = customers;
    }

    /**
     * @param state one of them, or {@code unconfirmed}: sent or disputed
     */
    Page<Line> page(
            Viewer viewer,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 1);
        List<StatementRecord> rows =
                db.selectFrom(STATEMENT)
                        .where(
                                CustomerReach.visibleTo(
                                        viewer, "receivable.read", STATEMENT.CUSTOMER_ID))
                        .and(of(state))
                        .and(
                                customer == null
                                        ? DSL.noCondition()
                                        : STATEMENT.CUSTOMER_ID.eq(customer))
                        .and(after == null ? DSL.noCondition() : STATEMENT.ID.lt(after.number(0)))
                        .orderBy(STATEMENT.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Map<Long, String> names =
                customers.names(viewer, rows.stream().map(StatementRecord::getCustomerId).toList());
        return Page.of(rows, limit, last -> Cursor.of(last.getId()))
                .map(row -> line(row, names.getOrDefault(row.getCustomerId(), "")));
    }

    private static Condition of(@Nullable String state) {
        if (state == null) return STATEMENT.STATE.ne("void");
        return state.equals("unconfirmed")
                ? STATEMENT.STATE.in("sent", "disputed")
                : STATEMENT.STATE.eq(state);
    }

    private static Line line(StatementRecord row, String name) {
        return new Line(
                row.getId(),
                row.getNumber(),
                new Named(row.getCustomerId(), name),
                row.getFromOn(),
                row.getToOn(),
                row.getCurrency(),
                row.getOpening(),
                row.getClosing(),
                row.getState(),
                row.getMadeAt(),
                row.getSentAt(),
                row.getAnsweredAt(),
                row.getVersion());
    }
}
