package zhike.customer.duplicate;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import zhike.customer.matching.KeyedId;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;

/** The blocks of some keys in rising order, each cut off just beyond the size that is compared. */
final class ChangedKeys implements Iterator<KeyedId> {
    private static final int PAGE = 1_000;
    private final DSLContext db;
    private final long[] keys;
    private final IdSet wanted;
    private final Deque<KeyedId> page = new ArrayDeque<>();
    private int at;

    /**
     * @param keys rising
     */
    ChangedKeys(DSLContext db, long[] keys, IdSet wanted) {
        this.db = db;
        this.keys = keys;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        while (page.isEmpty() && at < keys.length) read();
        return !page.isEmpty();
    }

    @Override
    public KeyedId next() {
        if (!hasNext()) throw new NoSuchElementException();
        return page.remove();
    }

    private void read() {
        int to = Math.min(keys.length, at + PAGE);
        Long[] some = LongStream.of(Arrays.copyOfRange(keys, at, to)).boxed().toArray(Long[]::new);
        at = to;
        db.resultQuery(
                        """
                        select k.key, m.card_id from unnest({0}::bigint[]) k (key)
                        cross join lateral (select card_id from customer.match_key where key = k.key order by card_id limit {1}) m
                        order by k.key, m.card_id\
                        """,
                        DSL.val(some), DSL.inline(2 * DuplicateSweep.LARGEST_BLOCK))
                .forEach(row -> add(row.get(0, Long.class), row.get(1, Long.class)));
    }

    private void add(long key, long id) {
        if (wanted.contains(id)) page.add(new KeyedId(key, id));
    }
}
