package zhike.trade.order;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order as a screen shows it.
 *
 * @param customer null where history names none
 * @param contract its number as the name; likewise the quote
 * @param homeTotal in the company's own currency
 * @param months of enrolment that it gives
 * @param invoiced so far, less credit notes
 */
record OrderView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        @Nullable Named contract,
        @Nullable Named quote,
        @Nullable Named owner,
        String state,
        Instant orderedAt,
        LocalDate orderedOn,
        String currency,
        BigDecimal total,
        BigDecimal homeTotal,
        BigDecimal months,
        BigDecimal invoiced,
        @Nullable String remarks,
        @Nullable Hold hold,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        List<Line> lines,
        List<Delivery> deliveries,
        int version,
        boolean canEdit) {
    /**
     * @param detail the figures that it was decided by
     * @param releasedAt when somebody let it through
     */
    record Hold(
            String reason,
            @Nullable JsonNode detail,
            @Nullable Instant at,
            @Nullable Instant releasedAt,
            @Nullable Named releasedBy) {}

    /**
     * @param quantity negative where goods come back
     * @param discount per cent
     * @param delivered so far
     */
    record Line(
            int line,
            @Nullable Named product,
            String name,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal amount,
            BigDecimal months,
            BigDecimal delivered) {}

    record Delivery(
            long id,
            String number,
            LocalDate deliveredOn,
            @Nullable String carrier,
            @Nullable String tracking,
            @Nullable String receivedBy,
            @Nullable LocalDate receivedOn,
            @Nullable String remarks,
            List<DeliveredLine> lines) {}

    record DeliveredLine(int line, String name, BigDecimal quantity) {}
}
