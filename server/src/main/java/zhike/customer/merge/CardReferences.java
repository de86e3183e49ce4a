package zhike.customer.merge;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.subject.Keyless;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds from the database's own foreign keys, and what lower modules keep without one, what hangs
 * on customers: a table of a later module is never forgotten.
 */
@Component
class CardReferences {
    /** Computed anew from the card, so neither moved nor kept. */
    private static final Set<String> DERIVED = Set.of("customer.search", "customer.match_key");

    /**
     * Told of a file as it was: merges themselves, and whose it was when (the survivor's past is
     * not the other's).
     */
    private static final Set<String> KEPT = Set.of("customer.merge", "customer.ownership");

    /** Closed, not moved. */
    private static final Set<String> CLOSED = Set.of("customer.duplicate");

    private static final String FOUND =
            """
            with pointing (oid, name, by) as (
                select k.conrelid, a.attname, 'KEY' from pg_constraint k
                join pg_attribute pa on pa.attrelid = k.confrelid and pa.attname = 'id'
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, pa.attnum)]
                where k.contype = 'f' and k.confrelid = 'customer.card'::regclass
                union
                %s)
            select n.nspname, c.relname, p.name, p.by, c.oid,
                exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary) as keyed,
                coalesce((select array_agg(ka.attname::text order by u.place) from pg_index i
                        cross join lateral unnest(i.indkey::smallint[]) with ordinality u (number, place)
                        join pg_attribute ka on ka.attrelid = i.indrelid and ka.attnum = u.number
                        where i.indrelid = c.oid and i.indisprimary),
                    (select array_agg(ka.attname::text order by ka.attnum) from pg_attribute ka
                        where ka.attrelid = c.oid and ka.attnum > 0 and not ka.attisdropped)) as key
            from pointing p
            join pg_class c on c.oid = p.oid join pg_namespace n on n.oid = c.relnamespace
            where not c.relispartition
            order by n.nspname, c.relname, p.name\
            """
                    .formatted(Keyless.COLUMNS);
    private static final String UNIQUE =
            """
            select array(select pg_get_indexdef(i.indexrelid, at, true) from generate_series(1, i.indnkeyatts) at order by at) as columns,
                pg_get_expr(i.indpred, i.indrelid) as predicate, quote_ident({1}) as own
            from pg_index i where i.indrelid = {0} and i.indisunique\
            """;
    private final DSLContext db;

    CardReferences(DSLContext db) {
        this.db = db;
    }

    /** All there are, also those that are not moved. */
    List<CardReference> all() {
        return db.fetch(FOUND)
                .map(
                        row ->
                                new CardReference(
                                        row.get(0, String.class),
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        CardReference.By.valueOf(row.get(3, String.class)),
                                        row.get("keyed", Boolean.class),
                                        List.of(row.get("key", String[].class)),
                                        unique(
                                                row.get("oid", Long.class),
                                                row.get(2, String.class))));
    }

    /** Those whose rows go over to the survivor. */
    List<CardReference> moved() {
        return all().stream()
                .filter(
                        each ->
                                !DERIVED.contains(each.name())
                                        && !KEPT.contains(each.name())
                                        && !CLOSED.contains(each.name()))
                .toList();
    }

    private List<CardReference.Unique> unique(long table, String column) {
        List<CardReference.Unique> found = new ArrayList<>();
        for (var row : db.resultQuery(UNIQUE, DSL.inline(table), DSL.val(column)).fetch()) {
            List<String> columns = new ArrayList<>(List.of(row.get("columns", String[].class)));
            if (columns.remove(row.get("own", String.class)))
                found.add(new CardReference.Unique(columns, row.get("predicate", String.class)));
        }
        return found;
    }
}
