package zhike.lead.opportunity;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An opportunity as a screen shows it.
 *
 * @param customer null where the customer itself is out of the viewer's reach
 * @param probability of winning, per cent: its own, else that of the stage
 */
record OpportunityView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        String name,
        Named owner,
        Named unit,
        String state,
        Named stage,
        @Nullable Instant stageSince,
        String currency,
        BigDecimal amount,
        int probability,
        boolean ownProbability,
        LocalDate expectedOn,
        @Nullable String source,
        List<String> competitors,
        @Nullable String remarks,
        @Nullable Closing closing,
        List<OpportunityForm.Product> products,
        List<Stay> stays,
        int version,
        boolean canEdit) {
    record Closing(
            Instant at,
            Named by,
            @Nullable String reason,
            @Nullable String reasonLabel,
            @Nullable String winner,
            @Nullable String note) {}

    record Stay(
            Named stage,
            Instant from,
            @Nullable Instant to,
            Named by,
            List<Stage.Exit> fulfilled) {}
}
