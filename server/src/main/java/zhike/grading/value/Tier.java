package zhike.grading.value;

import static zhike.grading.db.Tables.WORTH;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import zhike.grading.model.Pyramid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The pyramid by profit: platinum, gold, iron, lead, as the settings draw its lines. */
final class Tier {
    static final List<String> CODES = List.of("platinum", "gold", "iron", "lead");

    private Tier() {}

    /** Of {@code grading.worth}, for grouping. */
    static Field<String> of(ValueSettings settings) {
        return DSL.when(WORTH.PROFIT.ge(DSL.inline(settings.platinum())), DSL.inline("platinum"))
                .when(WORTH.PROFIT.ge(DSL.inline(settings.gold())), DSL.inline("gold"))
                .when(WORTH.PROFIT.ge(DSL.inline(settings.iron())), DSL.inline("iron"))
                .otherwise(DSL.inline("lead"));
    }

    static Condition is(String tier, ValueSettings settings) {
        return switch (tier) {
            case "platinum" -> WORTH.PROFIT.ge(settings.platinum());
            case "gold" ->
                    WORTH.PROFIT.ge(settings.gold()).and(WORTH.PROFIT.lt(settings.platinum()));
            case "iron" -> WORTH.PROFIT.ge(settings.iron()).and(WORTH.PROFIT.lt(settings.gold()));
            default -> WORTH.PROFIT.lt(settings.iron());
        };
    }

    static String of(BigDecimal profit, ValueSettings settings) {
        Pyramid pyramid =
                new Pyramid(
                        cents(settings.platinum()), cents(settings.gold()), cents(settings.iron()));
        return pyramid.tier(cents(profit)).name().toLowerCase(Locale.ROOT);
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValue();
    }
}
