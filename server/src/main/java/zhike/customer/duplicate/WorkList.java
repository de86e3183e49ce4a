package zhike.customer.duplicate;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.DUPLICATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.list.CardRegister;
import zhike.customer.list.CardSort;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of customers that may be one, the most probable first; only those of which the viewer sees
 * both.
 */
@Component
public class WorkList {
    /** Counted no further: it is a hint on the home page. */
    private static final int COUNTED_TO = 1_000;

    private static final TypeReference<List<KeptReason>> REASONS = new TypeReference<>() {};

    /** One pair. @param left,right as rows of the register */
    record Pair(
            long id,
            double probability,
            Instant foundAt,
            List<ReasonWords.Said> reasons,
            Map<String, Object> left,
            Map<String, Object> right,
            Map<String, Boolean> can) {}

    private final DSLContext db;
    private final CardRegister register;
    private final ReasonWords words;

    WorkList(DSLContext db, CardRegister register, ReasonWords words) {
        this.db = db;
        this.register = register;
        this.words = words;
    }

    Page<Pair> page(Viewer viewer, double min, @Nullable String cursor, int limit, Locale locale) {
        Field<Boolean> merge = DSL.field(both(viewer, "customer.merge")).as("merge");
        var found =
                db.select(DUPLICATE.fields())
                        .select(merge)
                        .from(DUPLICATE)
                        .where(wanted(viewer, min))
                        .and(after(Cursor.read(cursor, 2)))
                        .orderBy(DUPLICATE.PROBABILITY.desc(), DUPLICATE.ID)
                        .limit(limit + 1)
                        .fetch();
        Page<Record> page =
                Page.of(
                        List.<Record>copyOf(found),
                        limit,
                        last ->
                                Cursor.of(
                                        Float.floatToIntBits(last.get(DUPLICATE.PROBABILITY)),
                                        last.get(DUPLICATE.ID)));
        Map<Long, Map<String, Object>> rows = rows(viewer, page.items());
        return page.map(
                row ->
                        new Pair(
                                row.get(DUPLICATE.ID),
                                row.get(DUPLICATE.PROBABILITY),
                                row.get(DUPLICATE.FOUND_AT),
                                words.full(
                                        viewer,
                                        JsonMapper.shared()
                                                .readValue(
                                                        row.get(DUPLICATE.REASONS).data(), REASONS),
                                        locale),
                                rows.getOrDefault(row.get(DUPLICATE.LEFT_ID), Map.of()),
                                rows.getOrDefault(row.get(DUPLICATE.RIGHT_ID), Map.of()),
                                Map.of("merge", row.get(merge))));
    }

    /** How many wait for this viewer, up to 1,000. */
    public int count(Viewer viewer, double min) {
        return db.fetchCount(
                DSL.selectOne().from(DUPLICATE).where(wanted(viewer, min)).limit(COUNTED_TO));
    }

    private static Condition wanted(Viewer viewer, double min) {
        return DUPLICATE
                .STATE
                .eq("open")
                .and(DUPLICATE.PROBABILITY.ge((float) min))
                .and(both(viewer, "customer.read"));
    }

    private static Condition both(Viewer viewer, String operation) {
        return CustomerReach.visibleTo(viewer, operation, DUPLICATE.LEFT_ID)
                .and(CustomerReach.visibleTo(viewer, operation, DUPLICATE.RIGHT_ID));
    }

    private static Condition after(@Nullable Cursor cursor) {
        if (cursor == null) return DSL.noCondition();
        float probability = Float.intBitsToFloat((int) cursor.number(0));
        return DUPLICATE
                .PROBABILITY
                .lt(probability)
                .or(DUPLICATE.PROBABILITY.eq(probability).and(DUPLICATE.ID.gt(cursor.number(1))));
    }

    private Map<Long, Map<String, Object>> rows(Viewer viewer, List<Record> pairs) {
        Set<Long> ids = new HashSet<>();
        for (Record pair : pairs)
            ids.addAll(List.of(pair.get(DUPLICATE.LEFT_ID), pair.get(DUPLICATE.RIGHT_ID)));
        Map<Long, Map<String, Object>> rows = new HashMap<>();
        register.page(
                        viewer,
                        CustomerReach.visibleTo(viewer, "customer.read").and(CARD.ID.in(ids)),
                        CardSort.NEWEST,
                        Set.of(),
                        null,
                        Page.LARGEST)
                .items()
                .forEach(row -> rows.put((Long) row.get("id"), row));
        return rows;
    }
}
