package zhike.bench.speed;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One table being filled by COPY over a connection of its own, without asking each foreign key. */
final class Copy implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(BUFFER + 4096);

    Copy(Postgres database, String table, String columns) throws SQLException {
        connection = database.connectAbove();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
        }
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
    }

    void add(String rowsInText) throws SQLException {
        rows.append(rowsInText);
        if (rows.length() > BUFFER) flush();
    }

    private void flush() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
        connection.close();
    }

    /** A row in the text form of COPY. */
    static void row(StringBuilder into, @Nullable Object... values) {
        for (int at = 0; at < values.length; at++) {
            if (at > 0) into.append('\t');
            Object value = values[at];
            into.append(
                    value == null
                            ? "\\N"
                            : value.toString()
                                    .replace("\\", "\\\\")
                                    .replace("\t", " ")
                                    .replace("\n", " "));
        }
        into.append('\n');
    }
}
