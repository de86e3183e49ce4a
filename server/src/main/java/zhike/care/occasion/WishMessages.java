package zhike.care.occasion;

import static zhike.care.db.Tables.OWED;

import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

import zhike.customer.ActivitySource;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Greetings that left, as what was done with customers. */
@Component
class WishMessages implements ActivitySource {
    @Override
    public String kind() {
        return "message";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        OWED.CUSTOMER_ID,
                        OWED.FROM_ON,
                        DSL.inline(BigDecimal.ONE),
                        DSL.castNull(SQLDataType.NUMERIC))
                .from(OWED)
                .where(OWED.WAY.eq(DSL.inline("operator")))
                .and(OWED.STATE.in(DSL.inline("kept"), DSL.inline("late")))
                .and(OWED.FROM_ON.between(from, to));
    }
}
