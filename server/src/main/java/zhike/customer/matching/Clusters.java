package zhike.customer.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Makes groups of scored pairs. Pairs are taken from the surest down; two groups join over a pair
 * that matches only if all pairs between them are probable enough on average, so that a chain
 * a–b–c–d of near misses does not swallow strangers. Pairs that were not scored count as
 * improbable.
 */
public final class Clusters {
    private static final double LEAST_AVERAGE = 0.34;

    private final Map<Long, List<Long>> members = new HashMap<>();
    private final Map<Long, Long> groupOf = new HashMap<>();
    private final Map<Long, Map<Long, Double>> between = new HashMap<>();

    private Clusters() {}

    /**
     * Groups of two and more, each sorted, in the order of their smallest member.
     *
     * @param match probability from which a pair may join two groups
     */
    public static List<List<Long>> of(Collection<ScoredPair> pairs, double match) {
        var clusters = new Clusters();
        pairs.forEach(clusters::add);
        pairs.stream()
                .filter(p -> p.probability() >= match)
                .sorted(
                        Comparator.comparingDouble((ScoredPair p) -> p.score().bits())
                                .reversed()
                                .thenComparingLong(ScoredPair::a)
                                .thenComparingLong(ScoredPair::b))
                .forEach(clusters::join);
        return clusters.groups();
    }

    private void add(ScoredPair pair) {
        for (long id : new long[] {pair.a(), pair.b()}) {
            members.computeIfAbsent(id, i -> new ArrayList<>(List.of(i)));
            groupOf.putIfAbsent(id, id);
        }
        link(pair.a(), pair.b(), pair.probability());
    }

    private void link(long a, long b, double sum) {
        between.computeIfAbsent(a, x -> new HashMap<>()).merge(b, sum, Double::sum);
        between.computeIfAbsent(b, x -> new HashMap<>()).merge(a, sum, Double::sum);
    }

    private void join(ScoredPair pair) {
        long a = known(groupOf, pair.a());
        long b = known(groupOf, pair.b());
        if (a == b) {
            return;
        }
        int pairs = known(members, a).size() * known(members, b).size();
        if (known(between, a).getOrDefault(b, 0.0) / pairs < LEAST_AVERAGE) {
            return;
        }
        boolean keepA = known(between, a).size() >= known(between, b).size();
        absorb(keepA ? a : b, keepA ? b : a);
    }

    private void absorb(long kept, long gone) {
        for (long id : Objects.requireNonNull(members.remove(gone))) {
            groupOf.put(id, kept);
            known(members, kept).add(id);
        }
        known(between, kept).remove(gone);
        Objects.requireNonNull(between.remove(gone))
                .forEach(
                        (other, sum) -> {
                            if (other != kept) {
                                known(between, other).remove(gone);
                                link(kept, other, sum);
                            }
                        });
    }

    private List<List<Long>> groups() {
        Map<Long, List<Long>> sorted = new TreeMap<>();
        members.values().stream()
                .filter(m -> m.size() > 1)
                .map(m -> m.stream().sorted().toList())
                .forEach(m -> sorted.put(m.getFirst(), m));
        return List.copyOf(sorted.values());
    }

    private static <V> V known(Map<Long, V> map, long id) {
        return Objects.requireNonNull(map.get(id));
    }
}
