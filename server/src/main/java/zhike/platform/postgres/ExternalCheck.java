package zhike.platform.postgres;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Tries on a foreign server everything that we shall need of it, in a transaction that is rolled
 * back.
 */
record ExternalCheck(Connection connection) {
    private static final int OLDEST = 150_000;

    void run() throws SQLException {
        connection.setAutoCommit(false);
        try {
            version();
            encoding();
            rights();
            extension("pg_trgm");
            chineseTrigrams();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void version() throws SQLException {
        int version = Integer.parseInt(one("SHOW server_version_num"));
        if (version < OLDEST) throw refusal("version", one("SHOW server_version"));
    }

    private void encoding() throws SQLException {
        String encoding = one("SHOW server_encoding");
        if (!encoding.equals("UTF8")) throw refusal("encoding", encoding);
    }

    private void rights() throws SQLException {
        if (one("SELECT has_database_privilege(current_database(), 'CREATE')").equals("f")) {
            throw refusal("rights", one("SELECT current_user"), one("SELECT current_database()"));
        }
    }

    /** Present in schema ext, or ours to install there. */
    private void extension(String name) throws SQLException {
        String schema =
                one(
                        "SELECT coalesce((SELECT extnamespace::regnamespace::text FROM pg_extension"
                                + " WHERE extname = ?), '')",
                        name);
        if (schema.equals("ext")) return;
        if (!schema.isEmpty()) throw refusal("extension.elsewhere", name, schema);
        if (one("SELECT count(*) FROM pg_available_extensions WHERE name = ?", name).equals("0")) {
            throw refusal("extension.absent", name);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS ext");
            statement.execute("CREATE EXTENSION " + name + " SCHEMA ext");
        } catch (SQLException e) {
            throw refusal("extension.forbidden", name, String.valueOf(e.getMessage()));
        }
    }

    /**
     * With LC_CTYPE=C the extension takes Chinese for punctuation and finds nothing, without an
     * error.
     */
    private void chineseTrigrams() throws SQLException {
        if (one("SELECT ext.show_trgm(U&'\\5BA2\\6237')::text").equals("{}")) {
            throw refusal(
                    "trigrams",
                    one(
                            "SELECT coalesce(datctype, '') FROM pg_database"
                                    + " WHERE datname = current_database()"));
        }
    }

    private String one(String sql, String... args) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) statement.setString(i + 1, args[i]);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    private static OperatorError refusal(String code, Object... args) {
        return new OperatorError(ExitCode.DATABASE_UNSUITABLE, "database.external." + code, args);
    }
}
