package zhike.customer.importing;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Semaphore;

/**
 * Sorts the search words of new customers into their index beside the run that writes them. The
 * index puts new words on a list first; left alone, the run itself would have to stop and sort it
 * again and again.
 */
final class PendingSearch implements AutoCloseable {
    /**
     * Longer than what comes in while a list is sorted in; each search reads the list as well, so
     * no longer than that.
     */
    static final String LONGEST_LIST = "set local gin_pending_list_limit = '32MB'";

    private static final Logger LOG = LoggerFactory.getLogger(PendingSearch.class);
    private final DSLContext db;
    private final Semaphore written = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    PendingSearch(DSLContext db) {
        this.db = db;
        thread = Thread.ofVirtual().name("import-search").start(this::sort);
    }

    /** There is more to sort. */
    void written() {
        written.release();
    }

    private void sort() {
        boolean more = true;
        while (more) {
            written.acquireUninterruptibly();
            written.drainPermits();
            more = !closed;
            try {
                db.fetchValue("select gin_clean_pending_list('customer.search_tokens')");
            } catch (RuntimeException e) {
                // then the database does it by itself, later
                LOG.info("The list of new search words was not sorted in: {}", e.getMessage());
            }
        }
    }

    /** Sorts in what is left. */
    @Override
    public void close() {
        closed = true;
        written.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
