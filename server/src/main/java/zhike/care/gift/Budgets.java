package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_BUDGET;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What units may spend on gifts in a year; a row is never overdrawn, whoever asks at once. */
@Component
class Budgets {
    record Form(
            @NotNull Long unitId,
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotNull @DecimalMin("0") @Digits(integer = 11, fraction = 2) BigDecimal amount) {}

    record Shown(
            long id,
            Named unit,
            int year,
            BigDecimal amount,
            BigDecimal used,
            BigDecimal left,
            String currency) {}

    private final DSLContext db;
    private final Staff staff;
    private final Trail trail;

    Budgets(DSLContext db, Staff staff, Trail trail) {
        this.db = db;
        this.staff = staff;
        this.trail = trail;
    }

    List<Shown> of(int year) {
        return db.select(GIFT_BUDGET.fields())
                .select(Names.ofUnit(GIFT_BUDGET.UNIT_ID).as("unit_name"))
                .from(GIFT_BUDGET)
                .where(GIFT_BUDGET.YEAR.eq(year))
                .orderBy(GIFT_BUDGET.UNIT_ID)
                .fetch(
                        row ->
                                new Shown(
                                        row.get(GIFT_BUDGET.ID),
                                        new Named(
                                                row.get(GIFT_BUDGET.UNIT_ID),
                                                row.get("unit_name", String.class)),
                                        row.get(GIFT_BUDGET.YEAR),
                                        row.get(GIFT_BUDGET.AMOUNT),
                                        row.get(GIFT_BUDGET.USED),
                                        row.get(GIFT_BUDGET.AMOUNT)
                                                .subtract(row.get(GIFT_BUDGET.USED)),
                                        row.get(GIFT_BUDGET.CURRENCY)));
    }

    /** Null: there is none for that year. */
    @Nullable BigDecimal left(long unit, int year) {
        return db.select(GIFT_BUDGET.AMOUNT.minus(GIFT_BUDGET.USED))
                .from(GIFT_BUDGET)
                .where(GIFT_BUDGET.UNIT_ID.eq(unit))
                .and(GIFT_BUDGET.YEAR.eq(year))
                .fetchOne(row -> row.value1());
    }

    @Transactional
    public void write(Form form) {
        if (!staff.unitExists(form.unitId())) throw Refusal.invalid("unitId", "gift.budget.unit");
        int written =
                db.insertInto(GIFT_BUDGET)
                        .set(GIFT_BUDGET.UNIT_ID, form.unitId())
                        .set(GIFT_BUDGET.YEAR, form.year())
                        .set(GIFT_BUDGET.AMOUNT, form.amount())
                        .onConflict(GIFT_BUDGET.UNIT_ID, GIFT_BUDGET.YEAR)
                        .doUpdate()
                        .set(GIFT_BUDGET.AMOUNT, form.amount())
                        .set(GIFT_BUDGET.VERSION, GIFT_BUDGET.VERSION.plus(1))
                        .where(GIFT_BUDGET.USED.le(form.amount()))
                        .execute();
        if (written == 0) throw Refusal.invalid("amount", "gift.budget.below");
        trail.record(
                "gift.budget.set",
                "unit",
                form.unitId(),
                String.valueOf(form.year()),
                Map.of("amount", form.amount()));
    }

    /**
     * Sets so much aside, or nothing.
     *
     * @return the budget
     * @throws Refusal {@code gift.budget.none}, {@code gift.budget.exceeded}
     */
    long take(long unit, int year, BigDecimal amount) {
        Long id =
                db.update(GIFT_BUDGET)
                        .set(GIFT_BUDGET.USED, GIFT_BUDGET.USED.plus(amount))
                        .where(GIFT_BUDGET.UNIT_ID.eq(unit))
                        .and(GIFT_BUDGET.YEAR.eq(year))
                        .and(GIFT_BUDGET.USED.plus(amount).le(GIFT_BUDGET.AMOUNT))
                        .returningResult(GIFT_BUDGET.ID)
                        .fetchOne(GIFT_BUDGET.ID);
        if (id != null) return id;
        BigDecimal left = left(unit, year);
        if (left == null) throw Refusal.invalid("amount", "gift.budget.none");
        throw Refusal.invalid("amount", "gift.budget.exceeded", Map.of("left", left));
    }

    void giveBack(long id, BigDecimal amount) {
        db.update(GIFT_BUDGET)
                .set(GIFT_BUDGET.USED, GIFT_BUDGET.USED.minus(amount))
                .where(GIFT_BUDGET.ID.eq(id))
                .execute();
    }
}
