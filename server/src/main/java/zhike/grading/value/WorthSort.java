package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;

import java.math.BigDecimal;

/** By what a list of customers is ordered, the largest first; who has no such figure comes last. */
enum WorthSort {
    PROFIT(WORTH.PROFIT, true),
    SALES(WORTH.SALES, false),
    SALES_YEAR(WORTH.SALES_YEAR, false),
    EXPECTED(last(WORTH.EXPECTED_PROFIT), true),
    RISK(last(DSL.inline(BigDecimal.ONE).minus(WORTH.ALIVE)), false),
    POTENTIAL(last(WORTH.POTENTIAL), false);

    private final Field<BigDecimal> field;
    private final boolean ofProfit;

    WorthSort(Field<BigDecimal> field, boolean ofProfit) {
        this.field = field;
        this.ofProfit = ofProfit;
    }

    private static Field<BigDecimal> last(Field<BigDecimal> field) {
        return DSL.coalesce(field, DSL.inline(new BigDecimal("-1e15")));
    }

    /**
     * @param asked null: by profit, or by sales for whom profit is closed
     */
    static WorthSort of(@Nullable String asked, Viewer viewer) {
        if (asked == null) return ProfitShown.to(viewer) ? PROFIT : SALES;
        for (WorthSort each : values())
            if (each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-').equals(asked)) {
                if (each.ofProfit) ProfitShown.require(viewer);
                return each;
            }
        throw Refusal.invalid("sort", "value.sort.unknown");
    }

    Field<BigDecimal> field() {
        return field;
    }

    Condition behind(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        try {
            return DSL.row(field, WORTH.CUSTOMER_ID)
                    .lt(new BigDecimal(after.string(0)), after.number(1));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "cursor.invalid");
        }
    }
}
