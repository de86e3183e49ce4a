package zhike.visit.talk;

import static zhike.visit.db.Tables.TALK;

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

/** Calls, chats and meetings in which somebody was reached; of those each counts as one. */
@Component
class TalksHeld implements ActivitySource {
    private final Clock clock;

    TalksHeld(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "talk";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        TALK.CUSTOMER_ID,
                        OnDay.of(TALK.AT, clock),
                        DSL.inline(BigDecimal.ONE).cast(SQLDataType.NUMERIC),
                        DSL.castNull(SQLDataType.NUMERIC))
                .from(TALK)
                .where(TALK.RESULT.ne("unreached"))
                .and(OnDay.between(TALK.AT, from, to, clock));
    }
}
