package zhike.platform.backup;

import zhike.platform.postgres.Database;
import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Progress;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/** ./zhike backup FILE: beside the running server or without one. */
public final class Backup {
    private Backup() {}

    /** Writes the file beside its final name first; refuses to overwrite one that exists. */
    public static void toFile(
            DatabaseSettings settings, Path file, Progress progress, InstantSource clock) {
        if (Files.exists(file)) throw new OperatorError(ExitCode.USAGE, "backup.exists", file);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Database database = Database.join(settings)) {
            Manifest manifest = write(database, part, progress, clock);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            progress.tell(
                    "backup.done",
                    file,
                    manifest.tables().size(),
                    manifest.rows(),
                    Files.size(file) / 1024);
        } catch (IOException e) {
            throw new OperatorError(
                    e, ExitCode.FAILED, "backup.unwritable", file, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new OperatorError(e, ExitCode.FAILED, "backup.unwritable", file, e.getMessage());
        } finally {
            part.toFile().delete();
        }
    }

    private static Manifest write(
            Database database, Path part, Progress progress, InstantSource clock)
            throws IOException, SQLException {
        Files.deleteIfExists(part);
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                Connection connection = database.connections().getConnection()) {
            return new Saving(connection, ModuleSchemas.all(), progress).to(out, clock.instant());
        }
    }
}
