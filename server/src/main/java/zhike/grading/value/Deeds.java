package zhike.grading.value;

import static zhike.grading.db.Tables.ACTIVITY_COST;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.SelectUnionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.ActivitySource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** All that was done with customers, whichever module did it, with what it cost. */
@Component
class Deeds {
    private static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);
    private final List<ActivitySource> sources;

    Deeds(List<ActivitySource> sources) {
        this.sources = sources;
    }

    /**
     * A row a deed: customer, day, kind, number, cost in the company's own currency to the cent.
     *
     * @param customers null: all
     * @param to last day
     */
    Select<?> until(LocalDate to, @Nullable Collection<Long> customers) {
        Select<Record5<Long, LocalDate, String, BigDecimal, BigDecimal>> all = null;
        for (ActivitySource source : sources) {
            var one = one(source, to, customers);
            all = all == null ? one : union(all, one);
        }
        return all == null ? nothing() : all;
    }

    private static Select<Record5<Long, LocalDate, String, BigDecimal, BigDecimal>> union(
            Select<Record5<Long, LocalDate, String, BigDecimal, BigDecimal>> some,
            Select<Record5<Long, LocalDate, String, BigDecimal, BigDecimal>> more) {
        return ((SelectUnionStep<Record5<Long, LocalDate, String, BigDecimal, BigDecimal>>) some)
                .unionAll(more);
    }

    private static Select<Record5<Long, LocalDate, String, BigDecimal, BigDecimal>> one(
            ActivitySource source, LocalDate to, @Nullable Collection<Long> customers) {
        Table<?> done =
                DSL.table(source.done(BEGINNING, to)).as("d", "customer", "day", "number", "known");
        Field<Long> customer = DSL.field(DSL.name("d", "customer"), Long.class);
        Field<LocalDate> day = DSL.field(DSL.name("d", "day"), LocalDate.class);
        Field<BigDecimal> number = DSL.field(DSL.name("d", "number"), BigDecimal.class);
        Field<BigDecimal> known = DSL.field(DSL.name("d", "known"), BigDecimal.class);
        Condition theirs =
                customers == null
                        ? customer.isNotNull()
                        : customer.eq(DSL.any(customers.toArray(Long[]::new)));
        return DSL.select(
                        customer,
                        day,
                        DSL.inline(source.kind()).as("kind"),
                        number,
                        DSL.round(
                                        DSL.coalesce(
                                                known,
                                                number.times(price(source.kind(), day)),
                                                DSL.inline(BigDecimal.ZERO)),
                                        2)
                                .as("cost"))
                .from(done)
                .where(theirs);
    }

    /** What one cost on the day. */
    private static Field<BigDecimal> price(String kind, Field<LocalDate> day) {
        return DSL.field(
                DSL.select(ACTIVITY_COST.COST)
                        .from(ACTIVITY_COST)
                        .where(ACTIVITY_COST.KIND.eq(DSL.inline(kind)))
                        .and(ACTIVITY_COST.FROM_ON.le(day))
                        .orderBy(ACTIVITY_COST.FROM_ON.desc())
                        .limit(DSL.inline(1)));
    }

    private static Select<Record5<Long, LocalDate, String, BigDecimal, BigDecimal>> nothing() {
        return DSL.select(
                        DSL.castNull(SQLDataType.BIGINT).as("customer"),
                        DSL.castNull(SQLDataType.LOCALDATE).as("day"),
                        DSL.castNull(SQLDataType.VARCHAR).as("kind"),
                        DSL.castNull(SQLDataType.NUMERIC).as("number"),
                        DSL.castNull(SQLDataType.NUMERIC).as("cost"))
                .where(DSL.falseCondition());
    }
}
