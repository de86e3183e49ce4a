package zhike.customer.bulk;

import java.util.Map;
import java.util.TreeMap;

/** How many were done, and how many were passed over for which reason. */
record BulkOutcome(long done, Map<String, Long> skipped) {
    static final BulkOutcome NONE = new BulkOutcome(0, Map.of());

    static BulkOutcome of(long done, long looked, String otherwise) {
        return new BulkOutcome(done, looked > done ? Map.of(otherwise, looked - done) : Map.of());
    }

    static BulkOutcome skipped(long count, String reason) {
        return count <= 0 ? NONE : new BulkOutcome(0, Map.of(reason, count));
    }

    BulkOutcome and(BulkOutcome other) {
        Map<String, Long> both = new TreeMap<>(skipped);
        other.skipped.forEach((reason, count) -> both.merge(reason, count, Long::sum));
        return new BulkOutcome(done + other.done, both);
    }
}
