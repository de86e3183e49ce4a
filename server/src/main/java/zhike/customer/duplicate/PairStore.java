package zhike.customer.duplicate;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import tools.jackson.databind.ObjectMapper;

import zhike.customer.matching.ScoredPair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes found pairs away, many a statement; what was judged stays judged. */
final class PairStore {
    private static final int BATCH = 500;
    private final DSLContext db;
    private final ObjectMapper json;
    private final Instant at;
    private final List<ScoredPair> waiting = new ArrayList<>();
    private long stored;

    /**
     * @param at when the search began: the pairs not seen since are vanished
     */
    PairStore(DSLContext db, ObjectMapper json, Instant at) {
        this.db = db;
        this.json = json;
        this.at = at;
    }

    void add(ScoredPair pair) {
        waiting.add(pair);
        if (waiting.size() >= BATCH) flush();
    }

    long stored() {
        return stored;
    }

    void flush() {
        if (waiting.isEmpty()) return;
        db.execute(
                """
                insert into customer.duplicate (left_id, right_id, probability, reasons, state, found_at, seen_at)
                select p.l, p.r, p.probability, p.reasons::jsonb, 'open', {4}, {4}
                from unnest({0}::bigint[], {1}::bigint[], {2}::real[], {3}::text[]) p (l, r, probability, reasons)
                where (select count(*) from customer.card c where c.id in (p.l, p.r) and c.removed_at is null) = 2
                on conflict (left_id, right_id) do update set probability = excluded.probability, reasons = excluded.reasons,
                    seen_at = excluded.seen_at,
                    found_at = case when duplicate.state = 'vanished' then excluded.found_at else duplicate.found_at end,
                    state = case when duplicate.state = 'distinct' then 'distinct' else 'open' end\
                """,
                DSL.val(waiting.stream().map(ScoredPair::a).toArray(Long[]::new)),
                DSL.val(waiting.stream().map(ScoredPair::b).toArray(Long[]::new)),
                DSL.val(
                        waiting.stream()
                                .map(pair -> (float) pair.probability())
                                .toArray(Float[]::new)),
                DSL.val(
                        waiting.stream()
                                .map(pair -> json.writeValueAsString(KeptReason.of(pair.score())))
                                .toArray(String[]::new)),
                DSL.val(at));
        stored += waiting.size();
        waiting.clear();
    }
}
