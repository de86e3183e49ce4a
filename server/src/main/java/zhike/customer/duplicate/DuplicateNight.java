package zhike.customer.duplicate;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.DUPLICATE;
import static zhike.customer.db.Tables.MATCH_KEY;

import java.time.Clock;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhike.platform.setting.Settings;

/** Every night: the customers that came or changed since the last, against all others. */
@Component
public class DuplicateNight {
    private static final String MARK = "customer.duplicates.night";

    record Mark(Instant upTo) {
    }

    private final DSLContext db;
    private final Clock clock;
    private final DuplicateSweep sweep;
    private final Settings settings;

    DuplicateNight(DSLContext db, Clock clock, DuplicateSweep sweep, Settings settings) {
        this.db = db;
        this.clock = clock;
        this.sweep = sweep;
        this.settings = settings;
    }

    public String name() {
        return "duplicates";
    }

    public void run() {
        Instant now = clock.instant();
        Condition changed = CARD.REMOVED_AT.isNull().and(CARD.UPDATED_AT.ge(settings.get(MARK, Mark.class, new Mark(Instant.EPOCH)).upTo()));
        if (db.fetchExists(CARD, changed)) {
            Condition touched = DSL.exists(DSL.selectOne().from(CARD).where(CARD.ID.in(DUPLICATE.LEFT_ID, DUPLICATE.RIGHT_ID)).and(changed));
            sweep.sweep(CARD.REMOVED_AT.isNull(), touched, ids -> new ChangedKeys(db, keys(changed), ids), (done, total) -> { });
        }
        settings.put(MARK, new Mark(now));
    }

    /** A million changed customers have some sixty megabytes of keys; a night's work is far less. */
    private long[] keys(Condition changed) {
        try (var rows = db.selectDistinct(MATCH_KEY.KEY).from(MATCH_KEY).join(CARD).on(CARD.ID.eq(MATCH_KEY.CARD_ID)).where(changed)
                .orderBy(MATCH_KEY.KEY).fetchSize(10_000).fetchStream()) {
            return rows.mapToLong(row -> row.value1()).toArray();
        }
    }
}
