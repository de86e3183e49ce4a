package zhike.lead.contact;

import static zhike.lead.db.Tables.CONTACT_RECORD;

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

/** Calls, messages and meetings without a paper of their own in which somebody was reached. */
@Component
class ContactsMade implements ActivitySource {
    private final Clock clock;

    ContactsMade(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        CONTACT_RECORD.CARD_ID,
                        OnDay.of(CONTACT_RECORD.AT, clock),
                        DSL.inline(BigDecimal.ONE).cast(SQLDataType.NUMERIC),
                        DSL.castNull(SQLDataType.NUMERIC))
                .from(CONTACT_RECORD)
                .where(CONTACT_RECORD.REACHED)
                .and(OnDay.between(CONTACT_RECORD.AT, from, to, clock));
    }
}
