package zhike.care.gift;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A request for a gift as shown.
 *
 * @param customer null where the customer is out of the viewer's reach
 * @param grade when it was written
 * @param budgetLeft of the unit for that year; null: none is set
 * @param can what the viewer may do now: change, ask, drop, hand-out, arrive, receipt
 */
record GiftView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        long customerId,
        @Nullable String grade,
        String receiver,
        @Nullable String receiverPost,
        String occasion,
        String occasionLabel,
        @Nullable Long itemId,
        String gift,
        @Nullable String spec,
        String tier,
        int quantity,
        BigDecimal price,
        BigDecimal amount,
        String currency,
        LocalDate deliverOn,
        @Nullable String remarks,
        String state,
        Named owner,
        @Nullable BigDecimal budgetLeft,
        @Nullable Named takenBy,
        @Nullable LocalDate takenOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String signedBy,
        @Nullable String receipt,
        int version,
        List<String> can) {}
