package zhike.customer.subject;

/**
 * Columns that name customers without a foreign key, because their module lies below: {@code
 * subject_id} beside a {@code subject_kind}, and {@code customer_id}. Found by name, so that a
 * table of a later module is not forgotten; the trail is never touched.
 */
public final class Keyless {
    /** A query for the table's oid, the column, and SUBJECT or NUMBER. */
    public static final String COLUMNS =
            """
            select a.attrelid, a.attname, case a.attname when 'subject_id' then 'SUBJECT' else 'NUMBER' end
            from pg_attribute a
            join pg_class kc on kc.oid = a.attrelid and kc.relkind in ('r', 'p') and not kc.relispartition
            where a.attnum > 0 and not a.attisdropped and a.atttypid = 'bigint'::regtype
                and kc.relnamespace <> 'audit'::regnamespace
                and (a.attname = 'customer_id' or a.attname = 'subject_id' and exists (select 1 from pg_attribute kind
                    where kind.attrelid = a.attrelid and kind.attname = 'subject_kind' and not kind.attisdropped))
                and not exists (select 1 from pg_constraint k
                    where k.conrelid = a.attrelid and k.contype = 'f' and a.attnum = any (k.conkey))\
            """;

    private Keyless() {}
}
