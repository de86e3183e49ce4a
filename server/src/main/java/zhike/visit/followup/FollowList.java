package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_PLAN;
import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.visit.db.tables.records.FollowUpRecord;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Follow-ups within reach, what is due first on top. */
@Component
class FollowList {
    /**
     * @param customer null where the customer itself is out of the viewer's reach
     * @param because the rule that made it (its place, from 0), how often in a row, and the result
     *     before; null for the first
     * @param overdue open past its time
     * @param skippedBecause why nobody owes it any more; null where it was not skipped
     */
    record Line(
            long id,
            Named plan,
            @Nullable SubjectShown customer,
            int no,
            Named owner,
            String way,
            @Nullable JsonNode because,
            Instant dueAt,
            String state,
            boolean overdue,
            @Nullable Instant doneAt,
            @Nullable String result,
            @Nullable Integer satisfaction,
            @Nullable Integer expertise,
            @Nullable Integer response,
            @Nullable String unsolved,
            @Nullable String needs,
            @Nullable String suggestions,
            @Nullable String handling,
            @Nullable String skippedBecause,
            int version,
            boolean canEdit) {}

    /** What is null is not asked. */
    record Filter(
            @Nullable String state,
            @Nullable Long plan,
            @Nullable Long owner,
            @Nullable Long customer) {
        Condition condition() {
            Condition which = DSL.noCondition();
            if (state != null) which = which.and(FOLLOW_UP.STATE.eq(state));
            if (plan != null) which = which.and(FOLLOW_UP.PLAN_ID.eq(plan));
            if (owner != null) which = which.and(FOLLOW_UP.OWNER_ID.eq(owner));
            if (customer != null) which = which.and(FOLLOW_UP.CUSTOMER_ID.eq(customer));
            return which;
        }
    }

    private final DSLContext db;
    private final Subjects subjects;
    private final ObjectMapper json;
    private final Clock clock;

    FollowList(DSLContext db, Subjects subjects, ObjectMapper json, Clock clock) {
        this.clock = clock;
        this.db = db;
        this.subjects = subjects;
        this.json = json;
    }

    Page<Line> page(Viewer viewer, Filter filter, @Nullable String cursor, int limit) {
        List<Line> lines = lines(viewer, filter.condition().and(behind(cursor)), limit + 1);
        return Page.of(lines, limit, last -> Cursor.of(last.dueAt(), last.id()));
    }

    Line one(Viewer viewer, long id) {
        List<Line> found = lines(viewer, FOLLOW_UP.ID.eq(id), 1);
        if (found.isEmpty()) throw Refusal.missing("followup");
        return found.getFirst();
    }

    private List<Line> lines(Viewer viewer, Condition which, int most) {
        var rows =
                db.select(
                                FOLLOW_UP,
                                FOLLOW_PLAN.NAME,
                                Names.ofPerson(FOLLOW_UP.OWNER_ID),
                                DSL.field(FollowReach.visibleTo(viewer, "followup.edit")))
                        .from(FOLLOW_UP)
                        .join(FOLLOW_PLAN)
                        .on(FOLLOW_PLAN.ID.eq(FOLLOW_UP.PLAN_ID))
                        .where(FollowReach.visibleTo(viewer, "followup.read"))
                        .and(which)
                        .orderBy(FOLLOW_UP.DUE_AT, FOLLOW_UP.ID)
                        .limit(most)
                        .fetch();
        Map<Subject, SubjectShown> shown =
                subjects.shown(
                        rows.map(row -> new Subject("customer", row.value1().getCustomerId())));
        return rows.map(
                row ->
                        line(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                shown.get(new Subject("customer", row.value1().getCustomerId()))));
    }

    private Line line(
            FollowUpRecord row,
            String plan,
            String owner,
            boolean edits,
            @Nullable SubjectShown customer) {
        return new Line(
                row.getId(),
                new Named(row.getPlanId(), plan),
                customer,
                row.getNo(),
                new Named(row.getOwnerId(), owner),
                row.getWay(),
                row.getBecause() == null ? null : json.readTree(row.getBecause().data()),
                row.getDueAt(),
                row.getState(),
                row.getState().equals("open") && row.getDueAt().isBefore(clock.instant()),
                row.getDoneAt(),
                row.getResult(),
                row.getSatisfaction(),
                row.getExpertise(),
                row.getResponse(),
                row.getUnsolved(),
                row.getNeeds(),
                row.getSuggestions(),
                row.getHandling(),
                row.getSkippedBecause(),
                row.getVersion(),
                edits && row.getState().equals("open"));
    }

    private static Condition behind(@Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 2);
        if (after == null) return DSL.noCondition();
        return DSL.row(FOLLOW_UP.DUE_AT, FOLLOW_UP.ID).gt(after.instant(0), after.number(1));
    }
}
