package zhike.promise;

import static zhike.promise.db.Tables.GIVEN;
import static zhike.promise.db.Tables.KIND_VERSION;

import org.jooq.Condition;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import zhike.platform.time.OnDay;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Promises that people made by hand and kept, each as one deed: what a module promises of itself is
 * kept by a paper, and that paper is the deed.
 */
public final class KeptByHand {
    private KeptByHand() {}

    /**
     * To compose into another module's statement: customer, day, one, nothing known of its cost.
     *
     * @param from first day
     * @param to last day
     */
    public static Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to, Clock clock) {
        return DSL.select(
                        GIVEN.CUSTOMER_ID,
                        OnDay.of(GIVEN.ENDED_AT, clock),
                        DSL.inline(BigDecimal.ONE).cast(SQLDataType.NUMERIC),
                        DSL.castNull(SQLDataType.NUMERIC))
                .from(GIVEN)
                .where(GIVEN.CUSTOMER_ID.isNotNull())
                .and(GIVEN.STATE.eq("kept"))
                .and(byHand())
                .and(OnDay.between(GIVEN.ENDED_AT, from, to, clock));
    }

    private static Condition byHand() {
        return DSL.exists(
                DSL.selectOne()
                        .from(KIND_VERSION)
                        .where(KIND_VERSION.KIND.eq(GIVEN.KIND))
                        .and(KIND_VERSION.VERSION.eq(GIVEN.KIND_VERSION))
                        .and(
                                DSL.condition(
                                        "({0} ->> 'makeable')::boolean", KIND_VERSION.DEFINITION)));
    }
}
