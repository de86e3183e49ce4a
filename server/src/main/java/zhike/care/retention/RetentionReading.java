package zhike.care.retention;

import static zhike.care.db.Tables.RETENTION;
import static zhike.care.db.Tables.RETENTION_ACTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.ServedCustomers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cases within reach, and customers whom one might look after before they go. */
@Component
class RetentionReading {
    record Action(
            long id,
            String what,
            String label,
            @Nullable String note,
            LocalDate on,
            @Nullable String worked,
            Named by) {}

    /**
     * @param customer null where the customer is out of the viewer's reach
     */
    record Shown(
            long id,
            String number,
            @Nullable SubjectShown customer,
            String step,
            @Nullable String reason,
            @Nullable String reasonLabel,
            @Nullable String said,
            @Nullable String plan,
            @Nullable String found,
            @Nullable String result,
            @Nullable String lesson,
            Named owner,
            Instant at,
            @Nullable Instant doneAt,
            int version,
            boolean edits,
            List<Action> actions) {}

    private final DSLContext db;
    private final Subjects subjects;
    private final Dictionaries dictionaries;

    RetentionReading(DSLContext db, Subjects subjects, Dictionaries dictionaries) {
        this.db = db;
        this.subjects = subjects;
        this.dictionaries = dictionaries;
    }

    Page<Shown> page(
            Viewer viewer,
            @Nullable String step,
            @Nullable String reason,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which = RetentionReach.visibleTo(viewer, "retention.read");
        if (step != null) which = which.and(RETENTION.STEP.eq(step));
        if (reason != null) which = which.and(RETENTION.REASON.eq(reason));
        if (after != null) which = which.and(RETENTION.ID.lt(after.number(0)));
        return Page.of(all(viewer, which, limit + 1, locale), limit, last -> Cursor.of(last.id()));
    }

    Shown one(Viewer viewer, long id, Locale locale) {
        return all(
                        viewer,
                        RETENTION.ID.eq(id).and(RetentionReach.visibleTo(viewer, "retention.read")),
                        1,
                        locale)
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("retention"));
    }

    /** Those of the viewer's that lie dormant and that nobody has taken up. */
    List<SubjectShown> suggested(Viewer viewer) {
        List<Long> dormant =
                db.select(ServedCustomers.ID)
                        .from(ServedCustomers.TABLE)
                        .where(ServedCustomers.dormant())
                        .and(CustomerReach.visibleTo(viewer, "customer.read"))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(RETENTION)
                                        .where(RETENTION.CUSTOMER_ID.eq(ServedCustomers.ID)))
                        .orderBy(ServedCustomers.ID.desc())
                        .limit(50)
                        .fetch(ServedCustomers.ID);
        Map<Subject, SubjectShown> shown =
                subjects.shown(dormant.stream().map(RetentionReading::customer).toList());
        return List.copyOf(shown.values());
    }

    private List<Shown> all(Viewer viewer, Condition which, int most, Locale locale) {
        var rows =
                db.select(RETENTION.fields())
                        .select(
                                Names.ofPerson(RETENTION.OWNER_ID).as("owner_name"),
                                DSL.field(RetentionReach.visibleTo(viewer, "retention.edit"))
                                        .as("edits"))
                        .from(RETENTION)
                        .where(which)
                        .orderBy(RETENTION.ID.desc())
                        .limit(most)
                        .fetch();
        Map<Subject, SubjectShown> shown =
                subjects.shown(
                        List.copyOf(
                                new HashSet<>(
                                        rows.map(
                                                row -> customer(row.get(RETENTION.CUSTOMER_ID))))));
        Map<Long, List<Action>> actions = actions(rows.getValues(RETENTION.ID), locale);
        return rows.map(
                row ->
                        shown(
                                row,
                                shown.get(customer(row.get(RETENTION.CUSTOMER_ID))),
                                actions.getOrDefault(row.get(RETENTION.ID), List.of()),
                                locale));
    }

    private Shown shown(
            Record row, @Nullable SubjectShown customer, List<Action> actions, Locale locale) {
        String reason = row.get(RETENTION.REASON);
        return new Shown(
                row.get(RETENTION.ID),
                row.get(RETENTION.NUMBER),
                customer,
                row.get(RETENTION.STEP),
                reason,
                reason == null ? null : dictionaries.label("retention_reason", reason, locale),
                row.get(RETENTION.SAID),
                row.get(RETENTION.PLAN),
                row.get(RETENTION.FOUND),
                row.get(RETENTION.RESULT),
                row.get(RETENTION.LESSON),
                new Named(row.get(RETENTION.OWNER_ID), row.get("owner_name", String.class)),
                row.get(RETENTION.CREATED_AT),
                row.get(RETENTION.DONE_AT),
                row.get(RETENTION.VERSION),
                Boolean.TRUE.equals(row.get("edits", Boolean.class)),
                actions);
    }

    private Map<Long, List<Action>> actions(List<Long> cases, Locale locale) {
        return db.select(RETENTION_ACTION.fields())
                .select(Names.ofPerson(RETENTION_ACTION.BY_PERSON).as("by_name"))
                .from(RETENTION_ACTION)
                .where(RETENTION_ACTION.RETENTION_ID.in(cases))
                .orderBy(RETENTION_ACTION.ID)
                .fetchGroups(
                        row -> row.get(RETENTION_ACTION.RETENTION_ID),
                        row ->
                                new Action(
                                        row.get(RETENTION_ACTION.ID),
                                        row.get(RETENTION_ACTION.WHAT),
                                        dictionaries.label(
                                                "retention_action",
                                                row.get(RETENTION_ACTION.WHAT),
                                                locale),
                                        row.get(RETENTION_ACTION.NOTE),
                                        row.get(RETENTION_ACTION.ON_DAY),
                                        row.get(RETENTION_ACTION.WORKED),
                                        new Named(
                                                row.get(RETENTION_ACTION.BY_PERSON),
                                                row.get("by_name", String.class))));
    }

    private static Subject customer(long id) {
        return new Subject("customer", id);
    }
}
