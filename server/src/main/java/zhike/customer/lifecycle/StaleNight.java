package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.card.StaleLimit;
import zhike.customer.nightly.NightMark;
import zhike.customer.nightly.NightStep;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Staff;
import zhike.messaging.Notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells owners which of their files have become stale: each file once for each staleness, each
 * owner one notice a night. What was told is a moment: all files confirmed before it have been
 * told, so that no row of a file is touched.
 */
@Component
@Order(30)
class StaleNight implements NightStep {
    private final DSLContext db;
    private final Clock clock;
    private final StaleLimit limit;
    private final NightMark mark;
    private final Staff staff;
    private final Notices notices;

    StaleNight(
            DSLContext db,
            Clock clock,
            StaleLimit limit,
            NightMark mark,
            Staff staff,
            Notices notices) {
        this.db = db;
        this.clock = clock;
        this.limit = limit;
        this.mark = mark;
        this.staff = staff;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "stale";
    }

    @Override
    @Transactional
    public void run() {
        Instant from = mark.reached(name());
        Instant to = clock.instant().minus(Duration.ofDays(limit.days()));
        if (!to.isAfter(from)) return;
        var stale =
                db.select(CARD.OWNER_ID, DSL.count(), DSL.min(CARD.ID))
                        .from(CARD)
                        .where(CARD.REMOVED_AT.isNull())
                        .and(CARD.OWNER_ID.isNotNull())
                        .and(CARD.CONFIRMED_AT.ge(from))
                        .and(CARD.CONFIRMED_AT.lt(to))
                        .groupBy(CARD.OWNER_ID)
                        .fetch();
        Set<Long> here =
                staff.all(stale.getValues(CARD.OWNER_ID)).stream()
                        .filter(Staff.Member::active)
                        .map(Staff.Member::id)
                        .collect(Collectors.toSet());
        stale.stream()
                .filter(row -> here.contains(row.value1()))
                .forEach(
                        row ->
                                notices.tell(
                                        List.of(row.value1()),
                                        row.value2() == 1 ? AboutCustomer.of(row.value3()) : null,
                                        "stale",
                                        Map.of("customers", row.value2(), "days", limit.days())));
        mark.reached(name(), to);
    }
}
