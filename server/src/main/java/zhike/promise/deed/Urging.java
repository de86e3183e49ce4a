package zhike.promise.deed;

import static zhike.promise.db.Tables.EVENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Urges the owner, once an hour for each who urges. */
@Component
class Urging {
    private static final Duration EVERY = Duration.ofHours(1);
    private final DSLContext db;
    private final Deeds deeds;
    private final Clock clock;

    Urging(DSLContext db, Deeds deeds, Clock clock) {
        this.db = db;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Transactional
    public DeedDone urge(Viewer viewer, DeedForms.Which form) {
        Instant since = clock.instant().minus(EVERY);
        return deeds.toEach(
                viewer,
                form.ids(),
                "promise.urged",
                Map.of(),
                (life, now, by, may) -> {
                    if (life.row().getOwnerId() == viewer.personId())
                        throw Refusal.conflict("promise.urge.own");
                    // asked under the lock of the promise, so that two clicks are not two urgings
                    if (lately(life.row().getId(), since, viewer))
                        throw new Refusal(Kind.TOO_MANY, "promise.urge.lately", Map.of());
                    life.urge(now, by);
                });
    }

    private boolean lately(long promise, Instant since, Viewer viewer) {
        return db.fetchExists(
                EVENT,
                EVENT.PROMISE_ID.eq(promise),
                EVENT.WHAT.eq("urged"),
                EVENT.BY_PERSON.eq(viewer.personId()),
                EVENT.AT.gt(since));
    }
}
