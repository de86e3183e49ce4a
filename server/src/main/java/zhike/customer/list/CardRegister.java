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
import zhike.customer.card.CardParts;
import zhike.customer.card.CardState;
import zhike.customer.card.CardStore;
import zhike.customer.card.FieldScreen;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.postgres.AskedFields;
import zhike.platform.postgres.PlannedEachTime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The register 名簿: pages of customers by key. */
@Component
public class CardRegister {
    private static final int EXACT_TO = 10_000;
    static final Field<String> OWNER = Names.ofPerson(CARD.OWNER_ID).as("owner_name");
    static final Field<String> UNIT = Names.ofUnit(CARD.UNIT_ID).as("unit_name");
    private static final Field<?>[] SHOWN =
            Stream.concat(Stream.of(CARD.fields()), Stream.of(OWNER, UNIT, CardParts.TAGS))
                    .toArray(Field<?>[]::new);
    private final DSLContext db;
    private final CardStore cards;
    private final FieldScreen screen;

    CardRegister(DSLContext db, CardStore cards, FieldScreen screen) {
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
        var query =
                db.select(SHOWN)
                        .from(CARD)
                        .where(wanted)
                        .and(after == null ? DSL.noCondition() : sort.after(after))
                        .orderBy(sort.order)
                        .limit(limit + 1);
        return Page.of(new ArrayList<Record>(AskedFields.fetch(db, query, SHOWN)), limit, sort::key)
                .map(row -> row(viewer, row, columns));
    }

    private Map<String, Object> row(Viewer viewer, Record row, Set<String> columns) {
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
        CardState state = cards.state(row);
        var seen = screen.of(viewer, state);
        seen.columns().forEach((key, value) -> putIfWanted(shown, columns, key, value));
        seen.profile().forEach((key, value) -> putIfWanted(shown, columns, key, value));
        shown.put("masked", seen.masked());
        return shown;
    }

    private static void putIfWanted(
            Map<String, Object> shown, Set<String> columns, String key, Object value) {
        if (columns.isEmpty() || columns.contains(key) || key.equals("name")) shown.put(key, value);
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
