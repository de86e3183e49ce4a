package zhike.platform.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away what would hinder loading and gives it back afterwards: foreign keys (their order,
 * cycles and self-references then do not matter), triggers (they would change what they see), and
 * indexes that are faster built at once. Needs only the owner's rights, no superuser.
 */
final class Suspension {
    private static final String KEYS =
            """
            SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
            FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
            WHERE n.nspname = ANY(?) AND c.contype = 'f' AND c.conparentid = 0 ORDER BY 1, 2\
            """;

    private static final String TRIGGERS =
            """
            SELECT g.tgrelid::regclass::text, quote_ident(g.tgname), g.tgenabled::text
            FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = ANY(?) AND NOT g.tgisinternal AND g.tgparentid = 0 AND g.tgenabled <> 'D'\
            """;

    private static final String INDEXES =
            """
            SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
            JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = ANY(?) AND t.relkind IN ('r', 'p') AND NOT x.relispartition
              AND t.relname <> 'flyway_schema_history' AND NOT EXISTS (
                SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))\
            """;

    private final Sql sql;
    private final List<String> giveBack = new ArrayList<>();

    private Suspension(Sql sql) {
        this.sql = sql;
    }

    static Suspension of(Sql sql, List<String> schemas) throws SQLException {
        Suspension suspension = new Suspension(sql);
        List<String> keys = suspension.keys(schemas);
        suspension.indexes(schemas);
        suspension.giveBack.addAll(keys);
        suspension.triggers(schemas);
        return suspension;
    }

    private List<String> keys(List<String> schemas) throws SQLException {
        record Key(String table, String name, String definition) {}
        List<String> back = new ArrayList<>();
        for (Key key :
                sql.list(
                        KEYS,
                        schemas,
                        row -> new Key(row.getString(1), row.getString(2), row.getString(3)))) {
            sql.run("ALTER TABLE " + key.table + " DROP CONSTRAINT " + key.name);
            back.add(
                    "ALTER TABLE "
                            + key.table
                            + " ADD CONSTRAINT "
                            + key.name
                            + " "
                            + key.definition);
        }
        return back;
    }

    private void indexes(List<String> schemas) throws SQLException {
        record Index(String name, String definition) {}
        for (Index index :
                sql.list(INDEXES, schemas, row -> new Index(row.getString(1), row.getString(2)))) {
            sql.run("DROP INDEX " + index.name);
            // the definition of a partitioned index names only the parent, although it goes for all
            // parts
            giveBack.add(index.definition.replaceFirst(" ON ONLY ", " ON "));
        }
    }

    private void triggers(List<String> schemas) throws SQLException {
        record Trigger(String table, String name, String state) {}
        for (Trigger trigger :
                sql.list(
                        TRIGGERS,
                        schemas,
                        row -> new Trigger(row.getString(1), row.getString(2), row.getString(3)))) {
            sql.run("ALTER TABLE " + trigger.table + " DISABLE TRIGGER " + trigger.name);
            String how =
                    switch (trigger.state) {
                        case "A" -> " ENABLE ALWAYS TRIGGER ";
                        case "R" -> " ENABLE REPLICA TRIGGER ";
                        default -> " ENABLE TRIGGER ";
                    };
            giveBack.add("ALTER TABLE " + trigger.table + how + trigger.name);
        }
    }

    void end() throws SQLException {
        for (String command : giveBack) sql.run(command);
    }
}
