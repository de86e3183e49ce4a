package zhike.customer.duplicate;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.DUPLICATE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import zhike.access.Viewer;
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
class WorkList {
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
    private final OpenPairs pairs;
    private final CardRegister register;
    private final ReasonWords words;

    WorkList(DSLContext db, OpenPairs pairs, CardRegister register, ReasonWords words) {
        this.db = db;
        this.pairs = pairs;
        this.register = register;
        this.words = words;
    }

    Page<Pair> page(Viewer viewer, double min, @Nullable String cursor, int limit, Locale locale) {
        OpenPairs.Found found =
                pairs.after(viewer, min, OpenPairs.At.of(Cursor.read(cursor, 2)), limit);
        OpenPairs.At next = found.next();
        return new Page<>(
                pairs(viewer, found.ids(), locale), next == null ? null : next.cursor().text());
    }

    private List<Pair> pairs(Viewer viewer, List<Long> ids, Locale locale) {
        List<Record> found =
                List.copyOf(
                        db.select(DUPLICATE.fields())
                                .from(DUPLICATE)
                                .where(DUPLICATE.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                                .orderBy(DUPLICATE.PROBABILITY.desc(), DUPLICATE.ID)
                                .fetch());
        Map<Long, Map<String, Object>> rows = rows(viewer, found);
        Set<Long> mergeable = pairs.mergeable(viewer, ids);
        return found.stream().map(row -> pair(viewer, row, rows, mergeable, locale)).toList();
    }

    private Pair pair(
            Viewer viewer,
            Record row,
            Map<Long, Map<String, Object>> rows,
            Set<Long> mergeable,
            Locale locale) {
        return new Pair(
                row.get(DUPLICATE.ID),
                row.get(DUPLICATE.PROBABILITY),
                row.get(DUPLICATE.FOUND_AT),
                words.full(
                        viewer,
                        JsonMapper.shared().readValue(row.get(DUPLICATE.REASONS).data(), REASONS),
                        locale),
                rows.getOrDefault(row.get(DUPLICATE.LEFT_ID), Map.of()),
                rows.getOrDefault(row.get(DUPLICATE.RIGHT_ID), Map.of()),
                Map.of("merge", mergeable.contains(row.get(DUPLICATE.ID))));
    }

    /** Of pairs of which the viewer sees both. */
    private Map<Long, Map<String, Object>> rows(Viewer viewer, List<Record> pairs) {
        if (pairs.isEmpty()) return Map.of();
        Set<Long> ids = new HashSet<>();
        for (Record pair : pairs)
            ids.addAll(List.of(pair.get(DUPLICATE.LEFT_ID), pair.get(DUPLICATE.RIGHT_ID)));
        Map<Long, Map<String, Object>> rows = new HashMap<>();
        register.page(
                        viewer,
                        CARD.ID.in(ids).and(CARD.REMOVED_AT.isNull()),
                        CardSort.NEWEST,
                        Set.of(),
                        null,
                        Page.LARGEST)
                .items()
                .forEach(row -> rows.put((Long) row.get("id"), row));
        return rows;
    }
}
