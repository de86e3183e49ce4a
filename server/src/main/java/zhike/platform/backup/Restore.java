package zhike.platform.backup;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

import zhike.platform.postgres.Database;
import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.postgres.MigrationProgress;
import zhike.platform.postgres.Migrations;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

import javax.sql.DataSource;

/** ./zhike restore FILE: into an empty data directory or an empty external database. */
public final class Restore {
    /** What is done to the restored data, in the same transaction. */
    public interface Adjustment {
        void run(Connection connection, Instant made) throws SQLException;
    }

    private final BackupFile backup;
    private final Path file;
    private final Progress progress;

    private Restore(BackupFile backup, Path file, Progress progress) {
        this.backup = backup;
        this.file = file;
        this.progress = progress;
    }

    /**
     * Refuses a damaged or newer file and a target with data; a failure leaves the target as empty
     * as it was.
     */
    public static void fromFile(DatabaseSettings settings, Path file, Progress progress) {
        fromFile(settings, file, progress, (connection, made) -> {});
    }

    public static void fromFile(
            DatabaseSettings settings, Path file, Progress progress, Adjustment adjustment) {
        try (BackupFile backup = BackupFile.open(file);
                Target target = Target.of(settings)) {
            progress.tell("restore.checking");
            backup.check();
            target.begin();
            new Restore(backup, file, progress).into(target, settings, adjustment);
        }
    }

    /** For the server: a database that a restore left half done must not be used. */
    public static void refuseUnfinished(DatabaseSettings settings) {
        Target.refuseUnfinished(settings);
    }

    /** Whether there is nothing yet, or only what a restore left half done. */
    public static boolean possible(DatabaseSettings settings) {
        return Target.free(settings);
    }

    private void into(Target target, DatabaseSettings settings, Adjustment adjustment) {
        try (Database database = Database.open(settings)) {
            DataSource source = database.connections();
            target.refuseFilled(source);
            migrate(source);
            try (Connection connection = source.getConnection()) {
                new Loading(connection, ModuleSchemas.all(), progress).from(backup, adjustment);
            }
            flyway(source, MigrationVersion.LATEST).migrate();
        } catch (SQLException | IOException e) {
            throw BackupFile.damaged(file, e);
        }
        target.done();
        Manifest manifest = backup.manifest();
        progress.tell("restore.done", manifest.tables().size(), manifest.rows());
    }

    /**
     * To the version of the backup; later steps must find the data already there, as they would
     * have.
     */
    private void migrate(DataSource source) {
        MigrationVersion wanted = MigrationVersion.fromVersion(backup.manifest().schema());
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo each : flyway(source, MigrationVersion.LATEST).info().all()) {
            MigrationVersion version = each.getVersion();
            if (version != null && version.compareTo(newest) > 0) newest = version;
        }
        if (wanted.compareTo(newest) > 0) {
            throw new OperatorError(ExitCode.BACKUP_DAMAGED, "backup.newer", wanted, newest);
        }
        flyway(source, wanted).migrate();
    }

    private static Flyway flyway(DataSource source, MigrationVersion target) {
        return Migrations.of(source).target(target).callbacks(new MigrationProgress()).load();
    }
}
