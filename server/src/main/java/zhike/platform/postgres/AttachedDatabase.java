package zhike.platform.postgres;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import javax.sql.DataSource;

/** The embedded database of a Zhike that runs beside us; it stays when we go. */
final class AttachedDatabase implements Database {
    /** In postmaster.pid: number, directory, start, port. */
    private static final int PORT_LINE = 3;

    private final DataSource connections;

    private AttachedDatabase(DataSource connections) {
        this.connections = connections;
    }

    static AttachedDatabase of(DataDirectory directory) {
        try {
            Passwords passwords = Passwords.of(directory);
            return new AttachedDatabase(
                    new MovingDataSource(
                            () -> port(directory),
                            Provision.NAME,
                            Provision.NAME,
                            passwords.zhike()));
        } catch (IOException e) {
            throw new OperatorError(
                    e,
                    ExitCode.DATABASE_FAILED,
                    "database.start",
                    String.valueOf(e.getMessage()),
                    directory.logs());
        }
    }

    private static int port(DataDirectory directory) {
        try {
            List<String> lines = Files.readAllLines(directory.cluster().resolve("postmaster.pid"));
            return lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    @Override
    public void close() {}
}
