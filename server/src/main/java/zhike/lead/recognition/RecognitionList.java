package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION;

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
import java.util.stream.Collectors;

/** Dossiers within reach, the latest first. */
@Component
class RecognitionList {
    /**
     * @param customer null where the customer itself is out of the viewer's reach
     * @param customerName told also to who surveys or approves; null for others out of reach
     */
    record Line(
            long id,
            String number,
            @Nullable SubjectShown customer,
            @Nullable String customerName,
            Named owner,
            String state,
            String step,
            Instant updatedAt) {}

    private record Row(Line line, long customer) {}

    private final DSLContext db;
    private final Subjects subjects;
    private final WhomAbout whomAbout;

    RecognitionList(DSLContext db, Subjects subjects, WhomAbout whomAbout) {
        this.db = db;
        this.subjects = subjects;
        this.whomAbout = whomAbout;
    }

    /**
     * @param state null: all
     * @param customer null: of all
     */
    Page<Line> page(
            Viewer viewer,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which =
                RecognitionReach.readableBy(viewer)
                        .and(state == null ? DSL.noCondition() : RECOGNITION.STATE.eq(state))
                        .and(
                                customer == null
                                        ? DSL.noCondition()
                                        : RECOGNITION.CUSTOMER_ID.eq(customer))
                        .and(
                                after == null
                                        ? DSL.noCondition()
                                        : RECOGNITION.ID.lt(after.number(0)));
        Page<Row> page =
                Page.of(rows(which, limit + 1), limit, last -> Cursor.of(last.line().id()));
        Map<Subject, SubjectShown> shown =
                subjects.shown(page.items().stream().map(RecognitionList::customer).toList());
        Map<Long, String> names =
                whomAbout.of(
                        viewer,
                        page.items().stream()
                                .collect(Collectors.toMap(row -> row.line().id(), Row::customer)));
        return page.map(
                row -> with(row.line(), shown.get(customer(row)), names.get(row.line().id())));
    }

    private List<Row> rows(Condition which, int limit) {
        return db.select(
                        RECOGNITION.ID,
                        RECOGNITION.NUMBER,
                        RECOGNITION.OWNER_ID,
                        Names.ofPerson(RECOGNITION.OWNER_ID),
                        RECOGNITION.STATE,
                        RECOGNITION.STEP,
                        RECOGNITION.UPDATED_AT,
                        RECOGNITION.CUSTOMER_ID)
                .from(RECOGNITION)
                .where(which)
                .orderBy(RECOGNITION.ID.desc())
                .limit(limit)
                .fetch(
                        row ->
                                new Row(
                                        new Line(
                                                row.value1(),
                                                row.value2(),
                                                null,
                                                null,
                                                new Named(row.value3(), row.value4()),
                                                row.value5(),
                                                row.value6(),
                                                row.value7()),
                                        row.value8()));
    }

    private static Subject customer(Row row) {
        return new Subject("customer", row.customer());
    }

    private static Line with(
            Line line, @Nullable SubjectShown customer, @Nullable String customerName) {
        return new Line(
                line.id(),
                line.number(),
                customer,
                customerName,
                line.owner(),
                line.state(),
                line.step(),
                line.updatedAt());
    }
}
