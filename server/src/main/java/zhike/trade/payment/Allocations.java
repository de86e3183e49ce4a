package zhike.trade.payment;

import static zhike.trade.db.Tables.ALLOCATION;
import static zhike.trade.db.Tables.INVOICE;
import static zhike.trade.db.Tables.PAYMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.identity.Names;
import zhike.trade.PaperCustomers;

import java.util.List;

/** Which money settled which invoice, the taken back among them. */
@Component
public class Allocations {
    private final DSLContext db;

    Allocations(DSLContext db) {
        this.db = db;
    }

    public List<Allocated> ofInvoice(long id) {
        return of(ALLOCATION.INVOICE_ID.eq(id).or(ALLOCATION.CREDIT_NOTE_ID.eq(id)));
    }

    List<Allocated> ofPayment(long id) {
        return of(ALLOCATION.PAYMENT_ID.eq(id));
    }

    private List<Allocated> of(Condition which) {
        var note = INVOICE.as("note");
        return db.select(
                        ALLOCATION,
                        INVOICE.NUMBER,
                        PAYMENT.NUMBER,
                        note.NUMBER,
                        INVOICE.DUE_ON,
                        Names.ofPerson(ALLOCATION.BY_PERSON),
                        Names.ofPerson(ALLOCATION.TAKEN_BACK_BY))
                .from(ALLOCATION)
                .join(INVOICE)
                .on(INVOICE.ID.eq(ALLOCATION.INVOICE_ID))
                .leftJoin(PAYMENT)
                .on(PAYMENT.ID.eq(ALLOCATION.PAYMENT_ID))
                .leftJoin(note)
                .on(note.ID.eq(ALLOCATION.CREDIT_NOTE_ID))
                .where(which)
                .orderBy(ALLOCATION.ID)
                .fetch(
                        row ->
                                new Allocated(
                                        row.value1().getId(),
                                        new Named(row.value1().getInvoiceId(), row.value2()),
                                        PaperCustomers.named(
                                                row.value1().getPaymentId(), row.value3()),
                                        PaperCustomers.named(
                                                row.value1().getCreditNoteId(), row.value4()),
                                        row.value1().getAmount(),
                                        row.value5(),
                                        row.value1().getAt(),
                                        PaperCustomers.named(
                                                row.value1().getByPerson(), row.value6()),
                                        row.value1().getTakenBackAt(),
                                        PaperCustomers.named(
                                                row.value1().getTakenBackBy(), row.value7())));
    }
}
