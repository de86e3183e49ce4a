package zhike.platform.backup;

import org.postgresql.PGConnection;

import zhike.platform.backup.Manifest.Sequence;
import zhike.platform.backup.Manifest.Table;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fills a database that has the backup's schema version, in one transaction: all of it or nothing.
 */
record Loading(Connection connection, List<String> schemas, Progress progress) {

    /**
     * @param adjustment once the rows are proven to be those of the backup, while no index hinders
     */
    void from(BackupFile backup, Restore.Adjustment adjustment) throws SQLException, IOException {
        connection.setAutoCommit(false);
        Sql sql = new Sql(connection);
        sql.fixFormats();
        Manifest manifest = backup.manifest();
        List<Table> present = new Catalogue(sql, schemas).tables();
        new Partitions(sql).match(manifest.tables(), present);
        Suspension suspension = Suspension.of(sql, schemas);
        empty(sql, present);
        progress.tell("restore.loading");
        for (Table table : manifest.tables()) load(table, backup);
        for (Sequence each : manifest.sequences()) set(sql, each);
        progress.tell("restore.verifying");
        for (Table table : manifest.tables()) verify(table);
        adjustment.run(connection, manifest.made());
        progress.tell("restore.indexing");
        suspension.end();
        connection.commit();
        connection.setAutoCommit(true);
        sql.run("ANALYZE");
    }

    /** Of the rows that migrations put there. */
    private static void empty(Sql sql, List<Table> tables) throws SQLException {
        if (tables.isEmpty()) return;
        sql.run(
                tables.stream()
                        .map(table -> Sql.name(table.schema(), table.name()))
                        .collect(Collectors.joining(", ", "TRUNCATE ", "")));
    }

    private void load(Table table, BackupFile backup) throws SQLException, IOException {
        try (InputStream rows = backup.rows(table)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(Sql.copyIn(table), rows, 1 << 16);
        }
        if (table.rows() > 0) progress.tell("backup.table", table.shown(), table.rows());
    }

    private static void set(Sql sql, Sequence sequence) throws SQLException {
        String name = Sql.name(sequence.schema(), sequence.name()).replace("'", "''");
        sql.one(
                "SELECT setval('"
                        + name
                        + "', "
                        + sequence.last()
                        + ", "
                        + sequence.called()
                        + ")");
    }

    private void verify(Table table) throws SQLException, IOException {
        RowDigest digest = Saving.read(connection, table, OutputStream.nullOutputStream());
        if (!digest.agrees(table))
            throw new OperatorError(ExitCode.FAILED, "backup.differs", table.shown());
    }
}
