package zhike.customer.removal;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerEvent;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.SearchUpkeep;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.promise.Promises;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Gives a removed file back as it was. */
@Component
class Restoration {
    private final DSLContext db;
    private final Clock clock;
    private final SearchUpkeep search;
    private final CustomerTimeline timeline;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Promises promises;

    Restoration(
            DSLContext db,
            Clock clock,
            SearchUpkeep search,
            CustomerTimeline timeline,
            Trail trail,
            ApplicationEventPublisher events,
            Promises promises) {
        this.promises = promises;
        this.db = db;
        this.clock = clock;
        this.search = search;
        this.timeline = timeline;
        this.trail = trail;
        this.events = events;
    }

    /**
     * @throws Refusal {@code customer.missing} when too long ago, merged, or beyond reach
     */
    @Transactional
    public void restore(Viewer viewer, long id) {
        String number =
                db.select(CARD.NUMBER)
                        .from(CARD)
                        .where(CARD.ID.eq(id))
                        .and(KeptRemoved.at(clock.instant()))
                        .and(
                                CustomerReach.within(
                                        viewer.reach("customer.remove"), "customer.remove"))
                        .forUpdate()
                        .fetchOne(CARD.NUMBER);
        if (number == null) throw refusal(viewer, id);
        db.update(CARD)
                .setNull(CARD.REMOVED_AT)
                .setNull(CARD.REMOVED_BY)
                .set(CARD.VERSION, CARD.VERSION.plus(1))
                .set(CARD.UPDATED_AT, clock.instant())
                .where(CARD.ID.eq(id))
                .execute();
        search.refresh(id);
        timeline.add(id, "restored", Map.of());
        trail.record("customer.restored", "customer", id, number);
        promises.takeUp(List.of(id));
        events.publishEvent(new CustomerEvent.Opened(List.of(id), false));
    }

    private Refusal refusal(Viewer viewer, long id) {
        boolean there =
                db.fetchExists(
                        CARD,
                        CARD.ID.eq(id).and(CustomerReach.visibleTo(viewer, "customer.remove")));
        return there ? Refusal.conflict("customer.not-removed") : Refusal.missing("customer");
    }
}
