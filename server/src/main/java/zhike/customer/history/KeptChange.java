package zhike.customer.history;

import static zhike.customer.db.Tables.CHANGE;

import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import zhike.customer.card.CardState.Change;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.KeptValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One entry of the change log, read back into the values that the fields hold. */
public record KeptChange(
        long id,
        Instant at,
        @Nullable Long personId,
        String cause,
        @Nullable Long causeId,
        long cardId,
        String subject,
        Map<String, Change> fields) {
    private static final TypeReference<List<LinkedHashMap<String, @Nullable Object>>> LIST =
            new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    public static KeptChange of(Record row, CardFields fields) {
        return new KeptChange(
                row.get(CHANGE.ID),
                row.get(CHANGE.AT),
                row.get(CHANGE.PERSON_ID),
                row.get(CHANGE.CAUSE),
                row.get(CHANGE.CAUSE_ID),
                row.get(CHANGE.CARD_ID),
                row.get(CHANGE.SUBJECT),
                read(
                        row.get(CHANGE.FIELDS),
                        ChangeSubject.of(row.get(CHANGE.SUBJECT)).ofCard(),
                        fields));
    }

    private static Map<String, Change> read(JSONB kept, boolean ofCard, CardFields fields) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> each :
                new ArrayList<>(JSON.readValue(kept.data(), LIST))) {
            String key = String.valueOf(each.get("field"));
            CardField field = ofCard ? fields.find(key) : null;
            changes.put(
                    key, new Change(typed(field, each.get("from")), typed(field, each.get("to"))));
        }
        return changes;
    }

    private static @Nullable Object typed(@Nullable CardField field, @Nullable Object value) {
        if (field != null) return KeptValue.of(field, value);
        return value instanceof List<?> list
                ? list.stream().map(KeptChange::number).toList()
                : number(value);
    }

    /** Ids are long here, however small they are. */
    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
