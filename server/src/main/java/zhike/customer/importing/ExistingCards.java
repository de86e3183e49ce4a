package zhike.customer.importing;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.identity.Names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds in one statement which customers the rows of a batch may be, by exact keys. */
@Component
class ExistingCards {
    private static final String FIND =
            """
            with hit (by, value, card_id) as (
                select 'f', hash::text, card_id from customer.fingerprint where hash = any({0})
                union all select 'n', number, id from customer.card where number = any({1})
                union all select 'c', credit_code, id from customer.card where credit_code = any({2}) and removed_at is null
                union all select 'i', id_number, id from customer.card where id_number = any({3}) and removed_at is null
                union all select 'p', reach.norm || ' ' || reach.name, same.id from unnest({4}, {5}) as reach (norm, name) cross join lateral (
                    select other.id from customer.point join customer.card other on other.id = point.card_id
                    where point.norm collate "C" = reach.norm and other.name_key collate "C" = reach.name and other.removed_at is null limit 3) same
                union all select 'k', named.name, same.id from unnest({6}) as named (name) cross join lateral (
                    select other.id from customer.card other where other.name_key collate "C" = named.name and other.kind = 'enterprise' and other.removed_at is null
                    order by other.id limit 5) same
            )
            select distinct hit.by, hit.value, card.id, card.number, card.kind, card.name, card.name_key, card.import_id, {7} as owner_name,
                {8} as readable, {9} as editable,
                (card.credit_code is null and not exists (select 1 from customer.point where point.card_id = card.id)) as bare
            from hit join customer.card on card.id = hit.card_id where card.removed_at is null
                and (card.internal_unit is null or hit.by = 'n')
            """;
    private final DSLContext db;

    ExistingCards(DSLContext db) {
        this.db = db;
    }

    /** By {@link Keys}; the readable and changeable ones judged for who imports. */
    Map<String, List<Candidate>> find(Viewer viewer, Collection<ReadyRow> rows) {
        Asked asked = new Asked();
        rows.forEach(asked::add);
        Map<String, List<Candidate>> found = new HashMap<>();
        Field<Boolean> readable = DSL.field(CustomerReach.visibleTo(viewer, "customer.read"));
        Field<Boolean> editable =
                DSL.field(
                        CustomerReach.visibleTo(viewer, "customer.edit")
                                .and(
                                        CustomerReach.within(
                                                viewer.reach("customer.import"),
                                                "customer.import")));
        db.fetch(
                        FIND,
                        asked.prints(),
                        texts(asked.numbers),
                        texts(asked.codes),
                        texts(asked.ids),
                        texts(asked.reachNorms),
                        texts(asked.reachNames),
                        texts(asked.names),
                        Names.ofPerson(CARD.OWNER_ID),
                        readable,
                        editable)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                row.get(0, String.class)
                                                        + ":"
                                                        + row.get(1, String.class),
                                                any -> new ArrayList<>(1))
                                        .add(candidate(row)));
        return found;
    }

    private static Candidate candidate(Record row) {
        return new Candidate(
                row.get("id", Long.class),
                row.get("number", String.class),
                row.get("kind", String.class),
                row.get("name", String.class),
                row.get("name_key", String.class),
                row.get("bare", Boolean.class),
                row.get("import_id", Long.class),
                row.get("owner_name", String.class),
                // of what nobody owns it is not even false
                Boolean.TRUE.equals(row.get("readable", Boolean.class)),
                Boolean.TRUE.equals(row.get("editable", Boolean.class)));
    }

    private static Field<String[]> texts(Collection<String> values) {
        return DSL.val(values.toArray(String[]::new));
    }

    /** The keys of all rows of a batch, each once. */
    private static final class Asked {
        private final Set<Long> prints = new LinkedHashSet<>();
        private final Set<String> numbers = new LinkedHashSet<>();
        private final Set<String> codes = new LinkedHashSet<>();
        private final Set<String> ids = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> reaches = new LinkedHashSet<>();
        private final List<String> reachNorms = new ArrayList<>();
        private final List<String> reachNames = new ArrayList<>();

        private void add(ReadyRow row) {
            for (long print : row.prints()) prints.add(print);
            if (row.number() != null) numbers.add(row.number());
            if (Keys.telling(row.text("credit_code")))
                codes.add(String.valueOf(row.text("credit_code")));
            if (Keys.telling(row.text("id_number"))) ids.add(String.valueOf(row.text("id_number")));
            if (row.nameKey().isEmpty()) return;
            if (row.kind().equals("enterprise")) names.add(row.nameKey());
            for (String norm : row.norms()) {
                if (!reaches.add(norm + ' ' + row.nameKey())) continue;
                reachNorms.add(norm);
                reachNames.add(row.nameKey());
            }
        }

        private Field<Long[]> prints() {
            return DSL.val(prints.toArray(Long[]::new));
        }
    }
}
