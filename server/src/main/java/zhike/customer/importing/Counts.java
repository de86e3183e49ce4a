package zhike.customer.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many rows ended how; their sum is always the rows taken. */
final class Counts {
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private int warnings;

    static Counts of(List<RowResult> results) {
        Counts counts = new Counts();
        for (RowResult result : results) {
            counts.counts.merge(result.outcome, 1, Integer::sum);
            if (result.outcome != Outcome.REFUSED) counts.warnings += result.faults.size();
        }
        return counts;
    }

    int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    int warnings() {
        return warnings;
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
