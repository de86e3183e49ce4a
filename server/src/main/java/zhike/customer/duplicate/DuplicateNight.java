package zhike.customer.duplicate;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CHANGE;
import static zhike.customer.db.Tables.DUPLICATE;
import static zhike.customer.db.Tables.MATCH_KEY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.customer.nightly.NightMark;
import zhike.customer.nightly.NightStep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Every night: the customers that came or changed since the last, against all others. */
@Component
@Order(25)
class DuplicateNight implements NightStep {
    private static final String NAME = "duplicates";

    /** A change is dated before it is committed. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final DSLContext db;
    private final Clock clock;
    private final DuplicateSweep sweep;
    private final NightMark mark;

    DuplicateNight(DSLContext db, Clock clock, DuplicateSweep sweep, NightMark mark) {
        this.db = db;
        this.clock = clock;
        this.sweep = sweep;
        this.mark = mark;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Condition changed = changed(mark.reached(NAME));
        if (db.fetchExists(CARD, changed)) {
            Condition touched =
                    DSL.exists(
                            DSL.selectOne()
                                    .from(CARD)
                                    .where(CARD.ID.in(DUPLICATE.LEFT_ID, DUPLICATE.RIGHT_ID))
                                    .and(changed));
            sweep.sweep(
                    CARD.REMOVED_AT.isNull(),
                    touched,
                    ids -> new ChangedKeys(db, keys(changed), ids),
                    (done, total) -> {});
        }
        mark.reached(NAME, now.minus(OVERLAP));
    }

    /** In its own fields or in those of its contacts. */
    private static Condition changed(Instant since) {
        return CARD.REMOVED_AT
                .isNull()
                .and(
                        CARD.UPDATED_AT
                                .ge(since)
                                .or(
                                        CARD.ID.in(
                                                DSL.select(CHANGE.CARD_ID)
                                                        .from(CHANGE)
                                                        .where(CHANGE.AT.ge(since)))));
    }

    /**
     * A million changed customers have some sixty megabytes of keys; a night's work is far less.
     */
    private long[] keys(Condition changed) {
        try (var rows =
                db.selectDistinct(MATCH_KEY.KEY)
                        .from(MATCH_KEY)
                        .join(CARD)
                        .on(CARD.ID.eq(MATCH_KEY.CARD_ID))
                        .where(changed)
                        .orderBy(MATCH_KEY.KEY)
                        .fetchSize(10_000)
                        .fetchStream()) {
            return rows.mapToLong(row -> row.value1()).toArray();
        }
    }
}
