package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which opportunities are asked for; what is null is not asked.
 *
 * @param lossReason only those lost for it @param from to of the day on which they are expected,
 *     both included
 */
record OpportunityFilter(
        @Nullable String state,
        @Nullable Long stage,
        @Nullable Long owner,
        @Nullable Long customer,
        @Nullable String lossReason,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Condition condition() {
        Condition which = DSL.noCondition();
        if (state != null) which = which.and(OPPORTUNITY.STATE.eq(state));
        if (stage != null) which = which.and(OPPORTUNITY.STAGE_ID.eq(stage));
        if (owner != null) which = which.and(OPPORTUNITY.OWNER_ID.eq(owner));
        if (customer != null) which = which.and(OPPORTUNITY.CUSTOMER_ID.eq(customer));
        if (lossReason != null) which = which.and(OPPORTUNITY.LOSS_REASON.eq(lossReason));
        if (from != null) which = which.and(OPPORTUNITY.EXPECTED_ON.ge(from));
        if (to != null) which = which.and(OPPORTUNITY.EXPECTED_ON.le(to));
        return which;
    }
}
