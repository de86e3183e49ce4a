package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.VISITOR;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.platform.time.Now;

import java.time.Instant;

/**
 * Which slips are asked for; what is null is not asked.
 *
 * @param state one of the slip's, or {@code unapproved}: the time of leaving has come without
 *     approval
 * @param person who answers for it or goes along
 * @param from of the time of leaving, {@code to} excluded
 */
record SlipFilter(
        @Nullable String state,
        @Nullable Long person,
        @Nullable Long customer,
        @Nullable Instant from,
        @Nullable Instant to) {
    Condition condition() {
        Condition which = DSL.noCondition();
        if ("unapproved".equals(state)) which = which.and(unapproved());
        else if (state != null) which = which.and(SLIP.STATE.eq(state));
        if (person != null)
            which =
                    which.and(
                            SLIP.OWNER_ID
                                    .eq(person)
                                    .or(
                                            SLIP.ID.in(
                                                    DSL.select(VISITOR.SLIP_ID)
                                                            .from(VISITOR)
                                                            .where(VISITOR.PERSON_ID.eq(person)))));
        if (customer != null) which = which.and(SLIP.CUSTOMER_ID.eq(customer));
        if (from != null) which = which.and(SLIP.LEAVE_AT.ge(from));
        if (to != null) which = which.and(SLIP.LEAVE_AT.lt(to));
        return which;
    }

    static Condition unapproved() {
        return SLIP.STATE.in(SlipState.UNAPPROVED).and(SLIP.LEAVE_AT.le(Now.field()));
    }
}
