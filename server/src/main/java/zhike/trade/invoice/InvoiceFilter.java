package zhike.trade.invoice;

import static zhike.trade.db.Tables.INVOICE;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which invoices are asked for; what is null is not asked.
 *
 * @param open true: only those not settled yet
 * @param overdueOn only those open that were due before that day
 * @param number how it begins
 * @param from to day of issue, both included
 */
record InvoiceFilter(
        @Nullable String state,
        @Nullable String kind,
        @Nullable Boolean open,
        @Nullable LocalDate overdueOn,
        @Nullable Long customer,
        @Nullable Long order,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Condition condition() {
        Condition which = DSL.noCondition();
        if (state != null) which = which.and(INVOICE.STATE.eq(state));
        if (kind != null) which = which.and(INVOICE.KIND.eq(kind));
        if (Boolean.TRUE.equals(open)) which = which.and(isOpen());
        if (overdueOn != null)
            which =
                    which.and(isOpen())
                            .and(INVOICE.DUE_ON.lt(overdueOn))
                            .and(INVOICE.KIND.eq("invoice"));
        if (customer != null) which = which.and(INVOICE.CUSTOMER_ID.eq(customer));
        if (order != null) which = which.and(INVOICE.ORDER_ID.eq(order));
        if (number != null && !number.isBlank())
            which = which.and(INVOICE.NUMBER.startsWith(number.strip()));
        if (from != null) which = which.and(INVOICE.ISSUED_ON.ge(from));
        if (to != null) which = which.and(INVOICE.ISSUED_ON.le(to));
        return which;
    }

    /** As the partial indexes say it. */
    private static Condition isOpen() {
        return INVOICE.OPEN_AMOUNT
                .ne(DSL.inline(BigDecimal.ZERO))
                .and(INVOICE.STATE.eq(DSL.inline("issued")));
    }
}
