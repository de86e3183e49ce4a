package zhike.trade.payment;

import static zhike.trade.db.Tables.ALLOCATION;
import static zhike.trade.db.Tables.INVOICE;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.trade.db.tables.records.AllocationRecord;
import zhike.trade.db.tables.records.InvoiceRecord;
import zhike.trade.db.tables.records.PaymentRecord;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which money settles which invoice: by hand, or the one due first before the others. Whoever
 * does so has the customer's turn, so that no money is spent twice.
 */
@Component
public class Allocating {
    private final AllocationStore store;
    private final FreeMoney free;
    private final PaymentTelling telling;

    Allocating(AllocationStore store, FreeMoney free, PaymentTelling telling) {
        this.store = store;
        this.free = free;
        this.telling = telling;
    }

    @Transactional
    public void payment(Viewer viewer, long id, List<PaymentForm.Line> lines) {
        byHand(viewer, paymentSource(viewer, id), lines);
    }

    @Transactional
    public void creditNote(Viewer viewer, long id, List<PaymentForm.Line> lines) {
        byHand(viewer, new MoneySource.CreditNote(store.lockNote(viewer, id)), lines);
    }

    /**
     * @return how many invoices it went to
     */
    @Transactional
    public int oldestOfPayment(Viewer viewer, long id) {
        return oldest(viewer, paymentSource(viewer, id));
    }

    @Transactional
    public int oldestOfCreditNote(Viewer viewer, long id) {
        return oldest(viewer, new MoneySource.CreditNote(store.lockNote(viewer, id)));
    }

    /** As far as both are open; nothing where one of them is not. */
    public void settleBy(Viewer viewer, long note, long invoice) {
        MoneySource source = new MoneySource.CreditNote(store.note(note));
        BigDecimal most = left(source);
        InvoiceRecord to = store.open(source, INVOICE.ID.eq(invoice)).get(invoice);
        if (to == null || most.signum() <= 0) return;
        apply(viewer, source, Map.of(invoice, to.getOpenAmount().min(most)));
    }

    PaymentRecord lockPayment(Viewer viewer, long id) {
        return store.lockPayment(viewer, id);
    }

    /**
     * @throws Refusal {@code allocation.missing}; {@code allocation.taken-back}
     */
    @Transactional
    public void takeBack(Viewer viewer, long id) {
        AllocationRecord row = store.lock(viewer, id);
        if (row.getTakenBackAt() != null) throw Refusal.conflict("allocation.taken-back");
        store.takeBack(viewer, ALLOCATION.ID.eq(id));
        InvoiceRecord invoice = store.note(row.getInvoiceId());
        telling.tell(
                invoice,
                "allocation.taken-back",
                Map.of("amount", row.getAmount().toPlainString()));
    }

    void takeAllBack(Viewer viewer, PaymentRecord payment) {
        store.takeBack(viewer, ALLOCATION.PAYMENT_ID.eq(payment.getId()));
    }

    private MoneySource paymentSource(Viewer viewer, long id) {
        PaymentRecord row = store.lockPayment(viewer, id);
        if (row.getReversedAt() != null) throw Refusal.conflict("payment.reversed");
        if (row.getAmount().signum() < 0) throw Refusal.conflict("payment.refund");
        return new MoneySource.Payment(row);
    }

    /** What was paid back is gone, from whichever payment it came. */
    private BigDecimal left(MoneySource source) {
        return source.left().min(free.of(source.customer(), source.currency()));
    }

    private void byHand(Viewer viewer, MoneySource source, List<PaymentForm.Line> lines) {
        Map<Long, BigDecimal> wanted = new LinkedHashMap<>();
        lines.forEach(line -> wanted.merge(line.invoiceId(), line.amount(), BigDecimal::add));
        Map<Long, InvoiceRecord> open = store.open(source, INVOICE.ID.in(wanted.keySet()));
        for (int at = 0; at < lines.size(); at++) {
            InvoiceRecord invoice = open.get(lines.get(at).invoiceId());
            if (invoice == null)
                throw Refusal.invalid("lines[" + at + "].invoiceId", "allocation.invoice");
            if (wanted.getOrDefault(invoice.getId(), BigDecimal.ZERO)
                            .compareTo(invoice.getOpenAmount())
                    > 0)
                throw Refusal.invalid(
                        "lines[" + at + "].amount",
                        "allocation.over-invoice",
                        Map.of(
                                "number",
                                invoice.getNumber(),
                                "open",
                                invoice.getOpenAmount().toPlainString()));
        }
        BigDecimal sum = wanted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = left(source);
        if (sum.compareTo(most) > 0)
            throw Refusal.invalid(
                    "lines",
                    "allocation.over-money",
                    Map.of("left", most.max(BigDecimal.ZERO).toPlainString()));
        apply(viewer, source, wanted);
    }

    private int oldest(Viewer viewer, MoneySource source) {
        Map<Long, BigDecimal> parts = new LinkedHashMap<>();
        BigDecimal left = left(source);
        for (InvoiceRecord invoice : store.oldest(source)) {
            if (left.signum() <= 0) break;
            BigDecimal part = left.min(invoice.getOpenAmount());
            parts.put(invoice.getId(), part);
            left = left.subtract(part);
        }
        if (!parts.isEmpty()) apply(viewer, source, parts);
        return parts.size();
    }

    private void apply(Viewer viewer, MoneySource source, Map<Long, BigDecimal> parts) {
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        store.apply(viewer, source, parts, sum);
        Map<String, Object> detail =
                Map.of("amount", sum.toPlainString(), "invoices", parts.size());
        switch (source) {
            case MoneySource.Payment payment ->
                    telling.tell(payment.row(), "payment.allocated", detail);
            case MoneySource.CreditNote note ->
                    telling.tell(note.row(), "invoice.note-allocated", detail);
        }
    }
}
