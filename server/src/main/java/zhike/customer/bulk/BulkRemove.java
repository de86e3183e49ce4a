package zhike.customer.bulk;

import static zhike.customer.db.Tables.CARD;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.platform.trail.Trail;

/** Puts customers away; each can be given back for a while. */
@Component
class BulkRemove implements BulkVerb {
    private final DSLContext db;
    private final Clock clock;
    private final CustomerTimeline timeline;
    private final Trail trail;

    BulkRemove(DSLContext db, Clock clock, CustomerTimeline timeline, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Override
    public String action() {
        return "remove";
    }

    @Override
    public String operation() {
        return "customer.remove";
    }

    @Override
    public void check(Viewer viewer, BulkArguments arguments) {
        arguments.reason();
    }

    @Override
    public BulkOutcome apply(Viewer viewer, List<Long> ids, BulkArguments arguments) {
        List<Long> locked = db.select(CARD.ID).from(CARD).where(CARD.ID.in(ids)).and(CustomerReach.visibleTo(viewer, operation())).orderBy(CARD.ID).forUpdate().fetch(CARD.ID);
        if (locked.isEmpty()) return BulkOutcome.skipped(ids.size(), "out-of-reach");
        db.update(CARD).set(CARD.REMOVED_AT, clock.instant()).set(CARD.VERSION, CARD.VERSION.plus(1)).where(CARD.ID.in(locked)).execute();
        timeline.addAll(locked, "removed", Map.of("reason", arguments.reason()));
        trail.record("customer.bulk.remove", "customer", null, null, Map.of("customers", locked.size(), "reason", arguments.reason(), "ids", locked));
        return BulkOutcome.of(locked.size(), ids.size(), "out-of-reach");
    }
}
