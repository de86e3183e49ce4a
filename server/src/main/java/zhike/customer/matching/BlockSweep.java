package zhike.customer.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares all records that share a key, from keys streamed in rising order. Memory holds one batch
 * of records and the keys of blocks left out as too large, whatever the number of records. Each
 * pair is compared once, in the first block that holds both. For one thread; make one for each
 * sweep.
 */
public final class BlockSweep {
    private static final int BATCH = 20_000;

    private final MatchScorer scorer;
    private final ProfileSource source;
    private final Consumer<ScoredPair> found;
    private final int largest;
    private final Set<Long> tooLarge = new HashSet<>();
    private final List<long[]> blocks = new ArrayList<>();
    private final List<Long> blockKeys = new ArrayList<>();
    private final Set<Long> ids = new HashSet<>();
    private long compared;

    /**
     * @param largest records a block may have; larger blocks are left to more selective keys
     * @param found gets every pair that reaches the review threshold
     */
    public BlockSweep(
            MatchScorer scorer, ProfileSource source, int largest, Consumer<ScoredPair> found) {
        this.scorer = scorer;
        this.source = source;
        this.largest = largest;
        this.found = found;
    }

    /**
     * @throws IllegalArgumentException if the keys do not rise
     */
    public void run(Iterator<KeyedId> sorted) {
        long[] members = new long[largest + 1];
        int size = 0;
        long key = Long.MIN_VALUE;
        while (sorted.hasNext()) {
            KeyedId next = sorted.next();
            if (next.key() < key) {
                throw new IllegalArgumentException("keys must come in rising order");
            }
            if (next.key() != key) {
                close(key, members, size);
                key = next.key();
                size = 0;
            }
            members[Math.min(size++, largest)] = next.id();
        }
        close(key, members, size);
        flush();
    }

    /** Pairs compared so far. */
    public long compared() {
        return compared;
    }

    private void close(long key, long[] members, int size) {
        if (size > largest) {
            tooLarge.add(key);
        } else if (size > 1) {
            long[] block = Arrays.copyOf(members, size);
            blocks.add(block);
            blockKeys.add(key);
            for (long id : block) {
                ids.add(id);
            }
            if (ids.size() >= BATCH) {
                flush();
            }
        }
    }

    private void flush() {
        Map<Long, Profile> profiles = source.load(ids);
        Map<Long, long[]> keys = HashMap.newHashMap(profiles.size());
        profiles.forEach((id, profile) -> keys.put(id, Blocking.keys(profile)));
        for (int i = 0; i < blocks.size(); i++) {
            sweep(blocks.get(i), blockKeys.get(i), profiles, keys);
        }
        blocks.clear();
        blockKeys.clear();
        ids.clear();
    }

    private void sweep(
            long[] block, long key, Map<Long, Profile> profiles, Map<Long, long[]> keys) {
        for (int i = 0; i < block.length; i++) {
            Profile one = profiles.get(block[i]);
            for (int j = i + 1; one != null && j < block.length; j++) {
                Profile other = profiles.get(block[j]);
                if (other != null
                        && block[i] != block[j]
                        && first(
                                key,
                                Objects.requireNonNull(keys.get(block[i])),
                                Objects.requireNonNull(keys.get(block[j])))) {
                    compare(block[i], one, block[j], other);
                }
            }
        }
    }

    private void compare(long a, Profile one, long b, Profile other) {
        compared++;
        MatchScore score = scorer.score(one, other);
        if (score.probability() >= scorer.weights().review()) {
            found.accept(new ScoredPair(Math.min(a, b), Math.max(a, b), score));
        }
    }

    /** True when no smaller key that was not too large brings the two together. */
    private boolean first(long key, long[] a, long[] b) {
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length && a[i] < key && b[j] < key) {
            if (a[i] == b[j] && !tooLarge.contains(a[i])) {
                return false;
            }
            int order = Long.compare(a[i], b[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return true;
    }
}
