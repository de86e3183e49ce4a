package zhike.customer.duplicate;

import static zhike.customer.db.Tables.DUPLICATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.platform.page.Cursor;
import zhike.platform.postgres.PlannedEachTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Walks the open pairs in their order, the most probable first, a bounded step at a time, and keeps
 * those of which a viewer sees both: whatever the reach, a page costs so many looks and no more.
 */
@Component
class OpenPairs {
    private static final int FIRST_STEP = 100;
    private static final int LARGEST_STEP = 2_000;

    /** Looked at for one page; then the page is short and says where it goes on. */
    private static final int MOST = 10_000;

    /** The place of a pair in the order. */
    record At(float probability, long id) {
        static @Nullable At of(@Nullable Cursor cursor) {
            return cursor == null
                    ? null
                    : new At(Float.intBitsToFloat((int) cursor.number(0)), cursor.number(1));
        }

        Cursor cursor() {
            return Cursor.of(Float.floatToIntBits(probability), id);
        }
    }

    /**
     * @param next where the next page begins, behind it; null when there is none
     */
    record Found(List<Long> ids, @Nullable At next) {}

    private record Looked(At at, boolean seen) {}

    private final DSLContext db;

    OpenPairs(DSLContext db) {
        this.db = PlannedEachTime.of(db);
    }

    Found after(Viewer viewer, double min, @Nullable At after, int limit) {
        if (viewer.reach("customer.read").none()) return new Found(List.of(), null);
        List<Long> ids = new ArrayList<>();
        At last = after;
        int step = FIRST_STEP;
        for (int looked = 0; looked < MOST; step = Math.min(step * 4, LARGEST_STEP)) {
            List<Looked> some = step(viewer, (float) min, last, step);
            for (Looked each : some) {
                if (each.seen() && ids.size() == limit) return new Found(ids, last);
                last = each.at();
                if (each.seen()) ids.add(each.at().id());
            }
            if (some.size() < step) return new Found(ids, null);
            looked += some.size();
        }
        return new Found(ids, last);
    }

    /** Those among these that the viewer may also make one. */
    Set<Long> mergeable(Viewer viewer, List<Long> ids) {
        return db.select(DUPLICATE.ID)
                .from(DUPLICATE)
                .where(DUPLICATE.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .and(CustomerReach.visibleTo(viewer, "customer.merge", DUPLICATE.LEFT_ID))
                .and(CustomerReach.visibleTo(viewer, "customer.merge", DUPLICATE.RIGHT_ID))
                .fetchSet(DUPLICATE.ID);
    }

    /** First those of the same probability, then the less probable: each a range of the index. */
    private List<Looked> step(Viewer viewer, float min, @Nullable At after, int most) {
        Condition open = DUPLICATE.STATE.eq("open").and(DUPLICATE.PROBABILITY.ge(min));
        if (after == null) return looked(viewer, open, most);
        List<Looked> some =
                looked(
                        viewer,
                        open.and(DUPLICATE.PROBABILITY.eq(after.probability()))
                                .and(DUPLICATE.ID.gt(after.id())),
                        most);
        if (some.size() == most) return some;
        some.addAll(
                looked(
                        viewer,
                        open.and(DUPLICATE.PROBABILITY.lt(after.probability())),
                        most - some.size()));
        return some;
    }

    private List<Looked> looked(Viewer viewer, Condition which, int most) {
        var pair =
                DSL.select(
                                DUPLICATE.ID,
                                DUPLICATE.PROBABILITY,
                                DUPLICATE.LEFT_ID,
                                DUPLICATE.RIGHT_ID)
                        .from(DUPLICATE)
                        .where(which)
                        .orderBy(DUPLICATE.PROBABILITY.desc(), DUPLICATE.ID)
                        .limit(most)
                        .asTable("pair");
        Field<Boolean> seen =
                DSL.field(
                        sees(viewer, pair.field(DUPLICATE.LEFT_ID))
                                .and(sees(viewer, pair.field(DUPLICATE.RIGHT_ID))));
        return new ArrayList<>(
                db.select(pair.field(DUPLICATE.ID), pair.field(DUPLICATE.PROBABILITY), seen)
                        .from(pair)
                        .orderBy(pair.field(DUPLICATE.PROBABILITY).desc(), pair.field(DUPLICATE.ID))
                        .fetch(
                                row ->
                                        new Looked(
                                                new At(row.value2(), row.value1()), row.value3())));
    }

    private static Condition sees(Viewer viewer, Field<Long> cardId) {
        return CustomerReach.visibleTo(viewer, "customer.read", cardId);
    }
}
