package zhike.grading.standing;

import static zhike.grading.db.Tables.MOVE;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.grading.scheme.Definition;
import zhike.grading.scheme.Scheme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Which moves are asked for; what is null is not asked.
 *
 * @param way {@code up}, {@code down} or {@code first}
 * @param late only those that came later after the fact than the report allows
 * @param since first day
 * @param until last day
 */
record MoveFilter(
        @Nullable String from,
        @Nullable String to,
        @Nullable String way,
        @Nullable String cause,
        @Nullable Boolean late,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    /** As the report on timeliness counts. */
    static final int HOURS = 24;

    Condition condition(Scheme scheme, ZoneId zone) {
        Condition which = MOVE.SCHEME_ID.eq(scheme.id());
        if (from != null) which = which.and(MOVE.FROM_LEVEL.eq(from));
        if (to != null) which = which.and(MOVE.TO_LEVEL.eq(to));
        if (cause != null) which = which.and(MOVE.CAUSE.eq(cause));
        if (way != null) which = which.and(way(scheme, way));
        if (late != null) which = which.and(late ? tooLate() : timed().andNot(tooLate()));
        if (since != null) which = which.and(MOVE.AT.ge(since.atStartOfDay(zone).toInstant()));
        if (until != null)
            which = which.and(MOVE.AT.lt(until.plusDays(1).atStartOfDay(zone).toInstant()));
        return which;
    }

    /** Moves that follow from a fact. */
    static Condition timed() {
        return MOVE.FACT_AT.isNotNull().and(MOVE.FROM_LEVEL.isNotNull());
    }

    static Condition tooLate() {
        return timed().and(
                        DSL.condition(
                                "{0} - {1} > {2} * interval '1 hour'",
                                MOVE.AT, MOVE.FACT_AT, DSL.inline(HOURS)));
    }

    private static Condition way(Scheme scheme, String way) {
        if (way.equals("first")) return MOVE.FROM_LEVEL.isNull();
        List<Definition.Level> levels = scheme.definition().levels();
        List<Condition> pairs = new ArrayList<>();
        for (int high = 0; high < levels.size(); high++)
            for (int low = high + 1; low < levels.size(); low++) {
                String up = levels.get(high).code();
                String down = levels.get(low).code();
                pairs.add(
                        way.equals("up")
                                ? MOVE.FROM_LEVEL.eq(down).and(MOVE.TO_LEVEL.eq(up))
                                : MOVE.FROM_LEVEL.eq(up).and(MOVE.TO_LEVEL.eq(down)));
            }
        return DSL.or(pairs);
    }
}
