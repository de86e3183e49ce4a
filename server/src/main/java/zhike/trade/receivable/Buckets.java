package zhike.trade.receivable;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The buckets of an ageing: what is not due, then from 0 days to each bound, then what is older.
 *
 * @param bounds last days, ascending
 */
record Buckets(List<Integer> bounds) {
    /**
     * @param from first day of it, null for what is not due
     * @param to last day of it, null for the oldest
     */
    record Bucket(@Nullable Integer from, @Nullable Integer to) {}

    Buckets {
        bounds = bounds.stream().distinct().sorted().toList();
    }

    int count() {
        return bounds.size() + 2;
    }

    /** In order; the first is what is not due. */
    List<Bucket> all() {
        List<Bucket> all = new ArrayList<>();
        all.add(new Bucket(null, null));
        int from = 0;
        for (int to : bounds) {
            all.add(new Bucket(from, to));
            from = to + 1;
        }
        all.add(new Bucket(from, null));
        return all;
    }

    /**
     * @param days since the invoice, or past due; what is not due is below 0
     */
    int of(int days) {
        if (days < 0) return 0;
        int at = 1;
        for (int to : bounds) {
            if (days <= to) return at;
            at++;
        }
        return at;
    }

    /** The same answer in a statement. */
    Field<Integer> of(Field<Integer> days) {
        var which = DSL.when(days.lt(0), DSL.inline(0));
        int at = 1;
        for (int to : bounds) which = which.when(days.le(to), DSL.inline(at++));
        return which.otherwise(DSL.inline(at));
    }
}
