package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;

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

/** What travelling to customers cost, as the slips of visits that were made say. */
@Component
class TravelPaid implements ActivitySource {
    private final Clock clock;

    TravelPaid(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "travel";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        SLIP.CUSTOMER_ID,
                        OnDay.of(SLIP.MET_AT, clock),
                        DSL.inline(BigDecimal.ONE).cast(SQLDataType.NUMERIC),
                        SLIP.TRAVEL_COST.cast(SQLDataType.NUMERIC))
                .from(SLIP)
                .where(SLIP.MET_AT.isNotNull())
                .and(SLIP.TRAVEL_COST.gt(BigDecimal.ZERO))
                .and(OnDay.between(SLIP.MET_AT, from, to, clock));
    }
}
