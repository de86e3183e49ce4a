package zhike.testing;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what the database is asked, for lists that must not ask more the longer they are. Nothing
 * ticks in tests; only news of an earlier change may come late and make the server read again what
 * it had remembered, so the fewest of several times is what a question takes.
 */
public final class Statements implements ExecuteListener {
    private static final long serialVersionUID = 1;
    private static final int TIMES = 5;
    private static final AtomicInteger SEEN = new AtomicInteger();

    Statements() {}

    @Override
    public void executeStart(ExecuteContext context) {
        SEEN.incrementAndGet();
    }

    /** How many a question takes whose remembered parts are known already. */
    public static int of(Runnable question) {
        question.run();
        int fewest = Integer.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            int before = SEEN.get();
            question.run();
            fewest = Math.min(fewest, SEEN.get() - before);
        }
        return fewest;
    }
}
