package zhike.customer.merge;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

import zhike.platform.error.Refusal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the survivor back the fields that the merge changed; what others changed since in other
 * fields stays.
 */
@Component
class CardPatch {
    private static final String PROFILE = "profile";

    /** Written with every change, or computed. */
    private static final Set<String> FOLLOWING =
            Set.of("version", "updated_at", "quality", "name_sort", "name_key");

    private final DSLContext db;
    private final Clock clock;
    private final RowImage images;
    private final ObjectMapper json;

    CardPatch(DSLContext db, Clock clock, RowImage images, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.images = images;
        this.json = json;
    }

    /**
     * @throws Refusal {@code merge.undo.changed} naming the fields that somebody changed since
     */
    void apply(long cardId, Journal journal) {
        JsonNode now = images.of(CARD, CARD.ID.eq(cardId)).get(0);
        Refusal changed = Refusal.conflict("merge.undo.changed");
        ObjectNode back = diff(journal.before(), journal.after(), now, Set.of(PROFILE), changed);
        ObjectNode profile =
                diff(
                        journal.before().path(PROFILE),
                        journal.after().path(PROFILE),
                        now.path(PROFILE),
                        Set.of(),
                        changed);
        if (!changed.faults().isEmpty()) throw changed;
        if (!profile.isEmpty()) back.set(PROFILE, joined(now.path(PROFILE), profile));
        if (back.has("name"))
            for (String key : List.of("name_sort", "name_key"))
                back.set(key, journal.before().get(key));
        write(cardId, back);
    }

    private ObjectNode diff(
            JsonNode before, JsonNode after, JsonNode now, Set<String> without, Refusal changed) {
        ObjectNode back = json.createObjectNode();
        List<String> keys = new ArrayList<>(after.propertyNames());
        before.propertyNames().stream().filter(key -> !after.has(key)).forEach(keys::add);
        for (String key : keys) {
            if (FOLLOWING.contains(key)
                    || without.contains(key)
                    || value(before, key).equals(value(after, key))) continue;
            if (!value(now, key).equals(value(after, key)))
                changed.at(key, "merge.undo.changed", Map.of());
            back.set(key, value(before, key));
        }
        return back;
    }

    private JsonNode value(JsonNode row, String key) {
        JsonNode found = row.get(key);
        return found == null ? json.nullNode() : found;
    }

    private static ObjectNode joined(JsonNode now, ObjectNode back) {
        ObjectNode profile = (ObjectNode) now.deepCopy();
        back.properties()
                .forEach(
                        each -> {
                            if (each.getValue().isNull()) profile.remove(each.getKey());
                            else profile.set(each.getKey(), each.getValue());
                        });
        return profile;
    }

    private void write(long cardId, ObjectNode back) {
        back.put("id", cardId);
        images.restore(
                CARD,
                List.of("id"),
                new ArrayList<>(back.propertyNames()),
                json.createArrayNode().add(back));
        db.update(CARD)
                .set(CARD.VERSION, CARD.VERSION.plus(1))
                .set(CARD.UPDATED_AT, DSL.val(clock.instant()))
                .where(CARD.ID.eq(cardId))
                .execute();
    }
}
