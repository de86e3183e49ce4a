package zhike.grading.standing;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.grading.GradingEvent;
import zhike.grading.db.tables.records.GradeOverrideRecord;
import zhike.grading.db.tables.records.StandingRecord;
import zhike.grading.scheme.Rule;
import zhike.grading.scheme.Scheme;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes where customers stand now, and how they moved. */
@Component
class StandingWriting {
    /** One customer as the rule sees them. */
    record Graded(
            long customer,
            Rule.Ranked ranked,
            JSONB facts,
            @Nullable GradeOverrideRecord override) {}

    private final DSLContext db;
    private final Clock clock;
    private final MoveTelling telling;

    StandingWriting(DSLContext db, Clock clock, MoveTelling telling) {
        this.db = db;
        this.clock = clock;
        this.telling = telling;
    }

    /**
     * @param before locked
     */
    void write(Scheme scheme, List<Graded> graded, Map<Long, StandingRecord> before, Cause cause) {
        if (graded.isEmpty()) return;
        List<GradingEvent.Change> changes = new ArrayList<>();
        List<Graded> moved = new ArrayList<>();
        Columns columns = new Columns(graded.size());
        for (Graded each : graded) {
            int rank = each.ranked().rank();
            GradeOverrideRecord override = each.override();
            String level =
                    scheme.definition()
                            .level(
                                    Effect.rank(
                                            scheme,
                                            rank,
                                            override == null ? null : override.getLevel()))
                            .code();
            columns.add(each, level, scheme.definition().level(rank).code());
            StandingRecord stood = before.get(each.customer());
            String from = stood == null ? null : stood.getLevel();
            if (level.equals(from)) continue;
            changes.add(new GradingEvent.Change(each.customer(), from, level));
            moved.add(each);
        }
        store(scheme, columns);
        if (changes.isEmpty()) return;
        keep(scheme, changes, moved, cause);
        telling.tell(scheme, cause, changes);
    }

    private void store(Scheme scheme, Columns columns) {
        db.execute(
                """
                insert into grading.standing as s (scheme_id, customer_id, level, rule_level, since, facts, score, override_id, graded_at)
                select {0}, c, l, r, {1}, f::jsonb, p, o, {1} from unnest({2}, {3}, {4}, {5}, {6}::numeric[], {7}::bigint[]) as t (c, l, r, f, p, o)
                on conflict (customer_id, scheme_id) do update set level = excluded.level, previous = s.level, rule_level = excluded.rule_level,
                    since = case when s.level = excluded.level then s.since else excluded.since end, facts = excluded.facts,
                    score = excluded.score, override_id = excluded.override_id, graded_at = excluded.graded_at, version = s.version + 1\
                """,
                DSL.val(scheme.id()),
                DSL.val(clock.instant()),
                DSL.val(columns.ids),
                DSL.val(columns.levels),
                DSL.val(columns.rules),
                DSL.val(columns.facts),
                DSL.val(columns.scores),
                DSL.val(columns.overrides));
    }

    private void keep(
            Scheme scheme, List<GradingEvent.Change> changes, List<Graded> moved, Cause cause) {
        Columns columns = new Columns(moved.size());
        int at = 0;
        for (Graded each : moved) {
            GradingEvent.Change change = changes.get(at++);
            columns.add(each, change.to(), change.from());
        }
        db.execute(
                """
                insert into grading.move (scheme_id, customer_id, from_level, to_level, at, cause, edition, facts, score, fact_at)
                select {0}, c, r, l, {1}, {2}, {3}, f::jsonb, p, {4}
                from unnest({5}, {6}, {7}, {8}, {9}::numeric[]) as t (c, l, r, f, p)\
                """,
                DSL.val(scheme.id()),
                DSL.val(clock.instant()),
                DSL.val(cause.code()),
                DSL.val(scheme.edition()),
                DSL.val(cause == Cause.FACT ? clock.instant() : null, java.time.Instant.class),
                DSL.val(columns.ids),
                DSL.val(columns.levels),
                DSL.val(columns.rules),
                DSL.val(columns.facts),
                DSL.val(columns.scores));
    }

    private static final class Columns {
        private final Long[] ids;
        private final String[] levels;
        private final @Nullable String[] rules;
        private final String[] facts;
        private final @Nullable BigDecimal[] scores;
        private final @Nullable Long[] overrides;
        private int at;

        Columns(int size) {
            ids = new Long[size];
            levels = new String[size];
            rules = new String[size];
            facts = new String[size];
            scores = new BigDecimal[size];
            overrides = new Long[size];
        }

        void add(Graded each, String level, @Nullable String rule) {
            ids[at] = each.customer();
            levels[at] = level;
            rules[at] = rule;
            facts[at] = each.facts().data();
            scores[at] = each.ranked().score();
            overrides[at++] = each.override() == null ? null : each.override().getId();
        }
    }
}
