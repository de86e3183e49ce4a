package zhike.platform.backup;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import tools.jackson.databind.json.JsonMapper;

import zhike.platform.backup.Manifest.Table;
import zhike.platform.terminal.BuildFacts;
import zhike.platform.terminal.Progress;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes every table of the schemas as it was at one moment, while others go on writing. One row in
 * memory.
 */
record Saving(Connection connection, List<String> schemas, Progress progress) {
    static final String MANIFEST = "manifest.json";

    /** Twice as fast as the usual level, a few per cent larger. */
    private static final int COMPRESSION = 3;

    Manifest to(OutputStream out, Instant now) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        Sql sql = new Sql(connection);
        sql.fixFormats();
        Catalogue catalogue = new Catalogue(sql, schemas);
        List<Table> tables = catalogue.tables();
        lock(sql, tables);
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(COMPRESSION);
        List<Table> saved = new ArrayList<>();
        for (Table table : tables) saved.add(save(table, zip));
        Manifest manifest =
                new Manifest(
                        Manifest.FORMAT,
                        BuildFacts.read().version(),
                        schemaVersion(sql),
                        now,
                        sql.one("SHOW server_version"),
                        saved,
                        catalogue.sequences());
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        connection.rollback();
        return manifest;
    }

    /** Keeps anybody from dropping a partition between the snapshot and its turn to be copied. */
    private static void lock(Sql sql, List<Table> tables) throws SQLException {
        if (tables.isEmpty()) return;
        sql.run(
                tables.stream()
                        .map(table -> Sql.name(table.schema(), table.name()))
                        .collect(Collectors.joining(", ", "LOCK TABLE ", " IN ACCESS SHARE MODE")));
    }

    private Table save(Table table, ZipOutputStream zip) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table.entry()));
        RowDigest digest = read(connection, table, zip);
        zip.closeEntry();
        if (digest.rows() > 0) progress.tell("backup.table", table.shown(), digest.rows());
        return table.measured(digest);
    }

    /** Counts and sums up a table while copying it to out. */
    static RowDigest read(Connection connection, Table table, OutputStream out)
            throws SQLException, IOException {
        RowDigest digest = new RowDigest();
        CopyOut copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(Sql.copyOut(table));
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                digest.write(row, 0, row.length);
                out.write(row);
            }
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
        return digest;
    }

    private static String schemaVersion(Sql sql) throws SQLException {
        if (sql.one("SELECT to_regclass('platform.flyway_schema_history')").equals("null"))
            return "0";
        return sql.one(
                "SELECT version FROM platform.flyway_schema_history WHERE success AND version IS"
                    + " NOT NULL ORDER BY string_to_array(version, '.')::bigint[] DESC LIMIT 1");
    }
}
