package zhike.customer.merge;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.MERGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.FieldScreen;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The merges of customers within reach, the latest first. */
@Component
class MergeList {
    /** A file by what it is known by. */
    record Customer(long id, String number, @Nullable Object name) {}

    /**
     * @param undoable whether the time for it has not run out and it was not undone
     */
    record Shown(
            long id,
            Instant at,
            @Nullable Named by,
            Customer survivor,
            Customer merged,
            @Nullable Instant undoneAt,
            boolean undoable) {}

    private final DSLContext db;
    private final Clock clock;
    private final FieldScreen screen;

    MergeList(DSLContext db, Clock clock, FieldScreen screen) {
        this.db = db;
        this.clock = clock;
        this.screen = screen;
    }

    Page<Shown> page(Viewer viewer, @Nullable Cursor after, int limit) {
        var one = CARD.as("one");
        var other = CARD.as("other");
        Field<String> by = Names.ofPerson(MERGE.BY_PERSON).as("by_name");
        Instant since = clock.instant().minus(MergeUndoing.FOR);
        List<Shown> rows =
                db.select(
                                MERGE.ID,
                                MERGE.AT,
                                MERGE.BY_PERSON,
                                by,
                                MERGE.UNDONE_AT,
                                one.ID,
                                one.NUMBER,
                                one.NAME,
                                other.ID,
                                other.NUMBER,
                                other.NAME)
                        .from(MERGE)
                        .join(one)
                        .on(one.ID.eq(MERGE.SURVIVOR_ID))
                        .join(other)
                        .on(other.ID.eq(MERGE.MERGED_ID))
                        .where(reached(viewer, MERGE.SURVIVOR_ID))
                        .and(reached(viewer, MERGE.MERGED_ID))
                        .and(after == null ? DSL.noCondition() : MERGE.ID.lt(after.number(0)))
                        .orderBy(MERGE.ID.desc())
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new Shown(
                                                row.get(MERGE.ID),
                                                row.get(MERGE.AT),
                                                row.get(MERGE.BY_PERSON) == null
                                                        ? null
                                                        : new Named(
                                                                row.get(MERGE.BY_PERSON),
                                                                row.get(by)),
                                                new Customer(
                                                        row.get(one.ID),
                                                        row.get(one.NUMBER),
                                                        screen.value(
                                                                viewer, "name", row.get(one.NAME))),
                                                new Customer(
                                                        row.get(other.ID),
                                                        row.get(other.NUMBER),
                                                        screen.value(
                                                                viewer,
                                                                "name",
                                                                row.get(other.NAME))),
                                                row.get(MERGE.UNDONE_AT),
                                                row.get(MERGE.UNDONE_AT) == null
                                                        && row.get(MERGE.AT).isAfter(since)));
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    /** Also the one that is gone by the merge. */
    private static Condition reached(Viewer viewer, Field<Long> cardId) {
        return DSL.exists(
                DSL.selectOne()
                        .from(CARD)
                        .where(CARD.ID.eq(cardId))
                        .and(CustomerReach.within(viewer.reach("customer.read"), "customer.read")));
    }
}
