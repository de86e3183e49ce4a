package zhike.customer.merge;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.CardStore;
import zhike.customer.card.StoredCard;
import zhike.platform.error.Refusal;

/**
 * The two files of a merge: both within reach, both of a kind, locked always in the order of their
 * ids.
 */
@Component
class CardPair {
    static final String OPERATION = "customer.merge";

    /**
     * @param survivor the file that stays @param merged the one that goes into it
     */
    record Two(StoredCard survivor, StoredCard merged) {}

    private final DSLContext db;
    private final CardStore cards;

    CardPair(DSLContext db, CardStore cards) {
        this.db = db;
        this.cards = cards;
    }

    /** Until the transaction ends. @throws Refusal out of reach, the same, or of two kinds */
    Two lock(Viewer viewer, long survivorId, long mergedId) {
        requireTwo(survivorId, mergedId);
        requireRead(viewer, survivorId, mergedId);
        StoredCard first = cards.lock(viewer, OPERATION, Math.min(survivorId, mergedId));
        StoredCard second = cards.lock(viewer, OPERATION, Math.max(survivorId, mergedId));
        return two(survivorId, first, second);
    }

    /** To look at only. */
    Two read(Viewer viewer, long survivorId, long mergedId) {
        requireTwo(survivorId, mergedId);
        requireRead(viewer, survivorId, mergedId);
        return two(survivorId, read(viewer, survivorId), read(viewer, mergedId));
    }

    /** What may not be seen is not there, whatever the other one allows. */
    private void requireRead(Viewer viewer, long survivorId, long mergedId) {
        cards.requireVisible(viewer, "customer.read", survivorId);
        cards.requireVisible(viewer, "customer.read", mergedId);
    }

    private StoredCard read(Viewer viewer, long id) {
        var row =
                db.selectFrom(CARD)
                        .where(CARD.ID.eq(id))
                        .and(CustomerReach.visibleTo(viewer, OPERATION))
                        .fetchOne();
        if (row == null) throw Refusal.forbidden("customer.not-granted");
        return cards.stored(row);
    }

    private static void requireTwo(long survivorId, long mergedId) {
        if (survivorId == mergedId) throw Refusal.invalid("mergedId", "merge.same");
    }

    private static Two two(long survivorId, StoredCard one, StoredCard other) {
        if (one.internalUnit() != null || other.internalUnit() != null)
            throw Refusal.invalid("mergedId", "merge.internal");
        if (!one.kind().equals(other.kind())) throw Refusal.invalid("mergedId", "merge.kinds");
        return one.id() == survivorId ? new Two(one, other) : new Two(other, one);
    }
}
