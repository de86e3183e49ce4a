package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;
import static zhike.lead.db.Tables.INVITATION;

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

/** Guests who came to a seminar or a road show. */
@Component
class GuestsReceived implements ActivitySource {
    private final Clock clock;

    GuestsReceived(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "gathering";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        INVITATION.CARD_ID,
                        OnDay.of(GATHERING.STARTS_AT, clock),
                        INVITATION.CAME_PERSONS.cast(SQLDataType.NUMERIC),
                        DSL.castNull(SQLDataType.NUMERIC))
                .from(INVITATION)
                .join(GATHERING)
                .on(GATHERING.ID.eq(INVITATION.GATHERING_ID))
                .where(INVITATION.CAME)
                .and(OnDay.between(GATHERING.STARTS_AT, from, to, clock));
    }
}
