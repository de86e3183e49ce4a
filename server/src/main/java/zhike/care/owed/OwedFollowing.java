package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerTimeline;
import zhike.promise.PromiseEvent;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/** What is owed follows its promise. */
@Component
class OwedFollowing {
    private final DSLContext db;
    private final Clock clock;
    private final ServiceNames names;
    private final CustomerTimeline timeline;

    OwedFollowing(DSLContext db, Clock clock, ServiceNames names, CustomerTimeline timeline) {
        this.db = db;
        this.clock = clock;
        this.names = names;
        this.timeline = timeline;
    }

    @EventListener
    void became(PromiseEvent event) {
        if (!Kinds.ALL.contains(event.kind())) return;
        switch (event) {
            case PromiseEvent.Kept kept -> kept(kept);
            case PromiseEvent.Broken broken -> set(broken, "broken", null);
            case PromiseEvent.Released released -> set(released, "released", released.why());
            case PromiseEvent.Reassigned given ->
                    db.update(OWED)
                            .set(OWED.OWNER_ID, given.ownerId())
                            .where(OWED.ID.eq(given.subject().id()))
                            .execute();
            case PromiseEvent.Moved moved ->
                    db.update(OWED)
                            .set(OWED.DUE_AT, moved.due())
                            .set(
                                    OWED.STATE,
                                    DSL.when(
                                                    OWED.STATE
                                                            .eq("broken")
                                                            .and(
                                                                    DSL.val(moved.due())
                                                                            .gt(clock.instant())),
                                                    DSL.inline("open"))
                                            .otherwise(OWED.STATE))
                            .where(OWED.ID.eq(moved.subject().id()))
                            .execute();
            case PromiseEvent.Warned warned -> {
                // nothing of it is known here
            }
        }
    }

    private void kept(PromiseEvent.Kept kept) {
        set(kept, kept.late() ? "late" : "kept", null);
        if (kept.customerId() == null) return;
        String service =
                db.select(OWED.SERVICE)
                        .from(OWED)
                        .where(OWED.ID.eq(kept.subject().id()))
                        .fetchOne(OWED.SERVICE);
        timeline.add(
                Objects.requireNonNull(kept.customerId()),
                "care.kept",
                Map.of("service", names.of(Objects.requireNonNullElse(service, kept.kind()))));
    }

    private void set(
            PromiseEvent event, String state, @org.jspecify.annotations.Nullable String why) {
        db.update(OWED)
                .set(OWED.STATE, state)
                .set(OWED.WHY, why)
                .set(OWED.ENDED_AT, state.equals("broken") ? null : clock.instant())
                .where(OWED.ID.eq(event.subject().id()))
                .and(OWED.PROMISE_ID.eq(event.id()))
                .execute();
    }
}
