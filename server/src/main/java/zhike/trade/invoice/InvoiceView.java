package zhike.trade.invoice;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;
import zhike.trade.payment.Allocated;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice or a credit note as a screen shows it.
 *
 * @param order its number as the name; likewise what is corrected and the notes that correct it
 * @param open what is not settled yet; of a credit note negative
 * @param allocations what settled it; of a credit note what it settled
 */
record InvoiceView(
        long id,
        String number,
        String kind,
        @Nullable SubjectShown customer,
        @Nullable Named order,
        @Nullable Named corrects,
        List<Named> creditNotes,
        String state,
        String currency,
        BigDecimal amount,
        BigDecimal homeAmount,
        BigDecimal open,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable String reason,
        @Nullable String remarks,
        @Nullable Named createdBy,
        Instant createdAt,
        List<Allocated> allocations,
        int version,
        boolean canEdit,
        boolean canAllocate) {}
