package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;
import static zhike.lead.db.Tables.STAGE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.dictionary.Dictionaries;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Funnel, forecast and losses of the opportunities within reach. Amounts of different currencies
 * are never added.
 */
@Component
class OpportunityReports {
    /**
     * @param reached how many of those entered in the time ever stood in this stage or beyond
     * @param wonShare of those that reached it and are closed, how many were won, 0–1; null where
     *     none is closed
     * @param days that one stays in it on average; null where none has left it
     * @param open how many stand in it now, their sum, and their sum times their probability
     */
    record Step(
            long stageId,
            String stage,
            long reached,
            @Nullable BigDecimal wonShare,
            @Nullable BigDecimal days,
            long open,
            BigDecimal amount,
            BigDecimal weighted) {}

    /**
     * @param month its first day
     */
    record Month(
            LocalDate month,
            long open,
            BigDecimal amount,
            BigDecimal weighted,
            long won,
            BigDecimal wonAmount) {}

    record Loss(String reason, String label, long count, BigDecimal amount) {}

    record Beaten(String winner, long count, BigDecimal amount) {}

    private static final Field<Integer> CHANCE =
            DSL.coalesce(OPPORTUNITY.PROBABILITY, STAGE.PROBABILITY);
    private static final Field<BigDecimal> WEIGHTED =
            DSL.round(OPPORTUNITY.AMOUNT.times(CHANCE).div(100), 2);
    private final DSLContext db;
    private final Stages stages;
    private final Dictionaries dictionaries;

    OpportunityReports(DSLContext db, Stages stages, Dictionaries dictionaries) {
        this.db = db;
        this.stages = stages;
        this.dictionaries = dictionaries;
    }

    /** The currencies there are, the most frequent first. */
    List<String> currencies(Viewer viewer) {
        return db.select(OPPORTUNITY.CURRENCY)
                .from(OPPORTUNITY)
                .where(OpportunityReach.visibleTo(viewer, "opportunity.read"))
                .groupBy(OPPORTUNITY.CURRENCY)
                .orderBy(DSL.count().desc(), OPPORTUNITY.CURRENCY)
                .fetch(OPPORTUNITY.CURRENCY);
    }

    /** Of those entered from then until then. */
    List<Step> funnel(Viewer viewer, String currency, Instant from, Instant to, Locale locale) {
        Map<Long, Step> steps =
                db.fetch(
                                """
                                with mine as (select o.*, s.position, s.probability as usual from lead.opportunity o
                                        join lead.stage s on s.id = o.farthest_id
                                        where o.id in ({0}) and o.currency = {1} and o.created_at >= {2} and o.created_at < {3})
                                select g.id,
                                    count(m.id) filter (where m.position >= g.position) as reached,
                                    round(count(*) filter (where m.position >= g.position and m.state = 'won')::numeric
                                        / nullif(count(*) filter (where m.position >= g.position and m.state <> 'open'), 0), 4) as won,
                                    (select round((extract(epoch from avg(y.to_at - y.from_at)) / 86400)::numeric, 1)
                                        from lead.stay y join mine x on x.id = y.opportunity_id where y.stage_id = g.id and y.to_at is not null) as days,
                                    count(*) filter (where m.stage_id = g.id and m.state = 'open') as open,
                                    coalesce(sum(m.amount) filter (where m.stage_id = g.id and m.state = 'open'), 0) as amount,
                                    coalesce(round(sum(m.amount * coalesce(m.probability, g.probability) / 100)
                                        filter (where m.stage_id = g.id and m.state = 'open'), 2), 0) as weighted
                                from lead.stage g left join mine m on true
                                group by g.id\
                                """,
                                DSL.select(OPPORTUNITY.ID)
                                        .from(OPPORTUNITY)
                                        .where(
                                                OpportunityReach.visibleTo(
                                                        viewer, "opportunity.read")),
                                DSL.val(currency),
                                DSL.val(from),
                                DSL.val(to))
                        .intoMap(
                                row -> row.get("id", Long.class),
                                row ->
                                        new Step(
                                                row.get("id", Long.class),
                                                stages.get(row.get("id", Long.class)).name(locale),
                                                row.get("reached", Long.class),
                                                row.get("won", BigDecimal.class),
                                                row.get("days", BigDecimal.class),
                                                row.get("open", Long.class),
                                                row.get("amount", BigDecimal.class),
                                                row.get("weighted", BigDecimal.class)));
        return stages.all().stream()
                .map(stage -> Objects.requireNonNull(steps.get(stage.id())))
                .filter(step -> stages.get(step.stageId()).active() || step.open() > 0)
                .toList();
    }

