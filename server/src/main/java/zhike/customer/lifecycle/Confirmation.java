package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.card.SetHistory;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody looked the file through and it is right: its freshness begins anew. */
@Component
public class Confirmation {
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final QualityUpkeep quality;
    private final SetHistory history;
    private final Trail trail;

    Confirmation(
            DSLContext db,
            Clock clock,
            CardStore cards,
            QualityUpkeep quality,
            SetHistory history,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.quality = quality;
        this.history = history;
        this.trail = trail;
    }

    @Transactional
    public void confirm(Viewer viewer, long id) {
        cards.lock(viewer, "customer.edit", id);
        confirmAll(viewer, Set.of(id));
    }

    /** Passes over what is out of reach. @return how many */
    @Transactional
    public int confirmAll(Viewer viewer, Collection<Long> ids) {
        List<Long> found = cards.lockAll(viewer, "customer.edit", ids);
        if (found.isEmpty()) return 0;
        history.changes(
                found,
                "confirm",
                List.of(new SetHistory.Step<>("confirmed_at", CARD.CONFIRMED_AT, clock.instant())));
        db.update(CARD).set(CARD.CONFIRMED_AT, clock.instant()).where(CARD.ID.in(found)).execute();
        quality.refresh(CARD.ID.in(found));
        history.timeline(found, "confirmed", Map.of());
        trail.record(
                "customer.confirmed",
                "customer",
                found.size() == 1 ? found.getFirst() : null,
                found.size() == 1 ? cards.number(found.getFirst()) : null,
                Map.of("customers", found.size()));
        return found.size();
    }
}
