package zhike.grading.standing;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerFacts;
import zhike.grading.GradingEvent;
import zhike.grading.scheme.FactCatalogue;
import zhike.grading.scheme.Rule;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.ShareRule;
import zhike.trade.TradeFigures;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Grades a set of customers in one statement: the rule compiled, what differs written, every move
 * kept. What was graded by somebody else since the statement began is left as it is.
 */
@Component
class GradingStatement {
    private static final String SQL =
            """
            with fresh as materialized ({0}),
            ranked as (
                select f.customer, f.rank, f.score, f.facts, s.level as before, s.rule_level as rule_before, s.facts as facts_before,
                    s.score as score_before, s.override_id as override_before, coalesce(s.version, 0) as version,
                    o.id as override_id, {1} as effect
                from fresh f
                left join grading.standing s on s.customer_id = f.customer and s.scheme_id = {2}
                left join grading.grade_override o on o.customer_id = f.customer and o.scheme_id = {2} and o.state = 'in_force'),
            decided as (select r.*, {3} as level, {4} as rule_level from ranked r),
            written as (
                insert into grading.standing as s (scheme_id, customer_id, level, rule_level, since, facts, score, override_id, graded_at, version)
                select {2}, customer, level, rule_level, {5}, facts, score, override_id, {5}, version + 1 from decided
                where before is null or before <> level or rule_before <> rule_level or facts_before <> facts
                    or override_before is distinct from override_id or {6}
                on conflict (customer_id, scheme_id) do update set level = excluded.level, previous = s.level, rule_level = excluded.rule_level,
                    since = case when s.level = excluded.level then s.since else excluded.since end, facts = excluded.facts,
                    score = excluded.score, override_id = excluded.override_id, graded_at = excluded.graded_at, version = excluded.version
                where s.version = excluded.version - 1
                returning s.customer_id, s.previous, s.level, s.facts, s.score),
            moved as (
                insert into grading.move (scheme_id, customer_id, from_level, to_level, at, cause, edition, facts, score, fact_at, run_id)
                select {2}, w.customer_id, w.previous, w.level, {5}, {7}, {8}, w.facts, w.score, case when w.previous is not null then {9} end, {10}
                from written w where w.previous is distinct from w.level
                returning customer_id, from_level, to_level)
            """;
    private final DSLContext db;
    private final Clock clock;
    private final FactCatalogue catalogue;
    private final MoveTelling telling;

    GradingStatement(DSLContext db, Clock clock, FactCatalogue catalogue, MoveTelling telling) {
        this.db = db;
        this.clock = clock;
        this.catalogue = catalogue;
        this.telling = telling;
    }

    /** Some customers, told of at once. */
    void some(Scheme scheme, Rule rule, Collection<Long> ids, Cause cause) {
        Condition which = CustomerFacts.ID.eq(DSL.any(ids.toArray(Long[]::new)));
        List<GradingEvent.Change> changes =
                db.resultQuery(
                                SQL + "select customer_id, from_level, to_level from moved",
                                parts(scheme, rule, which, cause, null))
                        .fetch(
                                row ->
                                        new GradingEvent.Change(
                                                row.get(0, Long.class),
                                                row.get(1, String.class),
                                                row.get(2, String.class)));
        if (!changes.isEmpty()) telling.tell(scheme, cause, changes);
    }

    /**
     * All customers; who moved is told afterwards.
     *
     * @return how many moved
     */
    long all(Scheme scheme, Rule rule, Cause cause, long runId) {
        return db.resultQuery(
                        SQL + "select count(*) from moved",
                        parts(scheme, rule, DSL.trueCondition(), cause, runId))
                .fetchSingle()
                .get(0, Long.class);
    }

    private QueryPart[] parts(
            Scheme scheme, Rule rule, Condition which, Cause cause, @Nullable Long runId) {
        Field<Integer> byRule = DSL.field("f.rank", Integer.class);
        Instant now = clock.instant();
        return new QueryPart[] {
            rule.graded(which, catalogue.context()),
            Effect.rank(scheme, byRule, DSL.field("o.level", String.class)),
            DSL.inline(scheme.id()),
            Effect.code(scheme, DSL.field("r.effect", Integer.class)),
            Effect.code(scheme, DSL.field("r.rank", Integer.class)),
            DSL.val(now),
            // the share of everybody shifts a little with each order of anybody
            rule instanceof ShareRule
                    ? DSL.condition("abs(score_before - score) >= 1")
                    : DSL.condition("score_before is distinct from score"),
            DSL.inline(cause.code()),
            DSL.inline(scheme.edition()),
            factAt(cause, now),
            DSL.val(runId, SQLDataType.BIGINT)
        };
    }

    /**
     * The latest that anything the rule may ask was written; a new edition follows from no fact.
     */
    private static Field<?> factAt(Cause cause, Instant now) {
        return switch (cause) {
            case FACT -> DSL.val(now);
            case EDITION, OVERRIDE, DEMAND -> DSL.castNull(SQLDataType.INSTANT);
            case NIGHT ->
                    DSL.field(
                            DSL.select(
                                            DSL.greatest(
                                                    CustomerFacts.UPDATED_AT,
                                                    TradeFigures.LAST_PAID_ON.cast(
                                                            SQLDataType.INSTANT)))
                                    .from(FactCatalogue.from())
                                    .where(
                                            CustomerFacts.ID.eq(
                                                    DSL.field("w.customer_id", Long.class))));
        };
    }
}
