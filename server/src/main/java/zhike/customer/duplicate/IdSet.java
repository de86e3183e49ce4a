package zhike.customer.duplicate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Ids in about a bit each: a million customers in some hundred kilobytes. */
final class IdSet {
    private static final int PAGE_BITS = 20;
    private final Map<Long, BitSet> pages = new HashMap<>();
    private long size;

    void add(long id) {
        pages.computeIfAbsent(id >>> PAGE_BITS, any -> new BitSet()).set(within(id));
        size++;
    }

    boolean contains(long id) {
        BitSet page = pages.get(id >>> PAGE_BITS);
        return page != null && page.get(within(id));
    }

    /** How often something was added. */
    long size() {
        return size;
    }

    private static int within(long id) {
        return (int) (id & (1 << PAGE_BITS) - 1);
    }
}
