package zhike.trade.invoice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.trade.db.tables.records.InvoiceRecord;
import zhike.trade.money.Rates;
import zhike.trade.payment.Allocating;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Takes an invoice back in part by a credit note, or as if it had never been. */
@Component
public class InvoiceCorrecting {
    private final InvoiceStore store;
    private final Rates rates;
    private final NumberRules numbers;
    private final Allocating allocating;
    private final Clock clock;

    InvoiceCorrecting(
            InvoiceStore store,
            Rates rates,
            NumberRules numbers,
            Allocating allocating,
            Clock clock) {
        this.store = store;
        this.rates = rates;
        this.numbers = numbers;
        this.allocating = allocating;
        this.clock = clock;
    }

    /**
     * @return id of the credit note; all of an invoice's together are at most the invoice
     */
    @Transactional
    public long credit(Viewer viewer, long id, InvoiceForm.CreditNote form) {
        InvoiceRecord invoice = store.lock(viewer, id);
        if (!invoice.getKind().equals("invoice") || invoice.getState().equals("void"))
            throw Refusal.conflict("invoice.not-correctable");
        BigDecimal left = invoice.getAmount().subtract(store.credited(id));
        BigDecimal amount = Objects.requireNonNullElse(form.amount(), left);
        if (left.signum() <= 0 || amount.compareTo(left) > 0)
            throw Refusal.invalid(
                    "amount", "invoice.credit.over", Map.of("left", left.toPlainString()));
        InvoiceRecord note = note(viewer, invoice, amount.negate(), form);
        store.write(note, "invoice.credited", Map.of("invoice", invoice.getNumber()));
        if (form.settle() && invoice.getState().equals("issued"))
            allocating.settleBy(viewer, note.getId(), id);
        return note.getId();
    }

    private InvoiceRecord note(
            Viewer viewer, InvoiceRecord invoice, BigDecimal amount, InvoiceForm.CreditNote form) {
        InvoiceRecord note = store.fresh();
        note.setKind("credit_note");
        note.setCustomerId(invoice.getCustomerId());
        note.setOrderId(invoice.getOrderId());
        note.setCorrectsId(invoice.getId());
        note.setCurrency(invoice.getCurrency());
        note.setAmount(amount);
        note.setOpenAmount(amount);
        LocalDate day = Objects.requireNonNullElse(form.issuedOn(), LocalDate.now(clock));
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(invoice.getIssuedOn()))
            throw Refusal.invalid("issuedOn", "invoice.credit.day");
        note.setIssuedOn(day);
        note.setDueOn(day);
        note.setHomeAmount(rates.home(note.getCurrency(), day, amount));
        note.setReason(form.reason().strip());
        note.setCreatedBy(viewer.personId());
        note.setNumber(numbers.take("credit-note", 1).getFirst());
        return note;
    }

    /** Only what nothing is allocated to or from. */
    @Transactional
    public void cancel(Viewer viewer, long id, int version, String reason) {
        InvoiceRecord row = store.lock(viewer, id);
        if (row.getVersion() != version) throw Refusal.conflict("version.stale");
        if (!row.getState().equals("issued")) throw Refusal.conflict("invoice.not-correctable");
        if (row.getOpenAmount().compareTo(row.getAmount()) != 0 || store.credited(id).signum() != 0)
            throw Refusal.conflict("invoice.allocated");
        row.setState("void");
        row.setOpenAmount(BigDecimal.ZERO);
        row.setReason(reason.strip());
        store.write(row, "invoice.voided", Map.of("reason", reason.strip()));
    }
}
