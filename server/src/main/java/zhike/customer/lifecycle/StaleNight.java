package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;
import static zhike.identity.db.Tables.PERSON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhike.customer.card.StaleLimit;
import zhike.customer.nightly.NightStep;
import zhike.customer.notice.Notices;
import zhike.platform.setting.Settings;

/**
 * Tells owners which of their files have become stale: each file once for each staleness, each owner one notice a night.
 * What was told is a moment: all files confirmed before it have been told, so that no row of a file is touched.
 */
@Component
@Order(30)
class StaleNight implements NightStep {
    private static final String TOLD = "customer.stale-told";

    /** @param to all that were last confirmed before have been told */
    record Told(Instant to) {
    }

    private final DSLContext db;
    private final Clock clock;
    private final StaleLimit limit;
    private final Settings settings;
    private final Notices notices;

    StaleNight(DSLContext db, Clock clock, StaleLimit limit, Settings settings, Notices notices) {
        this.db = db;
        this.clock = clock;
        this.limit = limit;
        this.settings = settings;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "stale";
    }

    @Override
    @Transactional
    public void run() {
        Instant from = settings.get(TOLD, Told.class, new Told(Instant.EPOCH)).to();
        Instant to = clock.instant().minus(Duration.ofDays(limit.days()));
        if (!to.isAfter(from)) return;
        db.select(CARD.OWNER_ID, DSL.count(), DSL.min(CARD.ID)).from(CARD).join(PERSON).on(PERSON.ID.eq(CARD.OWNER_ID)).and(PERSON.STATE.eq("active"))
                .where(CARD.REMOVED_AT.isNull()).and(CARD.CONFIRMED_AT.ge(from)).and(CARD.CONFIRMED_AT.lt(to)).groupBy(CARD.OWNER_ID)
                .forEach(row -> notices.tell(List.of(row.value1()), row.value2() == 1 ? row.value3() : null, "stale",
                        Map.of("customers", row.value2(), "days", limit.days())));
        settings.put(TOLD, new Told(to));
    }
}
