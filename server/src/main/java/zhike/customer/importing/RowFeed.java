package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads and readies rows in a thread of its own while the batches before are written; one batch
 * ahead, for a batch is some twenty megabytes.
 */
final class RowFeed implements AutoCloseable {
    private static final int AHEAD = 1;
    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile boolean closed;

    /** The end of the rows, or why there are no more. */
    private record End(@Nullable Throwable failure) {}

    RowFeed(Stream<FileRow> rows, Function<FileRow, PreparedRow> readying, int size) {
        thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("import-rows")
                        .start(
                                () -> {
                                    try {
                                        feed(rows.iterator(), readying, size);
                                        offer(new End(null));
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    } catch (RuntimeException | Error e) {
                                        offerQuietly(new End(e));
                                    }
                                });
    }

    private void feed(Iterator<FileRow> rows, Function<FileRow, PreparedRow> readying, int size)
            throws InterruptedException {
        List<PreparedRow> batch = new ArrayList<>(size);
        while (rows.hasNext() && !closed) {
            batch.add(readying.apply(rows.next()));
            if (batch.size() < size) continue;
            offer(batch);
            batch = new ArrayList<>(size);
        }
        if (!batch.isEmpty()) offer(batch);
    }

    private void offer(Object thing) throws InterruptedException {
        while (!closed && !queue.offer(thing, 200, TimeUnit.MILLISECONDS)) continue;
    }

    private void offerQuietly(Object thing) {
        try {
            offer(thing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next batch, or null after the last. What the reading thread met is thrown here. */
    @Nullable List<PreparedRow> next() throws InterruptedException {
        Object thing = queue.take();
        if (thing instanceof End end) {
            if (end.failure() instanceof RuntimeException failure) throw failure;
            if (end.failure() instanceof Error failure) throw failure;
            return null;
        }
        @SuppressWarnings("unchecked")
        List<PreparedRow> batch = (List<PreparedRow>) thing;
        return batch;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
