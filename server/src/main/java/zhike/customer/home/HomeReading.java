package zhike.customer.home;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.DUPLICATE;
import static zhike.customer.db.Tables.WATCH;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.StaleLimit;
import zhike.customer.list.CardRegister;
import zhike.customer.list.CardSort;
import zhike.messaging.NoticeList;
import zhike.platform.job.JobList;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Few small questions, each answered from an index, however many customers there are. */
@Component
class HomeReading {
    private static final int FEW = 8;
    private static final int MOST_COUNTED = 1_000;
    private static final Set<String> COLUMNS = Set.of("name", "mobile", "phone");
    private final DSLContext db;
    private final Clock clock;
    private final StaleLimit stale;
    private final CardRegister register;
    private final NoticeList notices;
    private final JobList jobs;

    HomeReading(
            DSLContext db,
            Clock clock,
            StaleLimit stale,
            CardRegister register,
            NoticeList notices,
            JobList jobs) {
        this.db = db;
        this.clock = clock;
        this.stale = stale;
        this.register = register;
        this.notices = notices;
        this.jobs = jobs;
    }

    HomeEndpoint.Home of(Viewer viewer, Locale locale) {
        Condition mine =
                CARD.OWNER_ID
                        .eq(viewer.personId())
                        .and(CustomerReach.visibleTo(viewer, "customer.read"));
        return new HomeEndpoint.Home(
                new HomeEndpoint.Count(
                        db.fetchCount(
                                CARD,
                                mine.and(
                                        CARD.CONFIRMED_AT.lt(
                                                clock.instant()
                                                        .minus(Duration.ofDays(stale.days())))))),
                new HomeEndpoint.Mine(
                        db.fetchCount(CARD, mine),
                        db.fetchCount(
                                CARD,
                                mine.and(
                                        CARD.CREATED_AT.gt(
                                                clock.instant().minus(Duration.ofDays(7)))))),
                notices.page(viewer.personId(), false, null, FEW, locale).items(),
                recent(viewer, mine),
                watched(viewer),
                jobs.page(JobList.of(viewer.personId()), null, 5, locale).items(),
                new HomeEndpoint.Count(duplicates(viewer)));
    }

    /**
     * One's own lately changed; who owns none and oversees a whole branch or all sees what changed
     * there.
     */
    private List<Map<String, Object>> recent(Viewer viewer, Condition mine) {
        List<Map<String, Object>> own =
                register.page(viewer, mine, CardSort.UPDATED, COLUMNS, null, FEW).items();
        Reach reach = viewer.reach("customer.read");
        boolean oversees = reach.all() || reach.branches().size() == 1 && reach.units().isEmpty();
        if (!own.isEmpty() || !oversees) return own;
        Condition there =
                reach.all()
                        ? DSL.trueCondition()
                        : CARD.BRANCH_ID.eq(reach.branches().iterator().next());
        return register.page(
                        viewer,
                        CustomerReach.visibleTo(viewer, "customer.read").and(there),
                        CardSort.UPDATED,
                        COLUMNS,
                        null,
                        FEW)
                .items();
    }

    private List<Map<String, Object>> watched(Viewer viewer) {
        Condition watched =
                CARD.ID.in(
                        DSL.select(WATCH.CARD_ID)
                                .from(WATCH)
                                .where(WATCH.PERSON_ID.eq(viewer.personId())));
        return register.page(
                        viewer,
                        watched.and(CustomerReach.visibleTo(viewer, "customer.read")),
                        CardSort.UPDATED,
                        COLUMNS,
                        null,
                        FEW)
                .items();
    }

    /** Of the likeliest pairs those that the viewer may merge. */
    private int duplicates(Viewer viewer) {
        if (!viewer.may("customer.merge")) return 0;
        var open =
                db.select(DUPLICATE.LEFT_ID, DUPLICATE.RIGHT_ID)
                        .from(DUPLICATE)
                        .where(DUPLICATE.STATE.eq("open"))
                        .orderBy(DUPLICATE.PROBABILITY.desc(), DUPLICATE.ID)
                        .limit(MOST_COUNTED)
                        .asTable("open");
        return db.fetchCount(
                DSL.selectOne()
                        .from(open)
                        .where(
                                CustomerReach.visibleTo(
                                        viewer, "customer.merge", open.field(DUPLICATE.LEFT_ID)))
                        .and(
                                CustomerReach.visibleTo(
                                        viewer, "customer.merge", open.field(DUPLICATE.RIGHT_ID))));
    }
}
