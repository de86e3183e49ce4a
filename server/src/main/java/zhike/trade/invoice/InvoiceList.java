package zhike.trade.invoice;

import static zhike.trade.db.Tables.INVOICE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.SubjectShown;
import zhike.trade.PaperCustomers;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.InvoiceRecord;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Invoices and credit notes within reach, the latest on top. */
@Component
class InvoiceList {
    /**
     * @param open what is not settled yet; of a credit note negative
     */
    record Line(
            long id,
            String number,
            String kind,
            @Nullable SubjectShown customer,
            String state,
            String currency,
            BigDecimal amount,
            BigDecimal open,
            LocalDate issuedOn,
            LocalDate dueOn,
            int version) {}

    private final DSLContext db;
    private final PaperCustomers customers;

    InvoiceList(DSLContext db, PaperCustomers customers) {
        this.db = db;
        this.customers = customers;
    }

    Page<Line> page(Viewer viewer, InvoiceFilter filter, @Nullable String cursor, int limit) {
        var rows =
                db.selectFrom(INVOICE)
                        .where(TradeReach.visibleTo(viewer, "invoice.read", INVOICE.CUSTOMER_ID))
                        .and(filter.condition())
                        .and(behind(Cursor.read(cursor, 2)))
                        .orderBy(INVOICE.ISSUED_ON.desc(), INVOICE.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Page<InvoiceRecord> page =
                Page.of(rows, limit, last -> Cursor.of(last.getIssuedOn(), last.getId()));
        return customers.with(page, InvoiceRecord::getCustomerId, InvoiceList::line);
    }

    private static Line line(InvoiceRecord row, @Nullable SubjectShown whose) {
        return new Line(
                row.getId(),
                row.getNumber(),
                row.getKind(),
                whose,
                row.getState(),
                row.getCurrency(),
                row.getAmount(),
                row.getOpenAmount(),
                row.getIssuedOn(),
                row.getDueOn(),
                row.getVersion());
    }

    private static Condition behind(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        return DSL.row(INVOICE.ISSUED_ON, INVOICE.ID).lt(after.day(0), after.number(1));
    }
}
