package zhike.customer.duplicate;

import static zhike.customer.db.Tables.MATCH_KEY;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import zhike.customer.matching.KeyedId;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;

/**
 * All keys of some customers in rising order, a page at a time from the index alone; no transaction
 * stays open.
 */
final class KeyPages implements Iterator<KeyedId> {
    private static final int PAGE = 50_000;
    private final DSLContext db;
    private final IdSet wanted;
    private final LongConsumer reached;
    private final Deque<KeyedId> page = new ArrayDeque<>();
    private long key = Long.MIN_VALUE;
    private long id = Long.MIN_VALUE;
    private boolean last;

    /**
     * @param reached told the key at each page
     */
    KeyPages(DSLContext db, IdSet wanted, LongConsumer reached) {
        this.db = db;
        this.wanted = wanted;
        this.reached = reached;
    }

    @Override
    public boolean hasNext() {
        while (page.isEmpty() && !last) read();
        return !page.isEmpty();
    }

    @Override
    public KeyedId next() {
        if (!hasNext()) throw new NoSuchElementException();
        return page.remove();
    }

    private void read() {
        var rows =
                db.select(MATCH_KEY.KEY, MATCH_KEY.CARD_ID)
                        .from(MATCH_KEY)
                        .where(DSL.row(MATCH_KEY.KEY, MATCH_KEY.CARD_ID).gt(key, id))
                        .orderBy(MATCH_KEY.KEY, MATCH_KEY.CARD_ID)
                        .limit(PAGE)
                        .fetch();
        for (var row : rows) {
            key = row.value1();
            id = row.value2();
            if (wanted.contains(id)) page.add(new KeyedId(key, id));
        }
        last = rows.size() < PAGE;
        reached.accept(key);
    }
}
