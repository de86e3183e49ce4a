package zhike.customer.removal;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerEvent;
import zhike.customer.card.CardStore;
import zhike.customer.card.SetHistory;
import zhike.customer.db.tables.records.CardRecord;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes files away: they are in no list, search or count any more, and can be given back for thirty
 * days.
 */
@Component
public class Removal {
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final SetHistory history;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Promises promises;

    Removal(
            DSLContext db,
            Clock clock,
            CardStore cards,
            SetHistory history,
            Trail trail,
            ApplicationEventPublisher events,
            Promises promises) {
        this.promises = promises;
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.history = history;
        this.trail = trail;
        this.events = events;
    }

    @Transactional
    public void remove(Viewer viewer, long id) {
        cards.lock(viewer, "customer.remove", id);
        removeAll(viewer, Set.of(id));
    }

    /** Passes over what is out of reach. @return how many went */
    @Transactional
    public int removeAll(Viewer viewer, Collection<Long> ids) {
        List<CardRecord> going =
                cards.lockAll(viewer, "customer.remove", ids, CARD.ID, CARD.NUMBER);
        if (going.isEmpty()) return 0;
        List<Long> found = going.stream().map(CardRecord::getId).toList();
        db.update(CARD)
                .set(CARD.REMOVED_AT, clock.instant())
                .set(CARD.REMOVED_BY, viewer.personId())
                .set(CARD.VERSION, CARD.VERSION.plus(1))
                .where(CARD.ID.in(found))
                .execute();
        history.timeline(found, "removed", Map.of());
        boolean one = found.size() == 1;
        trail.record(
                "customer.removed",
                "customer",
                one ? found.getFirst() : null,
                one ? going.getFirst().getNumber() : null,
                Map.of(
                        "customers",
                        found.size(),
                        "numbers",
                        going.stream().map(CardRecord::getNumber).toList()));
        events.publishEvent(new CustomerEvent.Removed(found));
        // after the others have ended what is over with it
        promises.setAside(found);
        return found.size();
    }
}
