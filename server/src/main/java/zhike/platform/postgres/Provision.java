package zhike.platform.postgres;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Waits until the server answers, and makes our role and database when it has none. We work without
 * its superuser.
 */
record Provision(Postmaster postmaster, Passwords passwords) {
    static final String NAME = "zhike";

    /** Recovery after a crash replays at most max_wal_size; on a slow disk that takes minutes. */
    private static final long PATIENCE_MILLIS = 300_000;

    /** Wrong password, no such role, no such database. */
    private static final Set<String> MISSING = Set.of("28P01", "28000", "3D000");

    void awaitReady() {
        String last = "";
        for (long left = PATIENCE_MILLIS; left > 0; left -= 10) {
            if (!postmaster.trying()) {
                String line = Trees.lastWords(postmaster.output());
                throw new OperatorError(
                        ExitCode.DATABASE_FAILED, "database.start", line, postmaster.output());
            }
            try {
                if (postmaster.port() != 0 && answers()) return;
            } catch (SQLException e) {
                last = e.getMessage();
            }
            Pause.millis(10);
        }
        throw new OperatorError(
                ExitCode.DATABASE_FAILED, "database.start", last, postmaster.output());
    }

    private boolean answers() throws SQLException {
        try (Connection connection = connect(NAME, NAME, passwords.zhike())) {
            if (entitled(connection)) return true;
            provide();
            return entitled(connection);
        } catch (SQLException e) {
            if (!MISSING.contains(e.getSQLState())) throw e;
            provide();
            return false;
        }
    }

    /**
     * Whether our role may leave out looking up references that it has made itself: a large import
     * takes a third less.
     */
    private static boolean entitled(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT has_parameter_privilege('session_replication_role',"
                                        + " 'SET')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void provide() throws SQLException {
        try (Connection connection = connect("postgres", "postgres", passwords.superuser());
                Statement statement = connection.createStatement()) {
            // our own hexadecimal password: nothing to quote, and DDL takes no parameters
            String login = "ROLE zhike LOGIN PASSWORD '" + passwords.zhike() + "'";
            boolean known =
                    statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = 'zhike'").next();
            statement.execute((known ? "ALTER " : "CREATE ") + login);
            if (!statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = 'zhike'")
                    .next()) {
                statement.execute("CREATE DATABASE zhike OWNER zhike");
            }
            statement.execute("GRANT SET ON PARAMETER session_replication_role TO zhike");
        }
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return Driver.local(postmaster.port(), database, user, password).getConnection();
    }
}
