package zhike.lead.sending;

import static zhike.lead.db.Tables.SENDING;
import static zhike.lead.db.Tables.SENDING_ITEM;

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

/** Pieces of material that were sent. */
@Component
class MaterialSent implements ActivitySource {
    private final Clock clock;

    MaterialSent(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "material";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        SENDING.CARD_ID,
                        OnDay.of(SENDING.SENT_AT, clock),
                        DSL.field(
                                        DSL.selectCount()
                                                .from(SENDING_ITEM)
                                                .where(SENDING_ITEM.SENDING_ID.eq(SENDING.ID)))
                                .cast(SQLDataType.NUMERIC),
                        DSL.castNull(SQLDataType.NUMERIC))
                .from(SENDING)
                .where(OnDay.between(SENDING.SENT_AT, from, to, clock));
    }
}
