package zhike.customer.removal;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.subject.Keyless;

import java.util.List;

/**
 * The tables that hang from another, found from the foreign keys, in whatever schema: a table that
 * is added later is found without being named here.
 */
@Component
class ChildTables {
    /**
     * A foreign key of one column. @param cascades the database itself deletes these rows with
     * their parent
     */
    record Link(
            String schema,
            String table,
            String column,
            String parentSchema,
            String parentTable,
            String parentColumn,
            boolean cascades) {
        boolean within() {
            return schema.equals(parentSchema) && table.equals(parentTable);
        }
    }

    private final DSLContext db;

    ChildTables(DSLContext db) {
        this.db = db;
    }

    /** Columns that name customers without a key. @param subject whether only of that kind */
    record Held(String schema, String table, String column, boolean subject) {}

    /** What lower modules keep of customers. */
    List<Held> held() {
        return db.resultQuery(
                        """
                        select n.nspname, c.relname, h.name, h.by = 'SUBJECT' from (%s) h (oid, name, by)
                        join pg_class c on c.oid = h.oid join pg_namespace n on n.oid = c.relnamespace
                        order by n.nspname, c.relname, h.name\
                        """
                                .formatted(Keyless.COLUMNS))
                .fetch(
                        row ->
                                new Held(
                                        row.get(0, String.class),
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        row.get(3, Boolean.class)));
    }

    List<Link> of(String schema, String table) {
        return db.resultQuery(
                        """
                        select cn.nspname, c.relname, ca.attname, pn.nspname, p.relname, pa.attname, k.confdeltype = 'c'
                        from pg_constraint k
                        join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
                        join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
                        join pg_attribute ca on ca.attrelid = c.oid and ca.attnum = k.conkey[1]
                        join pg_attribute pa on pa.attrelid = p.oid and pa.attnum = k.confkey[1]
                        where k.contype = 'f' and cardinality(k.conkey) = 1 and not c.relispartition
                            and pn.nspname = {0} and p.relname = {1}
                        order by cn.nspname, c.relname, ca.attname\
                        """,
                        DSL.val(schema), DSL.val(table))
                .fetch(
                        row ->
                                new Link(
                                        row.get(0, String.class),
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        row.get(3, String.class),
                                        row.get(4, String.class),
                                        row.get(5, String.class),
                                        row.get(6, Boolean.class)));
    }
}
