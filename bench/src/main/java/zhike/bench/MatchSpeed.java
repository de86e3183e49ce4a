package zhike.bench;

import zhike.customer.matching.BlockSweep;
import zhike.customer.matching.Blocking;
import zhike.customer.matching.Clusters;
import zhike.customer.matching.FrequencySketch;
import zhike.customer.matching.MatchScore;
import zhike.customer.matching.MatchScorer;
import zhike.customer.matching.Profile;
import zhike.customer.matching.ScoredPair;
import zhike.customer.matching.Weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The duplicate batch over many synthetic Chinese customers with nothing but the keys on disk.
 * Arguments: the folder of the shared data, the number of customers (1,000,000).
 */
public final class MatchSpeed {
    private static final int LARGEST_BLOCK = 60;
    private static final int LOOK_EVERY = 1_000;

    private final SyntheticCustomers customers;
    private final int count;
    private final PeakHeap heap = new PeakHeap();
    private final FrequencySketch frequency;
    private final List<ScoredPair> found = new ArrayList<>();
    private long since = System.nanoTime();

    private MatchSpeed(Path data, int count) throws IOException {
        customers = new SyntheticCustomers(WordSource.in(data));
        this.count = count;
        frequency = new FrequencySketch(count);
        tell("words read", count);
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
        new MatchSpeed(data, args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000).run();
    }

    private void run() throws IOException {
        long start = System.nanoTime();
        try (var keys = new SortedKeys()) {
            long written = write(keys);
            tell("keys written", written);
            var scorer = new MatchScorer(Weights.standard(), frequency);
            var sweep = new BlockSweep(scorer, this::load, LARGEST_BLOCK, this::keep);
            sweep.run(keys.rising());
            tell("pairs compared", sweep.compared());
        }
        List<List<Long>> groups = Clusters.of(found, Weights.standard().match());
        tell("groups", groups.size());
        quality(groups);
        System.out.printf(
                "all together %.1f s, peak heap %d MB%n",
                (System.nanoTime() - start) / 1e9, heap.megabytes());
    }

    private long write(SortedKeys keys) throws IOException {
        long written = 0;
        for (long id = 0; id < count; id++) {
            Profile profile = Profile.of(customers.record(id));
            frequency.add(profile);
            if (id % LOOK_EVERY == 0) {
                heap.look();
            }
            for (long key : Blocking.keys(profile)) {
                keys.add(key, id);
                written++;
            }
        }
        return written;
    }

    private Map<Long, Profile> load(Set<Long> ids) {
        Map<Long, Profile> out = HashMap.newHashMap(ids.size());
        ids.forEach(id -> out.put(id, Profile.of(customers.record(id))));
        heap.look();
        return out;
    }

    /** Without reasons, which the product writes away. */
    private void keep(ScoredPair pair) {
        MatchScore score = pair.score();
        found.add(
                new ScoredPair(
                        pair.a(),
                        pair.b(),
                        new MatchScore(score.probability(), score.bits(), List.of())));
    }

    private void quality(List<List<Long>> groups) {
        List<String> truth =
                new AbstractList<>() {
                    @Override
                    public String get(int index) {
                        return Long.toString(customers.original(index));
                    }

                    @Override
                    public int size() {
                        return count;
                    }
                };
        PairQuality quality = PairQuality.of(groups, truth);
        System.out.printf(
                "precision %.4f recall %.4f F1 %.4f%n",
                quality.precision(), quality.recall(), quality.f1());
    }

    private void tell(String what, long number) {
        System.out.printf("%-16s %,12d %8.1f s%n", what, number, (System.nanoTime() - since) / 1e9);
        since = System.nanoTime();
    }
}
