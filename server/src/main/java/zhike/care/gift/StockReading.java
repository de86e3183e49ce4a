package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_ITEM;
import static zhike.care.db.Tables.GIFT_MOVE;
import static zhike.care.db.Tables.GIFT_REQUEST;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What is in stock, and the ledger of each gift. */
@Component
class StockReading {
    private static final int MOST = 500;

    record Item(
            long id,
            String code,
            String name,
            @Nullable String spec,
            String tier,
            BigDecimal price,
            String currency,
            int stock,
            boolean active) {}

    /**
     * @param quantity out of the stock where negative
     * @param request its number
     */
    record Move(
            long id,
            String kind,
            int quantity,
            int balance,
            BigDecimal amount,
            @Nullable String request,
            @Nullable String note,
            Instant at,
            Named by) {}

    private final DSLContext db;

    StockReading(DSLContext db) {
        this.db = db;
    }

    List<Item> items() {
        return db.selectFrom(GIFT_ITEM)
                .orderBy(GIFT_ITEM.ACTIVE.desc(), GIFT_ITEM.CODE)
                .limit(MOST)
                .fetch(
                        row ->
                                new Item(
                                        row.getId(),
                                        row.getCode(),
                                        row.getName(),
                                        row.getSpec(),
                                        row.getTier(),
                                        row.getPrice(),
                                        row.getCurrency(),
                                        row.getStock(),
                                        row.getActive()));
    }

    /** The latest first. */
    List<Move> moves(long item) {
        if (!db.fetchExists(GIFT_ITEM, GIFT_ITEM.ID.eq(item))) throw Refusal.missing("gift.item");
        return db.select(GIFT_MOVE.fields())
                .select(GIFT_REQUEST.NUMBER, Names.ofPerson(GIFT_MOVE.BY_PERSON).as("by_name"))
                .from(GIFT_MOVE)
                .leftJoin(GIFT_REQUEST)
                .on(GIFT_REQUEST.ID.eq(GIFT_MOVE.REQUEST_ID))
                .where(GIFT_MOVE.ITEM_ID.eq(item))
                .orderBy(GIFT_MOVE.ID.desc())
                .limit(MOST)
                .fetch(
                        row ->
                                new Move(
                                        row.get(GIFT_MOVE.ID),
                                        row.get(GIFT_MOVE.KIND),
                                        row.get(GIFT_MOVE.QUANTITY),
                                        row.get(GIFT_MOVE.BALANCE),
                                        row.get(GIFT_MOVE.AMOUNT),
                                        row.get(GIFT_REQUEST.NUMBER),
                                        row.get(GIFT_MOVE.NOTE),
                                        row.get(GIFT_MOVE.AT),
                                        new Named(
                                                row.get(GIFT_MOVE.BY_PERSON),
                                                row.get("by_name", String.class))));
    }
}
