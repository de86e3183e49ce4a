package zhike.workbench.today;

import zhike.promise.Horizon;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What waits, sorted into groups by when it is due. */
final class Piles {
    /** So many rows of a group are shown; so many things are counted. */
    static final int SHOWN = 20;

    static final int COUNTED = 1000;
    static final String UNDATED = "undated";
    private static final List<String> GROUPS =
            List.of("overdue", "today", "week", "later", "paused", UNDATED);

    private static final class Pile {
        final List<WorkRow> rows = new ArrayList<>();
        final Map<String, Integer> counts = new LinkedHashMap<>();
    }

    private final Map<String, Pile> piles = new LinkedHashMap<>();

    Piles() {
        GROUPS.forEach(code -> piles.put(code, new Pile()));
    }

    /** One that is counted by being there. */
    void add(String group, WorkRow row) {
        show(group, row);
        count(group, row.kind(), 1);
    }

    /** One of those that were counted otherwise. */
    void show(String group, WorkRow row) {
        pile(group).rows.add(row);
    }

    void count(String group, String kind, int more) {
        if (more > 0) pile(group).counts.merge(kind, more, Integer::sum);
    }

    Work work(Horizon horizon) {
        return new Work(
                horizon.today(),
                horizon.day().plus(1, ChronoUnit.MICROS),
                horizon.week().plus(1, ChronoUnit.MICROS),
                COUNTED,
                piles.entrySet().stream()
                        .map(each -> group(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Work.Group group(String code, Pile pile) {
        return new Work.Group(
                code,
                pile.counts.values().stream().mapToInt(Integer::intValue).sum(),
                pile.counts.entrySet().stream()
                        .map(each -> new Work.KindCount(each.getKey(), each.getValue()))
                        .toList(),
                pile.rows.stream()
                        .sorted(Comparator.comparing(WorkRow::at).thenComparing(WorkRow::key))
                        .toList());
    }

    private Pile pile(String group) {
        return Objects.requireNonNull(piles.get(group));
    }
}
