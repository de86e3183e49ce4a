package zhike.promise.report;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.promise.kind.Kinds;
import zhike.promise.list.PromiseReach;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what was due in a time, by what became of it. */
@Component
class KeptReport {
    private static final Duration LONGEST = Duration.ofDays(732);
    private static final int MOST = 500;

    /**
     * @param key id or code, as the list's filter takes it
     * @param kept in time
     * @param broken and still owed
     * @param open not yet due, or paused
     */
    record Line(String key, String name, int kept, int late, int broken, int open, int released) {}

    private final DSLContext db;
    private final PromiseReach reach;
    private final Kinds kinds;

    KeptReport(DSLContext db, PromiseReach reach, Kinds kinds) {
        this.db = db;
        this.reach = reach;
        this.kinds = kinds;
    }

    List<Line> lines(
            Viewer viewer,
            String by,
            Instant from,
            Instant to,
            @Nullable String kind,
            @Nullable Long unit,
            Locale locale) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0)
            throw Refusal.invalid("to", "promise.report.time");
        Condition wanted =
                reach.visibleTo(viewer).and(GIVEN.DUE_AT.ge(from)).and(GIVEN.DUE_AT.lt(to));
        if (kind != null) wanted = wanted.and(GIVEN.KIND.eq(kind));
        if (unit != null) wanted = wanted.and(GIVEN.UNIT_ID.eq(unit));
        List<Line> lines = new ArrayList<>();
        // what waits and what has ended stand in an index each
        Map<String, int[]> counts = new HashMap<>();
        for (Condition part : List.of(GIVEN.ENDED_AT.isNull(), GIVEN.ENDED_AT.isNotNull()))
            count(group(by), wanted.and(part), counts);
        Map<String, String> names = names(by, counts, locale);
        counts.forEach((key, each) -> lines.add(line(key, names.getOrDefault(key, key), each)));
        lines.sort(
                Comparator.comparingInt((Line line) -> line.broken() + line.late())
                        .reversed()
                        .thenComparing(Line::name));
        return lines.stream().limit(MOST).toList();
    }

    /** The grade of the customer joins these when customers have one. */
    private static Field<String> group(String by) {
        return switch (by) {
            case "person" -> GIVEN.OWNER_ID.cast(String.class);
            case "unit" -> GIVEN.UNIT_ID.cast(String.class);
            case "kind" -> GIVEN.KIND;
            default -> throw Refusal.invalid("by", "promise.report.by");
        };
    }

    private void count(Field<String> group, Condition wanted, Map<String, int[]> counts) {
        db.select(group, GIVEN.STATE, GIVEN.LATE, DSL.count())
                .from(GIVEN)
                .where(wanted)
                .groupBy(group, GIVEN.STATE, GIVEN.LATE)
                .forEach(
                        row ->
                                counts.computeIfAbsent(row.value1(), key -> new int[5])[
                                                place(row.value2(), row.value3())] +=
                                        row.value4());
    }

    private static int place(String state, boolean late) {
        return switch (state) {
            case "kept" -> late ? 1 : 0;
            case "broken" -> 2;
            case "released" -> 4;
            default -> 3;
        };
    }

    private static Line line(String key, String name, int[] counts) {
        return new Line(key, name, counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private Map<String, String> names(String by, Map<String, int[]> counts, Locale locale) {
        Map<String, String> names = new HashMap<>();
        if (by.equals("kind")) {
            for (String code : counts.keySet()) names.put(code, kinds.now(code).name(locale));
            return names;
        }
        Long[] ids = counts.keySet().stream().map(Long::valueOf).toArray(Long[]::new);
        Field<Long> id = DSL.field(DSL.name("asked", "id"), Long.class);
        db.select(id, by.equals("person") ? Names.ofPerson(id) : Names.ofUnit(id))
                .from("unnest({0}) as asked (id)", DSL.val(ids))
                .forEach(row -> names.put(String.valueOf(row.value1()), row.value2()));
        return names;
    }
}
