package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerTraits;
import zhike.customer.card.CardParts;
import zhike.customer.card.CardStore;
import zhike.customer.card.FieldScreen;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.postgres.AskedFields;
import zhike.platform.postgres.PlannedEachTime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The register 名簿: pages of customers by key. */
@Component
public class CardRegister {
    private static final int EXACT_TO = 10_000;
    static final Field<String> OWNER = Names.ofPerson(CARD.OWNER_ID).as("owner_name");
    static final Field<String> UNIT = Names.ofUnit(CARD.UNIT_ID).as("unit_name");
    private static final List<Field<?>> ALWAYS =
            List.of(
                    CARD.ID,
                    CARD.NUMBER,
                    CARD.KIND,
                    CARD.STAGE,
                    CARD.QUALITY,
                    CARD.OWNER_ID,
                    OWNER,
                    CARD.UNIT_ID,
                    UNIT,
                    CardParts.TAGS,
                    CARD.CREATED_AT,
                    CARD.UPDATED_AT,
                    CARD.CONFIRMED_AT,
                    CARD.INTERNAL_UNIT,
                    CARD.NAME_SORT);
    private final DSLContext db;
    private final CardStore cards;
    private final CardFields fields;
    private final FieldScreen screen;
    private final CustomerTraits traits;

    CardRegister(
            DSLContext db,
            CardStore cards,
            CardFields fields,
            FieldScreen screen,
            CustomerTraits traits) {
        this.traits = traits;
        this.fields = fields;
        this.db = PlannedEachTime.of(db);
        this.cards = cards;
        this.screen = screen;
    }

    /**
     * @param columns field keys shown beside the fixed ones; empty for all that the viewer may see
     */
    public Page<Map<String, Object>> page(
            Viewer viewer,
            Condition wanted,
            CardSort sort,
            Set<String> columns,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 2);
        List<CardField> shown = shown(columns);
        Field<?>[] read = read(shown);
        var query =
                db.select(read)
                        .from(CARD)
                        .where(wanted)
                        .and(after == null ? DSL.noCondition() : sort.after(after))
                        .orderBy(sort.order)
                        .limit(limit + 1);
        Page<Map<String, Object>> page =
                Page.of(new ArrayList<Record>(AskedFields.fetch(db, query, read)), limit, sort::key)
                        .map(row -> row(viewer, row, shown));
        var known =
                traits.of(
                        viewer,
                        page.items().stream().map(row -> (Long) row.get("id")).toList(),
                        viewer.locale());
        page.items()
                .forEach(
                        row -> {
                            var own = known.get((Long) row.get("id"));
                            if (own != null) row.put("traits", own);
                        });
        return page;
    }

    private List<CardField> shown(Set<String> columns) {
        return fields.all().stream()
                .filter(
                        field ->
                                columns.isEmpty()
                                        || columns.contains(field.key())
                                        || field.key().equals("name"))
                .toList();
    }

    private static Field<?>[] read(List<CardField> shown) {
        Set<Field<?>> read = new LinkedHashSet<>(ALWAYS);
        for (CardField field : shown)
            read.add(Objects.requireNonNullElse(field.column(), CARD.PROFILE));
        return read.toArray(Field<?>[]::new);
    }

    private Map<String, Object> row(Viewer viewer, Record row, List<CardField> wanted) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", row.get(CARD.ID));
        shown.put("number", row.get(CARD.NUMBER));
        shown.put("kind", row.get(CARD.KIND));
        shown.put("stage", row.get(CARD.STAGE));
        shown.put("quality", row.get(CARD.QUALITY));
        if (row.get(CARD.OWNER_ID) != null)
            shown.put("owner", Map.of("id", row.get(CARD.OWNER_ID), "name", row.get(OWNER)));
        shown.put("unit", Map.of("id", row.get(CARD.UNIT_ID), "name", row.get(UNIT)));
        shown.put("tags", CardParts.list(row, CardParts.TAGS));
        shown.put("createdAt", row.get(CARD.CREATED_AT));
        shown.put("updatedAt", row.get(CARD.UPDATED_AT));
        shown.put("confirmedAt", row.get(CARD.CONFIRMED_AT));
        if (row.get(CARD.INTERNAL_UNIT) != null) shown.put("internal", true);
        var seen = screen.of(viewer, cards.state(row, wanted), wanted);
        shown.putAll(seen.columns());
        shown.putAll(seen.profile());
        shown.put("masked", seen.masked());
        return shown;
    }

    /**
     * How many; exact up to 10,000, beyond that the planner's estimate, so that a count never costs
     * more than a page.
     */
    public Map<String, Object> count(Condition wanted) {
        int counted = db.fetchCount(DSL.selectOne().from(CARD).where(wanted).limit(EXACT_TO + 1));
        if (counted <= EXACT_TO) return Map.of("count", counted, "exact", true);
        return Map.of("count", Math.max(estimate(wanted), EXACT_TO), "exact", false);
    }

    private long estimate(Condition wanted) {
        String json =
                String.valueOf(
                        db.fetchSingle(
                                        DSL.resultQuery(
                                                "explain (format json) {0}",
                                                DSL.select(CARD.ID).from(CARD).where(wanted)))
                                .get(0));
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(json)
                .get(0)
                .get("Plan")
                .get("Plan Rows")
                .asLong();
    }
}
