package zhike.customer;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.card.CardCreating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds customers by what other systems call them, and makes those that there are not. */
@Component
public class CustomerKeys {
    private static final String EXTERNAL = "external_number";
    private static final Field<String> GIVEN =
            DSL.field("{0} ->> {1}", String.class, CARD.PROFILE, DSL.inline(EXTERNAL));

    private final DSLContext db;
    private final CardCreating creating;

    CustomerKeys(DSLContext db, CardCreating creating) {
        this.db = db;
        this.creating = creating;
    }

    /**
     * Within reach of the operation, by our number, else by the external number, else by a name
     * that only one has.
     */
    public Map<String, Long> find(Viewer viewer, String operation, Collection<String> keys) {
        Map<String, Long> found = new HashMap<>();
        for (Field<String> by : List.of(CARD.NUMBER, GIVEN, CARD.NAME)) {
            List<String> left = keys.stream().filter(key -> !found.containsKey(key)).toList();
            if (left.isEmpty()) break;
            db.select(by, DSL.min(CARD.ID))
                    .from(CARD)
                    .where(by.eq(DSL.any(left.toArray(String[]::new))))
                    .and(CustomerReach.visibleTo(viewer, operation))
                    .groupBy(by)
                    .having(DSL.count().eq(1))
                    .forEach(row -> found.put(row.value1(), row.value2()));
        }
        return found;
    }

    /**
     * One for each, the key its external number.
     *
     * @param names by key
     * @param kind enterprise or person
     * @return their ids by key
     */
    @Transactional
    public Map<String, Long> make(Viewer viewer, String kind, Map<String, String> names) {
        Map<String, Long> made = new HashMap<>();
        for (String key : new ArrayList<>(names.keySet()))
            made.put(
                    key,
                    creating.create(
                            viewer,
                            kind,
                            Map.of("name", names.get(key), EXTERNAL, key),
                            null,
                            List.of()));
        return made;
    }
}
