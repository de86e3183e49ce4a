package zhike.platform.postgres;

import org.postgresql.ds.PGSimpleDataSource;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import javax.sql.DataSource;

/** A PostgreSQL that somebody else runs, chosen with ZHIKE_DB_URL and fit for us. */
final class ExternalDatabase implements Database {
    private final DataSource connections;

    private ExternalDatabase(DataSource connections) {
        this.connections = connections;
    }

    /** Checks it first; refuses with a database.external code that says what is missing. */
    static ExternalDatabase open(DatabaseSettings settings) {
        DataSource source = source(settings);
        try (Connection connection = source.getConnection()) {
            new ExternalCheck(connection).run();
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            String code =
                    switch (state.length() < 2 ? state : state.substring(0, 2)) {
                        case "28" -> "database.external.login";
                        case "3D" -> "database.external.absent";
                        default -> "database.external.unreachable";
                    };
            throw new OperatorError(
                    e, ExitCode.DATABASE_UNSUITABLE, code, shown(settings), e.getMessage());
        }
        return new ExternalDatabase(source);
    }

    private static DataSource source(DatabaseSettings settings) {
        PGSimpleDataSource source = Driver.common();
        String url =
                Objects.requireNonNull(settings.url())
                        .replaceFirst("^(jdbc:)?postgres(ql)?:", "jdbc:postgresql:");
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            throw new OperatorError(
                    e,
                    ExitCode.DATABASE_UNSUITABLE,
                    "database.external.url",
                    shown(settings),
                    e.getMessage());
        }
        if (settings.user() != null) source.setUser(settings.user());
        if (settings.password() != null) source.setPassword(settings.password());
        return source;
    }

    /** The address without what may be secret in it. */
    private static String shown(DatabaseSettings settings) {
        return Objects.requireNonNull(settings.url())
                .replaceFirst("\\?.*", "")
                .replaceFirst("//[^@/]*@", "//");
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    @Override
    public void close() {}
}
