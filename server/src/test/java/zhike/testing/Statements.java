package zhike.testing;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what the database is asked, for lists that must not ask more the longer they are. Nothing
 * ticks in tests, so what is counted is what was called for.
 */
public final class Statements implements ExecuteListener {
    private static final long serialVersionUID = 1;
    private static final AtomicInteger SEEN = new AtomicInteger();

    Statements() {}

    @Override
    public void executeStart(ExecuteContext context) {
        SEEN.incrementAndGet();
    }

    /** How many a question takes whose remembered parts are known already. */
    public static int of(Runnable question) {
        question.run();
        int before = SEEN.get();
        question.run();
        return SEEN.get() - before;
    }
}
