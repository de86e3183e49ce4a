package zhike.customer.matching;

import java.util.Arrays;

/**
 * Collects blocking keys of one record as 64-bit hashes that stay the same between versions and
 * machines.
 */
final class KeySet {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] keys;
    private int size;

    KeySet(int most) {
        keys = new long[most];
    }

    /** Adds the key of a rule; nothing if a part is empty or the set is full. */
    void add(char rule, String... parts) {
        boolean complete = true;
        for (String part : parts) {
            complete &= !part.isEmpty();
        }
        if (complete && size < keys.length) {
            keys[size++] = hash(rule, parts);
        }
    }

    static long hash(char rule, String... parts) {
        long hash = mixed(OFFSET, rule);
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = mixed(hash, part.charAt(i));
            }
            hash = mixed(hash, '|');
        }
        return finished(hash);
    }

    long[] sorted() {
        return Arrays.stream(keys, 0, size).sorted().distinct().toArray();
    }

    /** FNV-1a (Fowler, Noll, Vo 1991), a character at a time. */
    private static long mixed(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    private static long finished(long hash) {
        long h = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return h ^ h >>> 29;
    }
}
