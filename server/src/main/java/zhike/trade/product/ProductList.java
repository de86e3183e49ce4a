package zhike.trade.product;

import static zhike.trade.db.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.trade.db.tables.records.ProductRecord;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What there is to sell, by code. */
@Component
class ProductList {
    /**
     * @param price today in the asked currency; null where there is none
     */
    record Line(
            long id,
            String code,
            String nameZh,
            @Nullable String nameEn,
            @Nullable String family,
            String unit,
            @Nullable BigDecimal months,
            @Nullable BigDecimal price,
            boolean active,
            int version) {}

    private final DSLContext db;
    private final Prices prices;
    private final Clock clock;

    ProductList(DSLContext db, Prices prices, Clock clock) {
        this.db = db;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * @param text in the code or a name
     * @param active null for all
     */
    Page<Line> page(
            @Nullable String text,
            @Nullable Boolean active,
            String currency,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which = after == null ? DSL.noCondition() : PRODUCT.CODE.gt(after.string(0));
        if (active != null) which = which.and(PRODUCT.ACTIVE.eq(active));
        if (text != null && !text.isBlank())
            which =
                    which.and(
                            PRODUCT.CODE
                                    .containsIgnoreCase(text.strip())
                                    .or(PRODUCT.NAME_ZH.containsIgnoreCase(text.strip()))
                                    .or(PRODUCT.NAME_EN.containsIgnoreCase(text.strip())));
        var rows =
                db.selectFrom(PRODUCT).where(which).orderBy(PRODUCT.CODE).limit(limit + 1).fetch();
        Map<Long, BigDecimal> current =
                prices.of(rows.getValues(PRODUCT.ID), currency, LocalDate.now(clock));
        return Page.of(List.copyOf(rows), limit, last -> Cursor.of(last.getCode()))
                .map(row -> line(row, current.get(row.getId())));
    }

    private static Line line(ProductRecord row, @Nullable BigDecimal price) {
        return new Line(
                Objects.requireNonNull(row.getId()),
                row.getCode(),
                row.getNameZh(),
                row.getNameEn(),
                row.getFamily(),
                row.getUnit(),
                row.getMonths(),
                price,
                row.getActive(),
                row.getVersion());
    }
}
