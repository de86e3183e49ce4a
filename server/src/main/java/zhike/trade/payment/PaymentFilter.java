package zhike.trade.payment;

import static zhike.trade.db.Tables.PAYMENT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which payments are asked for; what is null is not asked.
 *
 * @param free true: only those that do not settle anything with some of it
 * @param number how it begins, or the reference
 * @param from to day of receipt, both included
 */
record PaymentFilter(
        @Nullable Long customer,
        @Nullable Boolean free,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Condition condition() {
        Condition which = DSL.noCondition();
        if (customer != null) which = which.and(PAYMENT.CUSTOMER_ID.eq(customer));
        if (Boolean.TRUE.equals(free))
            which = which.and(PAYMENT.UNALLOCATED.ne(DSL.inline(BigDecimal.ZERO)));
        if (number != null && !number.isBlank())
            which =
                    which.and(
                            PAYMENT.NUMBER
                                    .startsWith(number.strip())
                                    .or(PAYMENT.REFERENCE.startsWith(number.strip())));
        if (from != null) which = which.and(PAYMENT.RECEIVED_ON.ge(from));
        if (to != null) which = which.and(PAYMENT.RECEIVED_ON.le(to));
        return which;
    }
}
