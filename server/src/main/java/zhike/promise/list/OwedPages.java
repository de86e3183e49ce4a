package zhike.promise.list;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.promise.Horizon;
import zhike.promise.Stretch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds and counts what persons owe in each stretch of time: of each owner a part of their index,
 * as long as the page is, however much they owe.
 */
@Component
public class OwedPages {
    private static final Field<Long> OWNER = DSL.field(DSL.name("way", "id"), Long.class);
    private static final Field<Long> ID = DSL.field(DSL.name("found", "id"), Long.class);
    private static final Field<Instant> DUE = DSL.field(DSL.name("found", "due_at"), Instant.class);
    private final DSLContext db;

    OwedPages(DSLContext db) {
        this.db = db;
    }

    /** The ids of the first of each stretch, all stretches in one statement. */
    public Map<Stretch, List<Long>> first(
            Collection<Long> owners, Condition visible, Horizon horizon, int most) {
        Map<Stretch, List<Long>> first = new EnumMap<>(Stretch.class);
        for (Stretch each : Stretch.values()) first.put(each, new ArrayList<>());
        if (owners.isEmpty()) return first;
        for (var row : db.fetch(select(owners, visible, horizon, most)))
            Objects.requireNonNull(first.get(Stretch.valueOf(row.value1()))).add(row.value2());
        return first;
    }

    static Select<Record3<String, Long, Instant>> select(
            Collection<Long> owners, Condition visible, Horizon horizon, int most) {
        Select<Record3<String, Long, Instant>> all = null;
        for (Stretch each : Stretch.values()) {
            var part = first(owners, visible.and(within(each, horizon)), each, most);
            all = all == null ? part : all.unionAll(part);
        }
        return Objects.requireNonNull(all);
    }

    private static Select<Record3<String, Long, Instant>> first(
            Collection<Long> owners, Condition which, Stretch stretch, int most) {
        var found =
                DSL.select(GIVEN.ID, GIVEN.DUE_AT)
                        .from(GIVEN)
                        .where(GIVEN.OWNER_ID.eq(OWNER))
                        .and(GIVEN.ENDED_AT.isNull())
                        .and(which)
                        .orderBy(GIVEN.DUE_AT, GIVEN.ID)
                        .limit(most);
        return DSL.select(DSL.inline(stretch.name()).as("stretch"), ID, DUE)
                .from("unnest({0}) as way (id)", DSL.val(owners.toArray(Long[]::new)))
                .crossJoin(DSL.lateral(found).as("found"))
                .orderBy(DUE, ID)
                .limit(most);
    }

    /** Of each owner how many, each stretch up to so many. */
    public Map<Long, Map<Stretch, Integer>> counts(
            Collection<Long> owners, Condition visible, Horizon horizon, int upTo) {
        Map<Long, Map<Stretch, Integer>> counts = new HashMap<>();
        if (owners.isEmpty()) return counts;
        List<Field<Integer>> fields = new ArrayList<>();
        for (Stretch each : Stretch.values())
            fields.add(count(visible.and(within(each, horizon)), upTo).as(each.code()));
        db.select(OWNER)
                .select(fields)
                .from("unnest({0}) as way (id)", DSL.val(owners.toArray(Long[]::new)))
                .forEach(
                        row -> {
                            Map<Stretch, Integer> of = new EnumMap<>(Stretch.class);
                            for (Stretch each : Stretch.values())
                                of.put(each, row.get(each.code(), Integer.class));
                            counts.put(row.get(OWNER), of);
                        });
        return counts;
    }

    private static Field<Integer> count(Condition which, int upTo) {
        var some =
                DSL.selectOne()
                        .from(GIVEN)
                        .where(GIVEN.OWNER_ID.eq(OWNER))
                        .and(GIVEN.ENDED_AT.isNull())
                        .and(which)
                        .limit(upTo);
        return DSL.field(DSL.select(DSL.count()).from(some.asTable("some")));
    }

    /** States are written out, so that the index of the paused ones is known to serve. */
    private static Condition within(Stretch stretch, Horizon horizon) {
        Condition open = GIVEN.STATE.eq(DSL.inline("open"));
        return switch (stretch) {
            case OVERDUE ->
                    GIVEN.DUE_AT
                            .le(horizon.now())
                            .and(GIVEN.STATE.in(DSL.inline("open"), DSL.inline("broken")));
            case TODAY ->
                    open.and(GIVEN.DUE_AT.gt(horizon.now())).and(GIVEN.DUE_AT.le(horizon.day()));
            case WEEK ->
                    open.and(GIVEN.DUE_AT.gt(horizon.day())).and(GIVEN.DUE_AT.le(horizon.week()));
            case LATER -> open.and(GIVEN.DUE_AT.gt(horizon.week()));
            case PAUSED -> GIVEN.STATE.eq(DSL.inline("paused"));
        };
    }
}
