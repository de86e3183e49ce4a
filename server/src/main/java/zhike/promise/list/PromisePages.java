package zhike.promise.list;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.access.Viewer;
import zhike.platform.page.Cursor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the ids of a page. By each way in which the viewer reaches promises (an owner, a unit, a
 * branch) the first of a page are read from that way's index, and the first of all of these are the
 * page: it takes as long as the page is, not as there are promises.
 */
@Component
class PromisePages {
    private static final Field<Long> WAY = DSL.field(DSL.name("way", "id"), Long.class);
    private static final Field<Long> ID = DSL.field(DSL.name("found", "id"), Long.class);
    private static final Field<Instant> DUE = DSL.field(DSL.name("found", "due_at"), Instant.class);
    private final DSLContext db;
    private final PromiseReach reach;

    PromisePages(DSLContext db, PromiseReach reach) {
        this.db = db;
        this.reach = reach;
    }

    /**
     * @param after due time and id of the last row before
     */
    List<Long> ids(Viewer viewer, PromiseFilter filter, @Nullable Cursor after, int most) {
        return db.fetch(select(viewer, filter, after, most)).map(Record2::value1);
    }

    Select<Record2<Long, Instant>> select(
            Viewer viewer, PromiseFilter filter, @Nullable Cursor after, int most) {
        Page page = new Page(filter, after, most);
        Reach read = viewer.reach(PromiseReach.READ);
        Set<Long> own = reach.own(viewer);
        if (filter.aboutOne()) return page.of(reach.visibleTo(viewer).and(named(filter, own)));
        if (filter.owner() != null) {
            boolean mine = own.contains(filter.owner());
            if (filter.onlyMine() && !mine) return page.of(DSL.falseCondition());
            Condition visible = mine ? DSL.noCondition() : reach.visibleTo(viewer);
            return page.of(GIVEN.OWNER_ID.eq(filter.owner()).and(unit(filter)).and(visible));
        }
        if (filter.onlyMine())
            return own.size() == 1
                    ? page.of(GIVEN.OWNER_ID.eq(viewer.personId()).and(unit(filter)))
                    : page.by(List.of(page.way(GIVEN.OWNER_ID, own, unit(filter))));
        if (filter.unit() != null)
            return page.of(GIVEN.UNIT_ID.eq(filter.unit()).and(reach.visibleTo(viewer)));
        return read.all() ? page.of(DSL.noCondition()) : page.by(ways(page, read, own));
    }

    private static List<Select<Record2<Long, Instant>>> ways(Page page, Reach read, Set<Long> own) {
        Set<Long> owners = new HashSet<>(own);
        owners.addAll(read.owners());
        List<Select<Record2<Long, Instant>>> ways = new ArrayList<>();
        ways.add(page.way(GIVEN.OWNER_ID, owners, DSL.noCondition()));
        if (!read.units().isEmpty())
            ways.add(page.way(GIVEN.UNIT_ID, read.units(), DSL.noCondition()));
        if (!read.branches().isEmpty())
            ways.add(page.way(GIVEN.BRANCH_ID, read.branches(), DSL.noCondition()));
        return ways;
    }

    private static Condition named(PromiseFilter filter, Set<Long> own) {
        Condition named = unit(filter);
        if (filter.owner() != null) named = named.and(GIVEN.OWNER_ID.eq(filter.owner()));
        return filter.onlyMine() ? named.and(GIVEN.OWNER_ID.in(own)) : named;
    }

    private static Condition unit(PromiseFilter filter) {
        return filter.unit() == null ? DSL.noCondition() : GIVEN.UNIT_ID.eq(filter.unit());
    }

    /** One page and its order. */
    private record Page(PromiseFilter filter, @Nullable Cursor after, int most) {

        Select<Record2<Long, Instant>> of(Condition whose) {
            return DSL.select(GIVEN.ID, GIVEN.DUE_AT)
                    .from(GIVEN)
                    .where(whose)
                    .and(filter.condition())
                    .and(beyond())
                    .orderBy(order(GIVEN.DUE_AT), order(GIVEN.ID))
                    .limit(most);
        }

        Select<Record2<Long, Instant>> way(Field<Long> by, Set<Long> ids, Condition more) {
            var found = DSL.lateral(of(by.eq(WAY).and(more)));
            return DSL.select(ID, DUE)
                    .from("unnest({0}) as way (id)", DSL.val(ids.toArray(Long[]::new)))
                    .crossJoin(found.as("found"));
        }

        Select<Record2<Long, Instant>> by(List<Select<Record2<Long, Instant>>> ways) {
            Select<Record2<Long, Instant>> all = ways.getFirst();
            for (Select<Record2<Long, Instant>> way : ways.subList(1, ways.size()))
                all = all.union(way);
            return DSL.select(ID, DUE)
                    .from(all.asTable("found", "id", "due_at"))
                    .orderBy(order(DUE), order(ID))
                    .limit(most);
        }

        private Condition beyond() {
            if (after == null) return DSL.noCondition();
            Row2<Instant, Long> place = DSL.row(GIVEN.DUE_AT, GIVEN.ID);
            Row2<Instant, Long> last = DSL.row(after.instant(0), after.number(1));
            return filter.past() ? place.lt(last) : place.gt(last);
        }

        private SortField<?> order(Field<?> field) {
            return filter.past() ? field.desc() : field.asc();
        }
    }
}
