package zhike.customer.watch;

import static zhike.customer.db.Tables.WATCH;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;

import java.time.Clock;

/** Begins and ends watching a customer. */
@Component
class Watching {
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;

    Watching(DSLContext db, Clock clock, CardStore cards) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
    }

    @Transactional
    void begin(Viewer viewer, long cardId) {
        cards.hold(viewer, "customer.read", cardId);
        db.insertInto(WATCH, WATCH.CARD_ID, WATCH.PERSON_ID, WATCH.SINCE)
                .values(cardId, viewer.personId(), clock.instant())
                .onConflictDoNothing()
                .execute();
    }

    /** Also of a customer that has gone out of reach. */
    @Transactional
    void end(Viewer viewer, long cardId) {
        db.deleteFrom(WATCH)
                .where(WATCH.CARD_ID.eq(cardId))
                .and(WATCH.PERSON_ID.eq(viewer.personId()))
                .execute();
    }
}
