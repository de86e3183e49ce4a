package zhike.approval.web;

import static zhike.approval.db.Tables.REQUEST;
import static zhike.approval.db.Tables.TASK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.running.ApprovalReach;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Lists of approvals: what waits for the viewer by what is due first, all else the newest first.
 */
@Component
class ApprovalList {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * @param box waiting, asked or all
     * @param state null for any
     */
    record Choice(String box, @Nullable String use, @Nullable String state) {}

    private final DSLContext db;
    private final ApprovalReach reach;
    private final ApprovalRows rows;

    ApprovalList(DSLContext db, ApprovalReach reach, ApprovalRows rows) {
        this.db = db;
        this.reach = reach;
        this.rows = rows;
    }

    Page<ApprovalRow> page(
            Viewer viewer, Choice choice, @Nullable String cursor, int limit, Locale locale) {
        Condition which = reach.visibleTo(viewer);
        if (choice.use() != null) which = which.and(REQUEST.USE_CODE.eq(choice.use()));
        if (choice.state() != null) which = which.and(REQUEST.STATE.eq(choice.state()));
        return switch (choice.box()) {
            case "waiting" -> waiting(viewer, which, Cursor.read(cursor, 2), limit, locale);
            case "asked" ->
                    newest(
                            viewer,
                            which.and(REQUEST.REQUESTER_ID.eq(viewer.personId())),
                            Cursor.read(cursor, 1),
                            limit,
                            locale);
            case "all" -> newest(viewer, which, Cursor.read(cursor, 1), limit, locale);
            default -> throw Refusal.invalid("box", "approval.box");
        };
    }

    private Page<ApprovalRow> newest(
            Viewer viewer, Condition which, @Nullable Cursor after, int limit, Locale locale) {
        List<RequestRecord> found =
                db.selectFrom(REQUEST)
                        .where(which)
                        .and(after == null ? DSL.noCondition() : REQUEST.ID.lt(after.number(0)))
                        .orderBy(REQUEST.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        return shown(viewer, Page.of(found, limit, last -> Cursor.of(last.getId())), locale);
    }

    private Page<ApprovalRow> waiting(
            Viewer viewer, Condition which, @Nullable Cursor after, int limit, Locale locale) {
        Field<Instant> due =
                DSL.field(
                        DSL.select(DSL.coalesce(DSL.min(TASK.DUE_AT), DSL.val(NEVER)))
                                .from(TASK)
                                .where(TASK.REQUEST_ID.eq(REQUEST.ID))
                                .and(reach.task(viewer)));
        var found =
                db.select(REQUEST.fields())
                        .select(due.as("due"))
                        .from(REQUEST)
                        .where(which)
                        .and(reach.waitsFor(viewer))
                        .and(
                                after == null
                                        ? DSL.noCondition()
                                        : DSL.row(due, REQUEST.ID)
                                                .gt(after.instant(0), after.number(1)))
                        .orderBy(due, REQUEST.ID)
                        .limit(limit + 1)
                        .fetch();
        Page<org.jooq.Record> page =
                Page.of(
                        List.<org.jooq.Record>copyOf(found),
                        limit,
                        last -> Cursor.of(last.get("due", Instant.class), last.get(REQUEST.ID)));
        return shown(viewer, page.map(row -> row.into(REQUEST)), locale);
    }

    private Page<ApprovalRow> shown(Viewer viewer, Page<RequestRecord> page, Locale locale) {
        return new Page<>(rows.of(viewer, page.items(), locale), page.next());
    }

    /** Up to 100. */
    int waiting(Viewer viewer) {
        return db.fetchCount(db.selectOne().from(REQUEST).where(reach.waitsFor(viewer)).limit(100));
    }

    RequestRecord one(Viewer viewer, long id) {
        RequestRecord found =
                db.selectFrom(REQUEST)
                        .where(REQUEST.ID.eq(id))
                        .and(reach.visibleTo(viewer))
                        .fetchOne();
        if (found == null) throw Refusal.missing("approval");
        return found;
    }
}
