package zhike.grading.overriding;

import static zhike.grading.db.Tables.GRADE_OVERRIDE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;
import zhike.grading.standing.CustomerShown;
import zhike.grading.standing.LevelShown;
import zhike.grading.standing.SchemeNamed;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Overrides of customers within reach, the latest first. */
@Component
class OverrideList {
    /**
     * @param byRule what the rule said when it was asked for
     * @param holds null until somebody reviewed it
     */
    record Line(
            long id,
            String number,
            SchemeNamed scheme,
            CustomerShown customer,
            LevelShown level,
            LevelShown byRule,
            String reason,
            LocalDate untilOn,
            String state,
            Named askedBy,
            Instant askedAt,
            @Nullable Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable Named endedBy,
            @Nullable String endReason,
            @Nullable Boolean holds,
            @Nullable String review,
            @Nullable Named reviewedBy,
            @Nullable Instant reviewedAt,
            int version,
            boolean mine,
            boolean canEnd,
            boolean canReview) {}

    /**
     * @param review {@code open}, {@code holds} or {@code fails}
     * @param begun only those that ever held
     */
    record Filter(
            @Nullable Long scheme,
            @Nullable Long customer,
            @Nullable String state,
            @Nullable String review,
            boolean begun,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Schemes schemes;

    OverrideList(DSLContext db, Clock clock, Customers customers, Schemes schemes) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.schemes = schemes;
    }

    Page<Line> page(
            Viewer viewer, Filter filter, @Nullable String cursor, int limit, Locale locale) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which = condition(filter);
        if (after != null) which = which.and(GRADE_OVERRIDE.ID.lt(after.number(0)));
        List<Record> rows = rows(viewer, which, limit + 1);
        return new Lines(viewer, locale, rows)
                .of(Page.of(rows, limit, last -> Cursor.of(last.get(GRADE_OVERRIDE.ID))));
    }

    Line one(Viewer viewer, long id, Locale locale) {
        List<Record> rows = rows(viewer, GRADE_OVERRIDE.ID.eq(id), 1);
        if (rows.isEmpty()) throw Refusal.missing("override");
        return new Lines(viewer, locale, rows).line(rows.getFirst());
    }

    private List<Record> rows(Viewer viewer, Condition which, int most) {
        return List.copyOf(
                db.select(GRADE_OVERRIDE.fields())
                        .select(
                                Names.ofPerson(GRADE_OVERRIDE.ASKED_BY).as("asker"),
                                Names.ofPerson(GRADE_OVERRIDE.ENDED_BY).as("ender"),
                                Names.ofPerson(GRADE_OVERRIDE.REVIEWED_BY).as("reviewer"))
                        .from(GRADE_OVERRIDE)
                        .where(
                                CustomerReach.visibleTo(
                                        viewer, "grade.read", GRADE_OVERRIDE.CUSTOMER_ID))
                        .and(
                                GRADE_OVERRIDE.SCHEME_ID.in(
                                        schemes.live().stream().map(Scheme::id).toList()))
                        .and(which)
                        .orderBy(GRADE_OVERRIDE.ID.desc())
                        .limit(most)
                        .fetch());
    }

    private Condition condition(Filter filter) {
        Condition which = DSL.noCondition();
        if (filter.scheme() != null)
            which = which.and(GRADE_OVERRIDE.SCHEME_ID.eq(filter.scheme()));
        if (filter.customer() != null)
            which = which.and(GRADE_OVERRIDE.CUSTOMER_ID.eq(filter.customer()));
        if (filter.state() != null) which = which.and(GRADE_OVERRIDE.STATE.eq(filter.state()));
        if (filter.begun()) which = which.and(GRADE_OVERRIDE.BEGUN_AT.isNotNull());
        if (filter.review() != null)
            which =
                    which.and(
                            switch (filter.review()) {
                                case "holds" -> GRADE_OVERRIDE.HOLDS.isTrue();
                                case "fails" -> GRADE_OVERRIDE.HOLDS.isFalse();
                                default -> GRADE_OVERRIDE.HOLDS.isNull();
                            });
        if (filter.since() != null)
            which = which.and(GRADE_OVERRIDE.BEGUN_AT.ge(day(filter.since())));
        if (filter.until() != null)
            which = which.and(GRADE_OVERRIDE.BEGUN_AT.lt(day(filter.until().plusDays(1))));
        return which;
    }

    private Instant day(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private final class Lines {
        private final Viewer viewer;
        private final Locale locale;
        private final Map<Long, Customers.Known> known;
        private final Map<Long, Customers.Known> endable;
        private final Map<Long, Customers.Known> checkable;

        Lines(Viewer viewer, Locale locale, List<Record> rows) {
            this.viewer = viewer;
            this.locale = locale;
            List<Long> ids = rows.stream().map(row -> row.get(GRADE_OVERRIDE.CUSTOMER_ID)).toList();
            known = customers.all(viewer, "grade.read", ids);
            endable = customers.all(viewer, "grade.override", ids);
            checkable = customers.all(viewer, "grade.check", ids);
        }

        Page<Line> of(Page<Record> page) {
            return page.map(this::line);
        }

        Line line(Record row) {
            Scheme scheme = schemes.require(row.get(GRADE_OVERRIDE.SCHEME_ID));
            long customer = row.get(GRADE_OVERRIDE.CUSTOMER_ID);
            String state = row.get(GRADE_OVERRIDE.STATE);
            boolean mine = row.get(GRADE_OVERRIDE.ASKED_BY) == viewer.personId();
            return new Line(
                    row.get(GRADE_OVERRIDE.ID),
                    row.get(GRADE_OVERRIDE.NUMBER),
                    SchemeNamed.of(scheme, locale),
                    CustomerShown.of(known, customer),
                    LevelShown.of(scheme, row.get(GRADE_OVERRIDE.LEVEL), locale),
                    LevelShown.of(scheme, row.get(GRADE_OVERRIDE.RULE_LEVEL), locale),
                    row.get(GRADE_OVERRIDE.REASON),
                    row.get(GRADE_OVERRIDE.UNTIL_ON),
                    state,
                    new Named(row.get(GRADE_OVERRIDE.ASKED_BY), row.get("asker", String.class)),
                    row.get(GRADE_OVERRIDE.ASKED_AT),
                    row.get(GRADE_OVERRIDE.BEGUN_AT),
                    row.get(GRADE_OVERRIDE.ENDED_AT),
                    named(row.get(GRADE_OVERRIDE.ENDED_BY), row.get("ender", String.class)),
                    row.get(GRADE_OVERRIDE.END_REASON),
                    row.get(GRADE_OVERRIDE.HOLDS),
                    row.get(GRADE_OVERRIDE.REVIEW),
                    named(row.get(GRADE_OVERRIDE.REVIEWED_BY), row.get("reviewer", String.class)),
                    row.get(GRADE_OVERRIDE.REVIEWED_AT),
                    row.get(GRADE_OVERRIDE.VERSION),
                    mine,
                    state.equals("in_force") && endable.containsKey(customer),
                    row.get(GRADE_OVERRIDE.BEGUN_AT) != null
                            && !mine
                            && checkable.containsKey(customer));
        }

        private @Nullable Named named(@Nullable Long id, @Nullable String name) {
            return id == null ? null : new Named(id, String.valueOf(name));
        }
    }
}
