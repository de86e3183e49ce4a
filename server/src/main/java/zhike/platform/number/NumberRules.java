package zhike.platform.number;

import static zhike.platform.db.Tables.NUMBER_RULE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives numbers. They never repeat; there may be gaps, because each node reserves a small run ahead
 * so that nobody waits for another's transaction.
 */
@Component
public class NumberRules {
    static final String CHANGED = "number-rule";
    private static final int AHEAD = 32;
    private final DSLContext db;
    private final Clock clock;
    private final NumberBlocks blocks;
    private final Map<String, NumberPattern> patterns = new ConcurrentHashMap<>();
    private final Map<String, Stock> stocks = new ConcurrentHashMap<>();

    NumberRules(DSLContext db, Clock clock, NumberBlocks blocks, Broadcast broadcast) {
        this.db = db;
        this.clock = clock;
        this.blocks = blocks;
        broadcast.on(CHANGED, any -> patterns.clear());
    }

    /**
     * So many numbers at once, ascending; a large take is one statement. Best called before a
     * transaction begins.
     */
    public List<String> take(String kind, int count) {
        NumberPattern pattern = patterns.computeIfAbsent(kind, this::load);
        String series = pattern.series(LocalDate.now(clock));
        Stock stock =
                stocks.compute(
                        kind,
                        (key, known) ->
                                known == null || !known.series.equals(series)
                                        ? new Stock(series)
                                        : known);
        List<String> numbers = new ArrayList<>(count);
        long first = stock.take(kind, count);
        for (long next = first; next < first + count; next++)
            numbers.add(pattern.number(series, next));
        return numbers;
    }

    private NumberPattern load(String kind) {
        String pattern =
                db.select(NUMBER_RULE.PATTERN)
                        .from(NUMBER_RULE)
                        .where(NUMBER_RULE.KIND.eq(kind))
                        .fetchOne(NUMBER_RULE.PATTERN);
        if (pattern == null) throw Refusal.missing("number-rule");
        return NumberPattern.read(pattern);
    }

    /**
     * What this node has left of its run. Its lock lets one thread at a time ask for a second
     * connection.
     */
    private final class Stock {
        private final String series;
        private long next = 1;
        private long end = 1;

        Stock(String series) {
            this.series = series;
        }

        synchronized long take(String kind, int count) {
            if (count > AHEAD) return blocks.reserve(kind, series, count);
            if (end - next < count) {
                next = blocks.reserve(kind, series, AHEAD);
                end = next + AHEAD;
            }
            long first = next;
            next += count;
            return first;
        }
    }

    @Nullable String patternOf(String kind) {
        return db.select(NUMBER_RULE.PATTERN)
                .from(NUMBER_RULE)
                .where(NUMBER_RULE.KIND.eq(kind))
                .fetchOne(NUMBER_RULE.PATTERN);
    }
}
