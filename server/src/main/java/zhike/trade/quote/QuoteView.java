package zhike.trade.quote;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A quote as a screen shows it.
 *
 * @param orders made of it, the number as the name
 */
record QuoteView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        @Nullable SubjectShown opportunity,
        @Nullable Long opportunityId,
        Named owner,
        String state,
        String currency,
        BigDecimal total,
        LocalDate quotedOn,
        LocalDate validUntil,
        @Nullable String terms,
        @Nullable String remarks,
        @Nullable Instant sentAt,
        @Nullable Instant closedAt,
        @Nullable String declineReason,
        List<Line> lines,
        List<Named> orders,
        int version,
        boolean canEdit) {
    /**
     * @param discount per cent
     */
    record Line(
            int line,
            @Nullable Named product,
            String name,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal amount) {}
}
