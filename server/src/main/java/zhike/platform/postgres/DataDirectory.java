package zhike.platform.postgres;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory in which one Zhike keeps everything: database, its binaries, passwords, logs. */
public record DataDirectory(Path path) {
    /** Megabytes below which PostgreSQL would soon stop in the middle of its work. */
    static final long LEAST_FREE = 256;

    Path cluster() {
        return path.resolve("postgres");
    }

    Path binaries() {
        return path.resolve("postgres-bin");
    }

    Path passwords() {
        return path.resolve("postgres.password");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path lockFile() {
        return path.resolve("zhike.lock");
    }

    /** Set while a restore is under way: the content is not to be used. */
    public Path unfinishedRestore() {
        return path.resolve("restore.unfinished");
    }

    /** True when it holds no database yet, whatever else lies there. */
    public boolean empty() {
        return !Files.exists(cluster());
    }

    /** Makes it, and proves that it can be written; refuses with data.unwritable or data.full. */
    public void prepare() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            Files.createDirectories(logs());
            Path trial = Files.createTempFile(path, ".trial", "");
            try {
                Files.write(trial, new byte[8192]);
            } finally {
                Files.deleteIfExists(trial);
            }
            long free = Files.getFileStore(path).getUsableSpace() / 1_000_000;
            if (free < LEAST_FREE) throw full(free);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** What an I/O failure in this directory means to the operator. */
    public OperatorError refusal(IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("No space left") || reason.contains("quota exceeded")) return full(0);
        return new OperatorError(e, ExitCode.DATA_UNWRITABLE, "data.unwritable", path, reason);
    }

    private OperatorError full(long free) {
        return new OperatorError(ExitCode.DATA_FULL, "data.full", path, free, LEAST_FREE);
    }

    /** True when a live Zhike holds this directory. */
    public boolean inUse() {
        if (!Files.exists(lockFile())) return false;
        try (DataLock mine = DataLock.take(this)) {
            return mine == null;
        }
    }

    /** Deletes the database with everything in it, after a restore that did not end. */
    public void wipe() throws IOException {
        Trees.delete(cluster());
    }
}
