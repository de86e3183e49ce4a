package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;

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
import java.util.List;
import java.util.Map;

/** Slips within reach, the latest leaving on top. */
@Component
class SlipList {
    /**
     * @param customer null where the customer itself is out of the viewer's reach
     */
    record Line(
            long id,
            String number,
            @Nullable SubjectShown customer,
            Named owner,
            Instant leaveAt,
            Instant returnAt,
            String aim,
            String state,
            boolean unapproved,
            int version) {}

    private record Row(Line line, long customerId) {}

    private final DSLContext db;
    private final Subjects subjects;

    SlipList(DSLContext db, Subjects subjects) {
        this.db = db;
        this.subjects = subjects;
    }

    Page<Line> page(Viewer viewer, SlipFilter filter, @Nullable String cursor, int limit) {
        Page<Row> page =
                Page.of(
                        rows(viewer, filter.condition().and(behind(cursor)), limit),
                        limit,
                        last -> Cursor.of(last.line().leaveAt(), last.line().id()));
        Map<Subject, SubjectShown> shown =
                subjects.shown(page.items().stream().map(SlipList::customer).toList());
        return page.map(row -> with(row.line(), shown.get(customer(row))));
    }

    private List<Row> rows(Viewer viewer, Condition which, int limit) {
        return db.select(
                        SLIP.ID,
                        SLIP.NUMBER,
                        SLIP.OWNER_ID,
                        Names.ofPerson(SLIP.OWNER_ID).as("owner_name"),
                        SLIP.LEAVE_AT,
                        SLIP.RETURN_AT,
                        SLIP.AIM,
                        SLIP.STATE,
                        DSL.field(SlipFilter.unapproved()).as("unapproved"),
                        SLIP.VERSION,
                        SLIP.CUSTOMER_ID)
                .from(SLIP)
                .where(SlipReach.visibleTo(viewer, "visit.read"))
                .and(which)
                .orderBy(SLIP.LEAVE_AT.desc(), SLIP.ID.desc())
                .limit(limit + 1)
                .fetch(
                        row ->
                                new Row(
                                        new Line(
                                                row.value1(),
                                                row.value2(),
                                                null,
                                                new Named(row.value3(), row.value4()),
                                                row.value5(),
                                                row.value6(),
                                                row.value7(),
                                                row.value8(),
                                                row.value9(),
                                                row.value10()),
                                        row.value11()));
    }

    private static Condition behind(@Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 2);
        if (after == null) return DSL.noCondition();
        return DSL.row(SLIP.LEAVE_AT, SLIP.ID).lt(after.instant(0), after.number(1));
    }

    private static Subject customer(Row row) {
        return new Subject("customer", row.customerId());
    }

    private static Line with(Line line, @Nullable SubjectShown customer) {
        return new Line(
                line.id(),
                line.number(),
                customer,
                line.owner(),
                line.leaveAt(),
                line.returnAt(),
                line.aim(),
                line.state(),
                line.unapproved(),
                line.version());
    }
}
