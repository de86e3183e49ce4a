package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_ITEM;
import static zhike.care.db.Tables.GIFT_MOVE;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.care.db.tables.records.GiftItemRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;

/** The stock of gifts: what comes, what goes, and what a count finds otherwise. */
@Component
class Stock {
    record ItemForm(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 100) String spec,
            @NotNull @Pattern(regexp = "high|middle|low") String tier,
            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal price,
            @NotNull Boolean active) {}

    /**
     * @param kind in: came; count: found to be there
     * @param quantity pieces that came, or that are there
     */
    record MoveForm(
            @NotNull @Pattern(regexp = "in|count") String kind,
            @NotNull @Min(0) @Max(1_000_000) Integer quantity,
            @Nullable @Size(max = 300) String note) {}

    private final DSLContext db;
    private final Clock clock;
    private final Trail trail;

    Stock(DSLContext db, Clock clock, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @param id null: a new one
     */
    @Transactional
    public long item(@Nullable Long id, ItemForm form) {
        GiftItemRecord row = id == null ? db.newRecord(GIFT_ITEM) : lock(id);
        row.setCode(form.code().strip());
        row.setName(form.name().strip());
        row.setSpec(form.spec());
        row.setTier(form.tier());
        row.setPrice(form.price());
        row.setActive(form.active());
        try {
            row.store();
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid("code", "gift.item.double");
        }
        trail.record("gift.item.kept", "gift-item", row.getId(), row.getName());
        return row.getId();
    }

    @Transactional
    public void move(long person, long id, MoveForm form) {
        GiftItemRecord row = lock(id);
        boolean in = form.kind().equals("in");
        if (in && form.quantity() == 0) throw Refusal.invalid("quantity", "gift.stock.nothing");
        int change = in ? form.quantity() : form.quantity() - row.getStock();
        // what is missing is to be made good at its price, so a difference is explained
        if (!in && change != 0 && (form.note() == null || form.note().isBlank()))
            throw Refusal.invalid("note", "gift.stock.difference", Map.of("difference", change));
        change(row, form.kind(), change, null, form.note(), person);
        trail.record(
                "gift.stock." + form.kind(),
                "gift-item",
                id,
                row.getName(),
                Map.of("change", change, "stock", row.getStock()));
    }

    /**
     * Takes pieces out for a request, once.
     *
     * @throws Refusal {@code gift.stock.short}
     */
    void out(long person, long id, int pieces, long request) {
        GiftItemRecord row = lock(id);
        if (row.getStock() < pieces)
            throw Refusal.invalid("quantity", "gift.stock.short", Map.of("left", row.getStock()));
        change(row, "out", -pieces, request, null, person);
    }

    private GiftItemRecord lock(long id) {
        GiftItemRecord row =
                db.selectFrom(GIFT_ITEM).where(GIFT_ITEM.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.missing("gift.item");
        return row;
    }

    private void change(
            GiftItemRecord row,
            String kind,
            int by,
            @Nullable Long request,
            @Nullable String note,
            long person) {
        row.setStock(row.getStock() + by);
        row.setVersion(row.getVersion() + 1);
        row.update();
        db.insertInto(GIFT_MOVE)
                .set(GIFT_MOVE.ITEM_ID, row.getId())
                .set(GIFT_MOVE.KIND, kind)
                .set(GIFT_MOVE.QUANTITY, by)
                .set(GIFT_MOVE.BALANCE, row.getStock())
                .set(GIFT_MOVE.AMOUNT, row.getPrice().multiply(BigDecimal.valueOf(by)))
                .set(GIFT_MOVE.REQUEST_ID, request)
                .set(GIFT_MOVE.NOTE, note)
                .set(GIFT_MOVE.AT, clock.instant())
                .set(GIFT_MOVE.BY_PERSON, person)
                .execute();
    }
}
