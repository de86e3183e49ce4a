package zhike.trade.receivable;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The papers behind a cell of the ageing, what is due first on top. */
@Component
class OpenInvoices {
    /**
     * @param kind {@code invoice}, {@code credit_note} or {@code payment}
     * @param open in its currency; of credits below 0
     * @param home the same in the company's own currency
     * @param overdue days past due; 0 where it is not
     */
    record Line(
            long id,
            String kind,
            String number,
            Named customer,
            LocalDate issuedOn,
            LocalDate dueOn,
            String currency,
            BigDecimal amount,
            BigDecimal open,
            BigDecimal home,
            int overdue) {}

    private final DSLContext db;
    private final OpenItems items;
    private final Ageing ageing;
    private final Customers customers;

    OpenInvoices(DSLContext db, OpenItems items, Ageing ageing, Customers customers) {
        this.db = db;
        this.items = items;
        this.ageing = ageing;
        this.customers = customers;
    }

    /**
     * @param bucket of the ageing's columns; null for all; -1 for the credits
     * @param overdue only what is past due
     */
    Page<Line> page(
            Viewer viewer,
            AgeingQuestion asked,
            @Nullable Integer bucket,
            boolean overdue,
            @Nullable String cursor,
            int limit) {
        Field<Integer> late = asked.since(OpenItems.DUE_ON).as("late");
        var cards = customers.within(viewer, "receivable.read", null, AgeingQuestion.CARDS);
        var rows =
                db.select(OpenItems.ID, OpenItems.KIND, OpenItems.NUMBER, OpenItems.CUSTOMER)
                        .select(OpenItems.ISSUED_ON, OpenItems.DUE_ON, OpenItems.CURRENCY)
                        .select(OpenItems.AMOUNT, OpenItems.OPEN, OpenItems.HOME, late)
                        .from(items.at(asked.at()))
                        .join(cards)
                        .on(asked.joined(cards))
                        .where(asked.which())
                        .and(cell(asked, bucket, overdue))
                        .and(behind(Cursor.read(cursor, 3)))
                        .orderBy(OpenItems.DUE_ON, OpenItems.KIND, OpenItems.ID)
                        .limit(limit + 1)
                        .fetch();
        Map<Long, String> names = customers.names(viewer, rows.getValues(OpenItems.CUSTOMER));
        List<Line> lines =
                rows.map(
                        row ->
                                new Line(
                                        row.get(OpenItems.ID),
                                        row.get(OpenItems.KIND),
                                        row.get(OpenItems.NUMBER),
                                        new Named(
                                                row.get(OpenItems.CUSTOMER),
                                                names.getOrDefault(
                                                        row.get(OpenItems.CUSTOMER), "")),
                                        row.get(OpenItems.ISSUED_ON),
                                        row.get(OpenItems.DUE_ON),
                                        row.get(OpenItems.CURRENCY),
                                        row.get(OpenItems.AMOUNT),
                                        row.get(OpenItems.OPEN),
                                        row.get(OpenItems.HOME),
                                        row.get(OpenItems.KIND).equals("invoice")
                                                ? Math.max(0, row.get(late))
                                                : 0));
        return Page.of(lines, limit, last -> Cursor.of(last.dueOn(), last.kind(), last.id()));
    }

    private Condition cell(AgeingQuestion asked, @Nullable Integer bucket, boolean overdue) {
        Condition cell = DSL.noCondition();
        Condition invoice = OpenItems.KIND.eq("invoice");
        if (overdue) cell = cell.and(invoice).and(OpenItems.DUE_ON.lt(asked.at()));
        if (bucket == null) return cell;
        return bucket < 0
                ? cell.and(OpenItems.KIND.ne("invoice"))
                : cell.and(invoice).and(ageing.buckets().of(asked.days()).eq(DSL.inline(bucket)));
    }

    private static Condition behind(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        return DSL.row(OpenItems.DUE_ON, OpenItems.KIND, OpenItems.ID)
                .gt(after.day(0), after.string(1), after.number(2));
    }
}
