package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row4;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.customer.card.CardStore;
import zhike.customer.card.QualityScore;
import zhike.customer.db.tables.records.CardRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Computes the quality of many files anew, in batches; only what differs is written, and no version
 * moves.
 */
@Component
class QualityUpkeep {
    private static final int BATCH = 1_000;
    private final DSLContext db;
    private final CardStore cards;
    private final QualityScore quality;
    private final TransactionTemplate transaction;

    QualityUpkeep(
            DSLContext db, CardStore cards, QualityScore quality, TransactionTemplate transaction) {
        this.db = db;
        this.cards = cards;
        this.quality = quality;
        this.transaction = transaction;
    }

    /**
     * @return how many changed
     */
    public long refresh(Condition which) {
        return refresh(which, done -> {});
    }

    /**
     * @param progress told after each batch how many were looked at
     */
    public long refresh(Condition which, LongConsumer progress) {
        long after = 0;
        long looked = 0;
        long changed = 0;
        while (true) {
            var rows =
                    db.selectFrom(CARD)
                            .where(which)
                            .and(CARD.REMOVED_AT.isNull())
                            .and(CARD.ID.gt(after))
                            .orderBy(CARD.ID)
                            .limit(BATCH)
                            .fetch();
            if (rows.isEmpty()) return changed;
            changed += Objects.requireNonNull(transaction.execute(status -> write(rows)));
            after = rows.getLast().getId();
            looked += rows.size();
            progress.accept(looked);
        }
    }

    /** A file that was edited or confirmed meanwhile has its right value from there already. */
    int write(List<CardRecord> rows) {
        List<Row4<Long, Integer, Instant, Short>> fresh = new ArrayList<>();
        for (CardRecord row : rows) {
            short score =
                    (short)
                            quality.of(row.getKind(), cards.state(row), row.getConfirmedAt())
                                    .score();
            if (score != row.getQuality())
                fresh.add(DSL.row(row.getId(), row.getVersion(), row.getConfirmedAt(), score));
        }
        if (fresh.isEmpty()) return 0;
        @SuppressWarnings({"unchecked", "rawtypes"})
        var values =
                DSL.values(fresh.toArray(new Row4[0]))
                        .as("fresh", "id", "version", "confirmed_at", "score");
        return db.update(CARD)
                .set(CARD.QUALITY, DSL.field("fresh.score", Short.class))
                .from((Table<?>) values)
                .where(CARD.ID.eq(DSL.field("fresh.id", Long.class)))
                .and(CARD.VERSION.eq(DSL.field("fresh.version", Integer.class)))
                .and(
                        CARD.CONFIRMED_AT.eq(
                                DSL.field("fresh.confirmed_at", CARD.CONFIRMED_AT.getDataType())))
                .execute();
    }
}
