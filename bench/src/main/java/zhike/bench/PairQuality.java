package zhike.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairwise precision and recall of a grouping against the truth. */
record PairQuality(long right, long wrong, long missed) {

    /**
     * @param truth the customer of each record, by its index
     */
    static PairQuality of(Collection<List<Long>> groups, List<String> truth) {
        long right = 0;
        long claimed = 0;
        for (List<Long> group : groups) {
            Map<String, Long> sizes = new HashMap<>();
            group.forEach(id -> sizes.merge(truth.get(id.intValue()), 1L, Long::sum));
            right += pairs(sizes.values());
            claimed += pairs(List.of((long) group.size()));
        }
        Map<String, Long> customers = new HashMap<>();
        truth.forEach(t -> customers.merge(t, 1L, Long::sum));
        return new PairQuality(right, claimed - right, pairs(customers.values()) - right);
    }

    double precision() {
        return (double) right / Math.max(1, right + wrong);
    }

    double recall() {
        return (double) right / Math.max(1, right + missed);
    }

    double f1() {
        return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }

    private static long pairs(Collection<Long> sizes) {
        return sizes.stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
