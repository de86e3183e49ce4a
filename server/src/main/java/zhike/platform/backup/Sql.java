package zhike.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The few shapes of statement that saving and loading need; names come from the catalogue and are
 * quoted.
 */
record Sql(Connection connection) {
    interface Row<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Rows for one array argument, the schemas. */
    <T> List<T> list(String query, List<String> schemas, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) all.add(row.read(rows));
                return all;
            }
        }
    }

    void run(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    String one(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** Values are written as text: both sides must write them alike. */
    void fixFormats() throws SQLException {
        run("SET LOCAL timezone = 'UTC'");
        run("SET LOCAL datestyle = 'ISO, YMD'");
        run("SET LOCAL intervalstyle = 'postgres'");
        run("SET LOCAL extra_float_digits = 1");
        run("SET LOCAL bytea_output = 'hex'");
        run("SET LOCAL statement_timeout = 0");
        run("SET LOCAL idle_in_transaction_session_timeout = 0");
    }

    static String name(String... parts) {
        return List.of(parts).stream()
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
    }

    static String copyOut(Manifest.Table table) {
        return "COPY (SELECT "
                + columns(table)
                + " FROM "
                + name(table.schema(), table.name())
                + ") TO STDOUT";
    }

    static String copyIn(Manifest.Table table) {
        return "COPY "
                + name(table.schema(), table.name())
                + " ("
                + columns(table)
                + ") FROM STDIN";
    }

    private static String columns(Manifest.Table table) {
        return table.columns().stream().map(Sql::name).collect(Collectors.joining(", "));
    }
}
