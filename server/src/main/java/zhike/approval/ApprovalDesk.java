package zhike.approval;

import static zhike.approval.db.Tables.ACT;
import static zhike.approval.db.Tables.REQUEST;
import static zhike.approval.db.Tables.TASK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.running.ApprovalReach;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The papers that wait on somebody's desk: to be decided, and returned to be corrected. */
@Component
public class ApprovalDesk {
    /** The kind of promise that a task is, and what that promise is about. */
    public static final String PROMISE = "approval.step";

    public static final String TASKS = "approval.task";
    private static final Field<String> REQUESTER =
            Names.ofPerson(REQUEST.REQUESTER_ID).as("requester_name");
    private static final Field<String> APPROVER =
            Names.ofPerson(TASK.APPROVER_ID).as("approver_name");

    /**
     * A paper on the desk.
     *
     * @param taskId what is to be decided; null where it was returned
     * @param subject null where it is beyond the reader's reach
     * @param standInFor in whose place; null in one's own
     * @param since when it came to the desk
     */
    public record Paper(
            long id,
            @Nullable Long taskId,
            String name,
            @Nullable SubjectShown subject,
            @Nullable Long customerId,
            Named requester,
            @Nullable Named standInFor,
            @Nullable Instant due,
            Instant since,
            @Nullable String comment) {}

    private final DSLContext db;
    private final ApprovalReach reach;
    private final Subjects subjects;
    private final Texts texts;

    ApprovalDesk(DSLContext db, ApprovalReach reach, Subjects subjects, Texts texts) {
        this.db = db;
        this.reach = reach;
        this.subjects = subjects;
        this.texts = texts;
    }

    /** What the viewer may decide now, also in the place of others, what is due first on top. */
    public List<Paper> waiting(Viewer viewer, int most, Locale locale) {
        var rows =
                db.select(REQUEST.fields())
                        .select(REQUESTER, APPROVER, TASK.ID, TASK.APPROVER_ID)
                        .select(TASK.DUE_AT, TASK.CREATED_AT)
                        .from(TASK)
                        .join(REQUEST)
                        .on(REQUEST.ID.eq(TASK.REQUEST_ID))
                        .where(reach.task(viewer))
                        .and(REQUEST.REQUESTER_ID.ne(viewer.personId()))
                        .orderBy(TASK.DUE_AT.asc().nullsLast(), TASK.ID)
                        .limit(most)
                        .fetch();
        Map<Subject, SubjectShown> shown = shown(rows);
        return rows.map(row -> waiting(viewer, row, shown, locale));
    }

    /** What was returned to the viewer, the longest first. */
    public List<Paper> returned(Viewer viewer, int most, Locale locale) {
        Condition mine =
                REQUEST.REQUESTER_ID.eq(viewer.personId()).and(REQUEST.STATE.eq("returned"));
        var last = last().asTable("last");
        var rows =
                db.select(REQUEST.fields())
                        .select(REQUESTER, last.field("at"), last.field("comment"))
                        .from(REQUEST)
                        .leftJoin(DSL.lateral(last))
                        .on(DSL.trueCondition())
                        .where(mine)
                        .orderBy(REQUEST.ID)
                        .limit(most)
                        .fetch();
        Map<Subject, SubjectShown> shown = shown(rows);
        return rows.map(row -> returned(row, shown, locale));
    }

    private static Select<?> last() {
        return DSL.select(ACT.AT, ACT.COMMENT)
                .from(ACT)
                .where(ACT.REQUEST_ID.eq(REQUEST.ID))
                .and(ACT.KIND.in("returned", "nobody"))
                .orderBy(ACT.ID.desc())
                .limit(1);
    }

    private Paper waiting(
            Viewer viewer, Record row, Map<Subject, SubjectShown> shown, Locale locale) {
        long approver = row.get(TASK.APPROVER_ID);
        return new Paper(
                row.get(REQUEST.ID),
                row.get(TASK.ID),
                name(row, locale),
                shown.get(about(row)),
                row.get(REQUEST.CUSTOMER_ID),
                new Named(row.get(REQUEST.REQUESTER_ID), row.get(REQUESTER)),
                approver == viewer.personId() ? null : new Named(approver, row.get(APPROVER)),
                row.get(TASK.DUE_AT),
                row.get(TASK.CREATED_AT),
                null);
    }

    private Paper returned(Record row, Map<Subject, SubjectShown> shown, Locale locale) {
        Instant at = row.get("at", Instant.class);
        return new Paper(
                row.get(REQUEST.ID),
                null,
                name(row, locale),
                shown.get(about(row)),
                row.get(REQUEST.CUSTOMER_ID),
                new Named(row.get(REQUEST.REQUESTER_ID), row.get(REQUESTER)),
                null,
                null,
                at == null ? row.get(REQUEST.ASKED_AT) : at,
                row.get("comment", String.class));
    }

    private String name(Record row, Locale locale) {
        return texts.get(locale, "approval.use." + row.get(REQUEST.USE_CODE));
    }

    private Map<Subject, SubjectShown> shown(List<? extends Record> rows) {
        return subjects.shown(rows.stream().map(ApprovalDesk::about).toList());
    }

    private static Subject about(Record row) {
        return new Subject(row.get(REQUEST.SUBJECT_KIND), row.get(REQUEST.SUBJECT_ID));
    }
}
