package zhike.trade.receivable;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.math.BigDecimal;
import java.util.Objects;

/** Sums in the company's own currency. */
public final class Home {
    private Home() {}

    /**
     * A part of a paper's amount, by the rate of the paper's day; to the cent.
     *
     * @param paper invoices or payments
     */
    public static Field<BigDecimal> of(Table<?> paper, Field<BigDecimal> part) {
        Field<BigDecimal> amount = money(paper, "amount");
        Field<BigDecimal> home = money(paper, "home_amount");
        return DSL.when(amount.eq(home), part)
                .otherwise(DSL.round(part.times(home).div(DSL.nullif(amount, BigDecimal.ZERO)), 2));
    }

    private static Field<BigDecimal> money(Table<?> paper, String name) {
        return Objects.requireNonNull(paper.field(name, BigDecimal.class));
    }
}
