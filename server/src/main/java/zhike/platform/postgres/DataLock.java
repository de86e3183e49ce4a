package zhike.platform.postgres;

import org.jspecify.annotations.Nullable;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second Zhike off the same data directory. The system frees it when the process dies,
 * however it dies.
 */
final class DataLock implements AutoCloseable {
    /**
     * Closing any handle on a locked file would free our own lock with it, so we must not even open
     * it twice.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path file;

    private DataLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** The lock, or null when somebody else has it. */
    static @Nullable DataLock take(DataDirectory directory) {
        Path file = directory.lockFile();
        if (!OURS.add(file)) return null;
        boolean taken = false;
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = channel.tryLock() != null;
            if (taken) return new DataLock(channel, file);
            channel.close();
            return null;
        } catch (IOException e) {
            throw directory.refusal(e);
        } finally {
            if (!taken) OURS.remove(file);
        }
    }

    /** The lock with our process number written into it; refuses with data.in-use. */
    static DataLock hold(DataDirectory directory) {
        DataLock lock = take(directory);
        if (lock == null) {
            throw new OperatorError(
                    ExitCode.DATA_IN_USE, "data.in-use", directory.path(), holder(directory));
        }
        try {
            lock.channel.truncate(0);
            lock.channel.write(
                    ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid())
                                    .getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            lock.close();
            throw directory.refusal(e);
        }
        return lock;
    }

    private static String holder(DataDirectory directory) {
        try {
            return Files.readString(directory.lockFile()).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the end of the process ends the lock at the latest
        } finally {
            OURS.remove(file);
        }
    }
}
