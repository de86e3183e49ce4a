package zhike.trade.card;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Trade with one customer.
 *
 * @param currency the company's own, of all sums but the orders'
 * @param bought of confirmed orders
 * @param months of enrolment
 * @param owed what of invoices is open, less credit notes and money that settles nothing yet; null
 *     where the viewer may not see invoices
 * @param overdue what of it was due before today
 */
record CustomerTrade(
        String currency,
        BigDecimal bought,
        int orders,
        BigDecimal months,
        @Nullable LocalDate firstOrderOn,
        @Nullable LocalDate lastOrderOn,
        BigDecimal paid,
        @Nullable LocalDate lastPaidOn,
        @Nullable BigDecimal owed,
        @Nullable BigDecimal overdue,
        List<Order> latest) {
    record Order(
            long id,
            String number,
            String state,
            Instant orderedAt,
            String currency,
            BigDecimal total) {}
}
