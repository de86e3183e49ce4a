package zhike.trade.invoice;

import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.trade.PaperCustomers;
import zhike.trade.TradeReach;
import zhike.trade.db.tables.records.InvoiceRecord;
import zhike.trade.payment.Allocations;

import java.util.List;

/** One invoice or credit note, whole. */
@Component
class InvoiceReading {
    private final DSLContext db;
    private final PaperCustomers customers;
    private final Allocations allocations;

    InvoiceReading(DSLContext db, PaperCustomers customers, Allocations allocations) {
        this.db = db;
        this.customers = customers;
        this.allocations = allocations;
    }

    InvoiceView one(Viewer viewer, long id) {
        var corrected = INVOICE.as("corrected");
        var found =
                db.select(
                                INVOICE,
                                SALES_ORDER.NUMBER,
                                corrected.NUMBER,
                                Names.ofPerson(INVOICE.CREATED_BY),
                                may(viewer, "invoice.edit"),
                                may(viewer, "payment.edit"))
                        .from(INVOICE)
                        .leftJoin(SALES_ORDER)
                        .on(SALES_ORDER.ID.eq(INVOICE.ORDER_ID))
                        .leftJoin(corrected)
                        .on(corrected.ID.eq(INVOICE.CORRECTS_ID))
                        .where(INVOICE.ID.eq(id))
                        .and(TradeReach.visibleTo(viewer, "invoice.read", INVOICE.CUSTOMER_ID))
                        .fetchOne();
        if (found == null) throw Refusal.missing("invoice");
        InvoiceRecord row = found.value1();
        return new InvoiceView(
                id,
                row.getNumber(),
                row.getKind(),
                customers.one(row.getCustomerId()),
                PaperCustomers.named(row.getOrderId(), found.value2()),
                PaperCustomers.named(row.getCorrectsId(), found.value3()),
                notes(id),
                row.getState(),
                row.getCurrency(),
                row.getAmount(),
                row.getHomeAmount(),
                row.getOpenAmount(),
                row.getIssuedOn(),
                row.getDueOn(),
                row.getReason(),
                row.getRemarks(),
                PaperCustomers.named(row.getCreatedBy(), found.value4()),
                row.getCreatedAt(),
                allocations.ofInvoice(id),
                row.getVersion(),
                found.value5(),
                found.value6());
    }

    private static Field<Boolean> may(Viewer viewer, String operation) {
        return DSL.field(TradeReach.visibleTo(viewer, operation, INVOICE.CUSTOMER_ID));
    }

    private List<Named> notes(long id) {
        return db.select(INVOICE.ID, INVOICE.NUMBER)
                .from(INVOICE)
                .where(INVOICE.CORRECTS_ID.eq(id))
                .and(INVOICE.STATE.ne("void"))
                .orderBy(INVOICE.ID)
                .fetch(row -> new Named(row.value1(), row.value2()));
    }
}
