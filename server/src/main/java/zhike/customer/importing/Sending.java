package zhike.customer.importing;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Sends one table's rows while the next table's are still being written down: the database and we
 * work at the same time.
 */
final class Sending implements AutoCloseable {
    private final CopyManager manager;
    private @Nullable CompletableFuture<Void> underway;

    Sending(CopyManager manager) {
        this.manager = manager;
    }

    /** Returns once the rows before these have arrived. */
    void into(String columns, CopyText rows) {
        close();
        if (rows.count() > 0)
            underway =
                    CompletableFuture.runAsync(
                            () -> Copying.send(manager, columns, rows), Thread::startVirtualThread);
    }

    /** Returns once all rows have arrived. */
    @Override
    public void close() {
        CompletableFuture<Void> last = underway;
        underway = null;
        if (last == null) return;
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw e;
        }
    }
}
