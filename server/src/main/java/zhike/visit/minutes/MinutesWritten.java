package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

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

/** Minutes that were written and sent; the meeting itself counts as a visit or a talk. */
@Component
class MinutesWritten implements ActivitySource {
    private final Clock clock;

    MinutesWritten(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "minutes";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        MINUTES.CUSTOMER_ID,
                        OnDay.of(MINUTES.SENT_AT, clock),
                        DSL.inline(BigDecimal.ONE).cast(SQLDataType.NUMERIC),
                        DSL.castNull(SQLDataType.NUMERIC))
                .from(MINUTES)
                .where(MINUTES.SENT_AT.isNotNull())
                .and(OnDay.between(MINUTES.SENT_AT, from, to, clock));
    }
}
