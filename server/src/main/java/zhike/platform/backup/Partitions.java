package zhike.platform.backup;

import zhike.platform.backup.Manifest.Partition;
import zhike.platform.backup.Manifest.Table;

import java.sql.SQLException;
import java.util.List;

/**
 * Gives partitioned tables the parts they had, since which parts exist depends on the months that
 * have passed.
 */
record Partitions(Sql sql) {
    void match(List<Table> saved, List<Table> present) throws SQLException {
        List<Partition> wanted =
                saved.stream().flatMap(table -> table.partitions().stream()).toList();
        List<Partition> existing =
                present.stream().flatMap(table -> table.partitions().stream()).toList();
        for (Partition each : existing) {
            // a part of a part has gone with it
            if (!wanted.contains(each))
                sql.run("DROP TABLE IF EXISTS " + Sql.name(each.schema(), each.name()));
        }
        for (Partition each : wanted) {
            if (!existing.contains(each)) create(each);
        }
    }

    private void create(Partition part) throws SQLException {
        sql.run(
                "CREATE TABLE "
                        + Sql.name(part.schema(), part.name())
                        + " PARTITION OF "
                        + Sql.name(part.parentSchema(), part.parent())
                        + " "
                        + part.bound()
                        + (part.key() == null ? "" : " PARTITION BY " + part.key()));
    }
}
