package zhike.trade.order;

import static zhike.trade.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which orders are asked for; what is null is not asked.
 *
 * @param number how it begins
 * @param from to day on which they were ordered, both included
 */
record OrderFilter(
        @Nullable String state,
        @Nullable Long customer,
        @Nullable Long owner,
        @Nullable Long contract,
        @Nullable Long imported,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Condition condition(ZoneId zone) {
        Condition which = DSL.noCondition();
        if (state != null) which = which.and(SALES_ORDER.STATE.eq(state));
        if (customer != null) which = which.and(SALES_ORDER.CUSTOMER_ID.eq(customer));
        if (owner != null) which = which.and(SALES_ORDER.OWNER_ID.eq(owner));
        if (contract != null) which = which.and(SALES_ORDER.CONTRACT_ID.eq(contract));
        if (imported != null) which = which.and(SALES_ORDER.IMPORT_ID.eq(imported));
        if (number != null && !number.isBlank())
            which = which.and(SALES_ORDER.NUMBER.startsWith(number.strip()));
        if (from != null)
            which = which.and(SALES_ORDER.ORDERED_AT.ge(from.atStartOfDay(zone).toInstant()));
        if (to != null)
            which =
                    which.and(
                            SALES_ORDER.ORDERED_AT.lt(
                                    to.plusDays(1).atStartOfDay(zone).toInstant()));
        return which;
    }
}