    /** By the month in which the open ones are expected, and the won ones were won. */
    List<Month> forecast(
            Viewer viewer, String currency, LocalDate from, LocalDate to, ZoneId zone) {
        var open = OPPORTUNITY.STATE.eq("open");
        // written out: what is grouped by must be the same everywhere
        var won = OPPORTUNITY.STATE.eq(DSL.inline("won"));
        Field<LocalDate> month =
                DSL.field(
                        "date_trunc('month', case when {0} then ({1} at time zone {2})::date else"
                                + " {3} end)::date",
                        SQLDataType.LOCALDATE,
                        won,
                        OPPORTUNITY.CLOSED_AT,
                        DSL.inline(zone.getId()),
                        OPPORTUNITY.EXPECTED_ON);
        return db.select(
                        month,
                        DSL.count().filterWhere(open),
                        sum(OPPORTUNITY.AMOUNT, open),
                        sum(WEIGHTED, open),
                        DSL.count().filterWhere(won),
                        sum(OPPORTUNITY.AMOUNT, won))
                .from(OPPORTUNITY)
                .join(STAGE)
                .on(STAGE.ID.eq(OPPORTUNITY.STAGE_ID))
                .where(OpportunityReach.visibleTo(viewer, "opportunity.read"))
                .and(OPPORTUNITY.CURRENCY.eq(currency))
                .and(
                        open.and(OPPORTUNITY.EXPECTED_ON.between(from, to))
                                .or(
                                        won.and(
                                                        OPPORTUNITY.CLOSED_AT.ge(
                                                                from.atStartOfDay(zone)
                                                                        .toInstant()))
                                                .and(
                                                        OPPORTUNITY.CLOSED_AT.lt(
                                                                to.plusDays(1)
                                                                        .atStartOfDay(zone)
                                                                        .toInstant()))))
                .groupBy(month)
                .orderBy(month)
                .fetch(
                        row ->
                                new Month(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6()));
    }

    List<Loss> losses(Viewer viewer, String currency, Instant from, Instant to, Locale locale) {
        return db.select(OPPORTUNITY.LOSS_REASON, DSL.count(), DSL.sum(OPPORTUNITY.AMOUNT))
                .from(OPPORTUNITY)
                .where(lost(viewer, currency, from, to))
                .groupBy(OPPORTUNITY.LOSS_REASON)
                .orderBy(DSL.sum(OPPORTUNITY.AMOUNT).desc(), OPPORTUNITY.LOSS_REASON)
                .fetch(
                        row ->
                                new Loss(
                                        row.value1(),
                                        dictionaries.label(Closing.REASONS, row.value1(), locale),
                                        row.value2(),
                                        row.value3()));
    }

    /** Who got what we lost, the dearest first; at most twenty. */
    List<Beaten> winners(Viewer viewer, String currency, Instant from, Instant to) {
        return db.select(OPPORTUNITY.WINNER, DSL.count(), DSL.sum(OPPORTUNITY.AMOUNT))
                .from(OPPORTUNITY)
                .where(lost(viewer, currency, from, to))
                .and(OPPORTUNITY.WINNER.isNotNull())
                .groupBy(OPPORTUNITY.WINNER)
                .orderBy(DSL.sum(OPPORTUNITY.AMOUNT).desc(), OPPORTUNITY.WINNER)
                .limit(20)
                .fetch(row -> new Beaten(row.value1(), row.value2(), row.value3()));
    }

    private static org.jooq.Condition lost(
            Viewer viewer, String currency, Instant from, Instant to) {
        return OpportunityReach.visibleTo(viewer, "opportunity.read")
                .and(OPPORTUNITY.STATE.eq("lost"))
                .and(OPPORTUNITY.CURRENCY.eq(currency))
                .and(OPPORTUNITY.CLOSED_AT.ge(from))
                .and(OPPORTUNITY.CLOSED_AT.lt(to));
    }

    private static Field<BigDecimal> sum(Field<BigDecimal> of, org.jooq.Condition which) {
        return DSL.coalesce(DSL.sum(of).filterWhere(which), BigDecimal.ZERO);
    }
}
