package zhike.bench;

import zhike.customer.matching.BlockSweep;
import zhike.customer.matching.Blocking;
import zhike.customer.matching.Clusters;
import zhike.customer.matching.FrequencySketch;
import zhike.customer.matching.KeyedId;
import zhike.customer.matching.MatchRecord;
import zhike.customer.matching.MatchScorer;
import zhike.customer.matching.Profile;
import zhike.customer.matching.ScoredPair;
import zhike.customer.matching.Weights;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The whole way of a list of records through keys, blocks, scores and groups, as in the product.
 */
record DuplicateRun(
        List<ScoredPair> scored, List<List<Long>> groups, long compared, Duration took) {
    private static final int LARGEST_BLOCK = 80;

    static DuplicateRun of(List<MatchRecord> records, Weights weights) {
        long start = System.nanoTime();
        Map<Long, Profile> profiles = new HashMap<>();
        var frequency = new FrequencySketch(records.size());
        List<KeyedId> keys = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            long id = i;
            Profile profile = Profile.of(records.get(i));
            profiles.put(id, profile);
            frequency.add(profile);
            LongStream.of(Blocking.keys(profile)).forEach(k -> keys.add(new KeyedId(k, id)));
        }
        keys.sort(Comparator.comparingLong(KeyedId::key));
        List<ScoredPair> scored = new ArrayList<>();
        var sweep =
                new BlockSweep(
                        new MatchScorer(weights, frequency),
                        ids -> profiles,
                        LARGEST_BLOCK,
                        scored::add);
        sweep.run(keys.iterator());
        List<List<Long>> groups = Clusters.of(scored, weights.match());
        return new DuplicateRun(
                scored, groups, sweep.compared(), Duration.ofNanos(System.nanoTime() - start));
    }
}
