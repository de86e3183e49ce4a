package zhike.audit.seal;

import org.jooq.DSLContext;

import java.util.Set;

/**
 * A number of the sequence up to which no entry can appear any more once certain transactions have
 * ended. An entry gets its number before its transaction commits, so a smaller number may become
 * visible after a larger one; but whoever took a number holds a lock on the table until the end of
 * the transaction, and PostgreSQL lists those locks.
 *
 * @param upTo the last number given out when the writers were listed
 * @param writers the transactions that were writing then, by their virtual ids, which are not used
 *     again
 */
record WriteBarrier(long upTo, Set<String> writers) {
    /**
     * First the number, then the writers: whoever took a number up to it is among them or has
     * ended.
     */
    static WriteBarrier raise(DSLContext db) {
        long upTo = ((Number) db.fetchValue("select last_value from audit.entry_id")).longValue();
        return new WriteBarrier(upTo, writers(db));
    }

    boolean passed(DSLContext db) {
        if (writers.isEmpty()) return true;
        Set<String> still = writers(db);
        still.retainAll(writers);
        return still.isEmpty();
    }

    private static Set<String> writers(DSLContext db) {
        return db.resultQuery(
                        """
                        select distinct virtualtransaction from pg_locks
                        where locktype = 'relation' and relation = 'audit.entry'::regclass and mode = 'RowExclusiveLock'
                          and database = (select oid from pg_database where datname = current_database())
                        """)
                .fetchSet(0, String.class);
    }
}
