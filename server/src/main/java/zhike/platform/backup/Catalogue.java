package zhike.platform.backup;

import zhike.platform.backup.Manifest.Partition;
import zhike.platform.backup.Manifest.Sequence;
import zhike.platform.backup.Manifest.Table;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What there is to save in these schemas: tables with their real columns, partitions, sequences.
 */
record Catalogue(Sql sql, List<String> schemas) {
    private static final String TABLES =
            """
            SELECT n.nspname, t.relname, ARRAY(
                SELECT a.attname::text FROM pg_attribute a
                WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                ORDER BY a.attnum)
            FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = ANY(?) AND t.relkind IN ('r', 'p') AND NOT t.relispartition
              AND t.relname <> 'flyway_schema_history'
            ORDER BY 1, 2\
            """;

    private static final String PARTITIONS =
            """
            SELECT rn.nspname, r.relname, n.nspname, c.relname, pn.nspname, p.relname,
                   pg_get_expr(c.relpartbound, c.oid),
                   CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END
            FROM pg_class r JOIN pg_namespace rn ON rn.oid = r.relnamespace
            CROSS JOIN LATERAL pg_partition_tree(r.oid) part
            JOIN pg_class c ON c.oid = part.relid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_class p ON p.oid = part.parentrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
            WHERE rn.nspname = ANY(?) AND r.relkind = 'p' AND NOT r.relispartition AND part.level > 0
            ORDER BY part.level, 3, 4\
            """;

    private static final String SEQUENCES =
            """
            SELECT n.nspname, s.relname FROM pg_class s JOIN pg_namespace n ON n.oid = s.relnamespace
            WHERE n.nspname = ANY(?) AND s.relkind = 'S' ORDER BY 1, 2\
            """;

    private record Part(String rootSchema, String root, Partition partition) {}

    /** Not yet counted: rows and checksum are empty. */
    List<Table> tables() throws SQLException {
        List<Part> parts = sql.list(PARTITIONS, schemas, Catalogue::part);
        return sql.list(
                TABLES,
                schemas,
                rows -> {
                    String schema = rows.getString(1);
                    String name = rows.getString(2);
                    List<Partition> own =
                            parts.stream()
                                    .filter(
                                            part ->
                                                    part.rootSchema.equals(schema)
                                                            && part.root.equals(name))
                                    .map(Part::partition)
                                    .toList();
                    return new Table(schema, name, texts(rows.getArray(3)), own, 0, "");
                });
    }

    private static Part part(ResultSet rows) throws SQLException {
        return new Part(
                rows.getString(1),
                rows.getString(2),
                new Partition(
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7),
                        rows.getString(8)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> names =
                sql.list(
                        SEQUENCES,
                        schemas,
                        rows -> new Sequence(rows.getString(1), rows.getString(2), 0, false));
        List<Sequence> read = new java.util.ArrayList<>();
        for (Sequence each : names) {
            String[] state =
                    sql.one(
                                    "SELECT last_value || ' ' || is_called::text FROM "
                                            + Sql.name(each.schema(), each.name()))
                            .split(" ");
            read.add(
                    new Sequence(
                            each.schema(),
                            each.name(),
                            Long.parseLong(state[0]),
                            state[1].equals("true")));
        }
        return read;
    }
}
