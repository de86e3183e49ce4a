package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.time.Instant;
import java.util.Map;

/** Minutes within reach, the latest meeting on top. */
@Component
class MinutesList {
    /**
     * @param customer null where the customer itself is out of the viewer's reach
     */
    record Line(
            long id,
            String number,
            String topic,
            @Nullable SubjectShown customer,
            Named owner,
            Instant metAt,
            String state,
            @Nullable Instant sentAt,
            @Nullable Instant openedAt,
            @Nullable Instant confirmedAt) {}

    private final DSLContext db;
    private final Subjects subjects;

    MinutesList(DSLContext db, Subjects subjects) {
        this.db = db;
        this.subjects = subjects;
    }

    Page<Line> page(
            Viewer viewer,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable String cursor,
            int limit) {
        var rows =
                db.select(MINUTES, Names.ofPerson(MINUTES.OWNER_ID))
                        .from(MINUTES)
                        .where(MinutesReach.visibleTo(viewer, "visit.read"))
                        .and(state == null ? DSL.noCondition() : MINUTES.STATE.eq(state))
                        .and(
                                customer == null
                                        ? DSL.noCondition()
                                        : MINUTES.CUSTOMER_ID.eq(customer))
                        .and(behind(cursor))
                        .orderBy(MINUTES.MET_AT.desc(), MINUTES.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Map<Subject, SubjectShown> shown =
                subjects.shown(
                        rows.map(row -> new Subject("customer", row.value1().getCustomerId())));
        return Page.of(
                rows.map(
                        row -> {
                            var minutes = row.value1();
                            return new Line(
                                    minutes.getId(),
                                    minutes.getNumber(),
                                    minutes.getTopic(),
                                    shown.get(new Subject("customer", minutes.getCustomerId())),
                                    new Named(minutes.getOwnerId(), row.value2()),
                                    minutes.getMetAt(),
                                    minutes.getState(),
                                    minutes.getSentAt(),
                                    minutes.getOpenedAt(),
                                    minutes.getConfirmedAt());
                        }),
                limit,
                last -> Cursor.of(last.metAt(), last.id()));
    }

    private static Condition behind(@Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 2);
        if (after == null) return DSL.noCondition();
        return DSL.row(MINUTES.MET_AT, MINUTES.ID).lt(after.instant(0), after.number(1));
    }
}
