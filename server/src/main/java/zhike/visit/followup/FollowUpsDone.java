package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_UP;

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

/** Follow-ups in which the customer was reached. */
@Component
class FollowUpsDone implements ActivitySource {
    private final Clock clock;

    FollowUpsDone(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "follow-up";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        FOLLOW_UP.CUSTOMER_ID,
                        OnDay.of(FOLLOW_UP.DONE_AT, clock),
                        DSL.inline(BigDecimal.ONE).cast(SQLDataType.NUMERIC),
                        DSL.castNull(SQLDataType.NUMERIC))
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.STATE.eq("done"))
                .and(FOLLOW_UP.RESULT.ne("unreached"))
                .and(OnDay.between(FOLLOW_UP.DONE_AT, from, to, clock));
    }
}
