package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;
import static zhike.visit.db.Tables.VISITOR;

import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

import zhike.customer.ActivitySource;
import zhike.platform.time.OnDay;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

/** Hours of ours that visits took: of everybody who went, from leaving to coming back. */
@Component
class VisitsMade implements ActivitySource {
    private final Clock clock;

    VisitsMade(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "visit";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        SLIP.CUSTOMER_ID,
                        OnDay.of(SLIP.MET_AT, clock),
                        hours().times(persons()).cast(SQLDataType.NUMERIC),
                        DSL.castNull(SQLDataType.NUMERIC))
                .from(SLIP)
                .where(SLIP.MET_AT.isNotNull())
                .and(OnDay.between(SLIP.MET_AT, from, to, clock));
    }

    /** As planned where nobody noted it. */
    private static Field<BigDecimal> hours() {
        return DSL.field(
                "round(extract(epoch from case when {0} > {1} then {0} - {1} else {2} - {3} end) /"
                        + " 3600, 2)",
                BigDecimal.class, SLIP.BACK_AT, SLIP.OUT_AT, SLIP.RETURN_AT, SLIP.LEAVE_AT);
    }

    private static Field<Integer> persons() {
        return DSL.field(
                        DSL.selectCount()
                                .from(VISITOR)
                                .where(VISITOR.SLIP_ID.eq(SLIP.ID))
                                .and(VISITOR.PERSON_ID.ne(SLIP.OWNER_ID)))
                .plus(1);
    }
}
