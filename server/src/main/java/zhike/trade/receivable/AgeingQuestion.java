package zhike.trade.receivable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.time.LocalDate;

/**
 * Which ageing is asked for.
 *
 * @param at as it stood at the end of this day
 * @param basis {@code due} or {@code issued}: from which day the age counts
 * @param by {@code customer}, {@code owner} or {@code unit}: a row each
 * @param owner of the customer; 0 for nobody's; null for any
 */
record AgeingQuestion(
        LocalDate at,
        String basis,
        String by,
        @Nullable Long customer,
        @Nullable Long owner,
        @Nullable Long unit) {
    /** Customers within reach, as the ageing joins them. */
    static final String CARDS = "c";

    private static final Field<Long> OWNER = card("owner_id");
    private static final Field<Long> UNIT = card("unit_id");

    static AgeingQuestion of(
            LocalDate at,
            @Nullable String basis,
            @Nullable String by,
            @Nullable Long customer,
            @Nullable Long owner,
            @Nullable Long unit) {
        return new AgeingQuestion(
                at,
                one("basis", basis, "due", "issued"),
                one("by", by, "customer", "owner", "unit"),
                customer,
                owner,
                unit);
    }

    private static String one(String name, @Nullable String asked, String... known) {
        if (asked == null) return known[0];
        for (String each : known) if (each.equals(asked)) return each;
        throw Refusal.invalid(name, "receivable.question.unknown");
    }

    AgeingQuestion at(LocalDate other) {
        return new AgeingQuestion(other, basis, by, customer, owner, unit);
    }

    /** 0 for customers of nobody. */
    Field<Long> key() {
        return switch (by) {
            case "owner" -> DSL.coalesce(OWNER, DSL.inline(0L));
            case "unit" -> UNIT;
            default -> OpenItems.CUSTOMER;
        };
    }

    /** Since the invoice; past due, below 0 where it is not due. */
    Field<Integer> days() {
        if (basis.equals("issued")) return since(OpenItems.ISSUED_ON);
        return DSL.when(OpenItems.DUE_ON.ge(at), DSL.inline(-1)).otherwise(since(OpenItems.DUE_ON));
    }

    Field<Integer> since(Field<LocalDate> day) {
        return DSL.field("({0} - {1})", Integer.class, DSL.val(at), day);
    }

    Condition which() {
        Condition which = DSL.noCondition();
        if (customer != null) which = which.and(OpenItems.CUSTOMER.eq(customer));
        if (owner != null) which = which.and(owner == 0 ? OWNER.isNull() : OWNER.eq(owner));
        if (unit != null) which = which.and(UNIT.eq(unit));
        return which;
    }

    Condition joined(Table<?> cards) {
        return card("id").eq(OpenItems.CUSTOMER);
    }

    private static Field<Long> card(String name) {
        return DSL.field(DSL.name(CARDS, name), Long.class);
    }
}
