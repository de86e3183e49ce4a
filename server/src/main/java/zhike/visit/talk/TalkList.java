package zhike.visit.talk;

import static zhike.visit.db.Tables.MINUTES;
import static zhike.visit.db.Tables.TALK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.visit.db.tables.records.TalkRecord;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Talks within reach, the latest on top. */
@Component
class TalkList {
    /**
     * @param customer null where the customer itself is out of the viewer's reach
     * @param withName null too where the viewer may not see what people are called
     * @param minutesId of the minutes written of it
     * @param canCorrect whether the viewer recorded it, and lately enough
     */
    record Line(
            long id,
            @Nullable SubjectShown customer,
            Named owner,
            String way,
            Instant at,
            @Nullable Integer minutes,
            @Nullable String withName,
            String summary,
            String result,
            @Nullable String nextAction,
            @Nullable LocalDate nextOn,
            @Nullable Long minutesId,
            @Nullable Instant correctedAt,
            int version,
            boolean canCorrect) {}

    /** What is null is not asked. */
    record Filter(
            @Nullable Long id,
            @Nullable String way,
            @Nullable Long person,
            @Nullable Long customer,
            @Nullable Instant from,
            @Nullable Instant to) {
        Condition condition() {
            Condition which = DSL.noCondition();
            if (id != null) which = which.and(TALK.ID.eq(id));
            if (way != null) which = which.and(TALK.WAY.eq(way));
            if (person != null) which = which.and(TALK.OWNER_ID.eq(person));
            if (customer != null) which = which.and(TALK.CUSTOMER_ID.eq(customer));
            if (from != null) which = which.and(TALK.AT.ge(from));
            if (to != null) which = which.and(TALK.AT.lt(to));
            return which;
        }
    }

    private final DSLContext db;
    private final Subjects subjects;
    private final TalkCorrecting correcting;
    private final Clock clock;

    TalkList(DSLContext db, Subjects subjects, TalkCorrecting correcting, Clock clock) {
        this.correcting = correcting;
        this.clock = clock;
        this.db = db;
        this.subjects = subjects;
    }

    Page<Line> page(Viewer viewer, Filter filter, @Nullable String cursor, int limit) {
        boolean named = Customers.showsPeople(viewer);
        Field<Long> written =
                DSL.field(
                        DSL.select(DSL.min(MINUTES.ID))
                                .from(MINUTES)
                                .where(MINUTES.TALK_ID.eq(TALK.ID)));
        var rows =
                db.select(TALK, Names.ofPerson(TALK.OWNER_ID), written)
                        .from(TALK)
                        .where(TalkReach.visibleTo(viewer, "visit.read"))
                        .and(filter.condition())
                        .and(behind(cursor))
                        .orderBy(TALK.AT.desc(), TALK.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Map<Subject, SubjectShown> shown =
                subjects.shown(
                        rows.map(row -> new Subject("customer", row.value1().getCustomerId())));
        List<Line> lines =
                rows.map(
                        row -> {
                            var talk = row.value1();
                            return new Line(
                                    talk.getId(),
                                    shown.get(new Subject("customer", talk.getCustomerId())),
                                    new Named(talk.getOwnerId(), row.value2()),
                                    talk.getWay(),
                                    talk.getAt(),
                                    talk.getMinutes(),
                                    named ? talk.getWithName() : null,
                                    talk.getSummary(),
                                    talk.getResult(),
                                    talk.getNextAction(),
                                    talk.getNextOn(),
                                    row.value3(),
                                    talk.getCorrectedAt(),
                                    talk.getVersion(),
                                    corrects(viewer, talk));
                        });
        return Page.of(lines, limit, last -> Cursor.of(last.at(), last.id()));
    }

    private boolean corrects(Viewer viewer, TalkRecord talk) {
        return talk.getOwnerId() == viewer.personId()
                && viewer.may("visit.edit")
                && clock.instant().isBefore(correcting.until(talk.getCreatedAt()));
    }

    private static Condition behind(@Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 2);
        if (after == null) return DSL.noCondition();
        return DSL.row(TALK.AT, TALK.ID).lt(after.instant(0), after.number(1));
    }
}
