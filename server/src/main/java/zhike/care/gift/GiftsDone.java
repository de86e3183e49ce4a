package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_REQUEST;

import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

import zhike.customer.ActivitySource;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Gifts that arrived, as what was done with customers and what it cost. */
@Component
class GiftsDone implements ActivitySource {
    @Override
    public String kind() {
        return "gift";
    }

    @Override
    public Select<Record4<Long, LocalDate, BigDecimal, BigDecimal>> done(
            LocalDate from, LocalDate to) {
        return DSL.select(
                        GIFT_REQUEST.CUSTOMER_ID,
                        GIFT_REQUEST.DELIVERED_ON,
                        GIFT_REQUEST.QUANTITY.cast(SQLDataType.NUMERIC),
                        GIFT_REQUEST.AMOUNT.cast(SQLDataType.NUMERIC))
                .from(GIFT_REQUEST)
                .where(GIFT_REQUEST.STATE.eq(DSL.inline("delivered")))
                .and(GIFT_REQUEST.DELIVERED_ON.between(from, to));
    }
}
