package zhike.trade.receivable.statement;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A statement as a screen shows it.
 *
 * @param link path of the link that opens now; null where none does
 * @param addresses of the customer's people, as far as they are open to the viewer
 */
record StatementView(
        long id,
        String number,
        Named customer,
        LocalDate fromOn,
        LocalDate toOn,
        String currency,
        BigDecimal opening,
        BigDecimal invoiced,
        BigDecimal received,
        BigDecimal credited,
        BigDecimal closing,
        List<StatementLine> lines,
        String state,
        Instant madeAt,
        Named madeBy,
        @Nullable Instant sentAt,
        @Nullable String sentTo,
        @Nullable String link,
        @Nullable Instant linkUntil,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredName,
        @Nullable String answeredRemark,
        List<String> addresses,
        int version,
        boolean canSend) {}
