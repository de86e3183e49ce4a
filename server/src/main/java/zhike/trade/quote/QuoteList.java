package zhike.trade.quote;

import static zhike.trade.db.Tables.QUOTE;

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
import zhike.trade.db.tables.records.QuoteRecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Quotes within reach, the latest on top. */
@Component
class QuoteList {
    record Line(
            long id,
            String number,
            @Nullable SubjectShown customer,
            Named owner,
            String state,
            String currency,
            BigDecimal total,
            LocalDate quotedOn,
            LocalDate validUntil,
            int version) {}

    record Filter(
            @Nullable String state,
            @Nullable Long customer,
            @Nullable Long owner,
            @Nullable Long opportunity) {
        Condition condition() {
            Condition which = DSL.noCondition();
            if (state != null) which = which.and(QUOTE.STATE.eq(state));
            if (customer != null) which = which.and(QUOTE.CUSTOMER_ID.eq(customer));
            if (owner != null) which = which.and(QUOTE.OWNER_ID.eq(owner));
            if (opportunity != null) which = which.and(QUOTE.OPPORTUNITY_ID.eq(opportunity));
            return which;
        }
    }

    private record Row(QuoteRecord quote, String owner) {}

    private final DSLContext db;
    private final PaperCustomers customers;

    QuoteList(DSLContext db, PaperCustomers customers) {
        this.db = db;
        this.customers = customers;
    }

    Page<Line> page(Viewer viewer, Filter filter, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        List<Row> rows =
                db.select(QUOTE, Names.ofPerson(QUOTE.OWNER_ID))
                        .from(QUOTE)
                        .where(TradeReach.visibleTo(viewer, "quote.read", QUOTE.CUSTOMER_ID))
                        .and(filter.condition())
                        .and(after == null ? DSL.noCondition() : QUOTE.ID.lt(after.number(0)))
                        .orderBy(QUOTE.ID.desc())
                        .limit(limit + 1)
                        .fetch(row -> new Row(row.value1(), row.value2()));
        Page<Row> page = Page.of(rows, limit, last -> Cursor.of(last.quote().getId()));
        return customers.with(page, row -> row.quote().getCustomerId(), QuoteList::line);
    }

    private static Line line(Row row, @Nullable SubjectShown whose) {
        QuoteRecord quote = row.quote();
        return new Line(
                quote.getId(),
                quote.getNumber(),
                whose,
                new Named(quote.getOwnerId(), row.owner()),
                quote.getState(),
                quote.getCurrency(),
                quote.getTotal(),
                quote.getQuotedOn(),
                quote.getValidUntil(),
                quote.getVersion());
    }
}
