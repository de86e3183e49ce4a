package zhike.platform.backup;

import org.jspecify.annotations.Nullable;

import zhike.platform.postgres.DataDirectory;
import zhike.platform.postgres.Database;
import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/**
 * Where a restore goes. For the embedded database a mark file stands in the directory while the
 * restore runs, so that a killed one is noticed and can simply be repeated.
 */
final class Target implements AutoCloseable {
    private static final String TABLES =
            "SELECT schemaname || '.' || tablename FROM pg_tables"
                    + " WHERE schemaname = ANY(?) ORDER BY 1 LIMIT 1";

    private final @Nullable DataDirectory directory;
    private boolean begun;

    private Target(@Nullable DataDirectory directory) {
        this.directory = directory;
    }

    /** Refuses with restore.target when a database is already there. */
    static Target of(DatabaseSettings settings) {
        if (settings.url() != null) return new Target(null);
        DataDirectory directory = new DataDirectory(settings.data());
        if (!directory.empty() && !Files.exists(directory.unfinishedRestore()))
            throw filled(directory.path());
        return new Target(directory);
    }

    /** Whether a restore would not be refused. */
    static boolean free(DatabaseSettings settings) {
        if (settings.url() == null) {
            DataDirectory directory = new DataDirectory(settings.data());
            return directory.empty() || Files.exists(directory.unfinishedRestore());
        }
        try (Database database = Database.open(settings)) {
            return found(database.connections()).isEmpty();
        }
    }

    static void refuseUnfinished(DatabaseSettings settings) {
        if (settings.url() == null
                && Files.exists(new DataDirectory(settings.data()).unfinishedRestore())) {
            throw new OperatorError(
                    ExitCode.DATABASE_FAILED, "database.restore.unfinished", settings.data());
        }
    }

    void begin() {
        if (directory == null) return;
        try {
            directory.prepare();
            if (directory.inUse()) throw filled(directory.path());
            directory.wipe();
            Files.writeString(directory.unfinishedRestore(), "");
            begun = true;
        } catch (IOException e) {
            throw directory.refusal(e);
        }
    }

    void refuseFilled(DataSource source) {
        List<String> found = found(source);
        if (!found.isEmpty()) throw filled(found.getFirst());
    }

    private static List<String> found(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return new Sql(connection).list(TABLES, ModuleSchemas.all(), row -> row.getString(1));
        } catch (SQLException e) {
            throw new OperatorError(
                    e, ExitCode.FAILED, "restore.target", String.valueOf(e.getMessage()));
        }
    }

    private static OperatorError filled(Object what) {
        return new OperatorError(ExitCode.TARGET_NOT_EMPTY, "restore.target", what);
    }

    void done() {
        try {
            if (directory != null) Files.delete(directory.unfinishedRestore());
            begun = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a failure: removes what was begun. */
    @Override
    public void close() {
        if (!begun || directory == null) return;
        try {
            directory.wipe();
            done();
        } catch (IOException e) {
            // the mark stays, and the next restore cleans up
        }
    }
}
