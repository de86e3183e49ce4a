package zhike.trade.payment;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment as a screen shows it.
 *
 * @param amount negative where it was paid back
 * @param unallocated what of it settles nothing yet
 * @param payable the customer's invoices in its currency that are open, due first on top
 */
record PaymentView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        String currency,
        BigDecimal amount,
        BigDecimal homeAmount,
        BigDecimal unallocated,
        LocalDate receivedOn,
        String method,
        String methodLabel,
        @Nullable String reference,
        @Nullable String remarks,
        @Nullable Reversal reversal,
        Named createdBy,
        Instant createdAt,
        List<Allocated> allocations,
        List<Payable> payable,
        int version,
        boolean canEdit) {
    record Reversal(Instant at, Named by, String reason) {}

    record Payable(long id, String number, LocalDate dueOn, BigDecimal amount, BigDecimal open) {}
}
