package zhike.trade.product;

import static zhike.trade.db.Tables.PRICE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What products cost on a day. */
@Component
class Prices {
    private final DSLContext db;

    Prices(DSLContext db) {
        this.db = db;
    }

    /** By product; those without a price in that currency are left out. */
    Map<Long, BigDecimal> of(Collection<Long> products, String currency, LocalDate day) {
        if (products.isEmpty()) return Map.of();
        return db.select(PRICE.PRODUCT_ID, PRICE.AMOUNT)
                .distinctOn(PRICE.PRODUCT_ID)
                .from(PRICE)
                .where(PRICE.PRODUCT_ID.in(products))
                .and(PRICE.CURRENCY.eq(currency))
                .and(PRICE.FROM_ON.le(day))
                .orderBy(PRICE.PRODUCT_ID, PRICE.FROM_ON.desc())
                .fetchMap(PRICE.PRODUCT_ID, PRICE.AMOUNT);
    }
}
