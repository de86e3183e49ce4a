package zhike.customer.form;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.CardEditing;
import zhike.customer.card.CardState;
import zhike.customer.card.StoredCard;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.ProfileJson;
import zhike.platform.error.Refusal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The values on a form: checked when written down, entered in the file when approved. */
@Component
class CollectedValues {
    private final CardEditing editing;
    private final CardFields fields;
    private final ProfileJson json;

    CollectedValues(CardEditing editing, CardFields fields, ProfileJson json) {
        this.editing = editing;
        this.fields = fields;
        this.json = json;
    }

    /**
     * As the writer might write them into the file themselves.
     *
     * @throws zhike.platform.error.Refusal a field that is unknown, closed to the writer or wrong
     */
    void write(
            InformationFormRecord form,
            Viewer viewer,
            StoredCard card,
            Map<String, ? extends @Nullable Object> sent) {
        CardState asked = editing.asked(viewer, card, sent);
        Map<String, @Nullable Object> collected = new LinkedHashMap<>();
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        for (String key : sent.keySet()) {
            String own = fields.require(key).key();
            collected.put(own, asked.get(own));
            before.put(own, card.state().get(own));
        }
        form.setCollected(kept(collected));
        form.setBefore(kept(before));
    }

    /** Of a file that was opened with the form: all that it begins with. */
    void writeAll(InformationFormRecord form, StoredCard card) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (CardField field : fields.all()) {
            Object value = card.state().get(field.key());
            if (value != null) all.put(field.key(), value);
        }
        form.setCollected(kept(all));
        form.setBefore(kept(all));
    }

    /** Null where a field was emptied is kept as an empty text. */
    private JSONB kept(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        values.forEach((key, value) -> whole.put(key, value == null ? "" : value));
        return json.write(whole);
    }

    Map<String, @Nullable Object> read(JSONB kept) {
        Map<String, @Nullable Object> values = json.read(kept);
        values.replaceAll((key, value) -> "".equals(value) ? null : value);
        return values;
    }

    /**
     * Enters what the form says otherwise than the file did when it was written; a field that was
     * given up since is passed over.
     *
     * @throws Refusal {@code form.overtaken} where somebody entered yet another value since
     */
    void enter(InformationFormRecord form, StoredCard card) {
        Map<String, @Nullable Object> before = read(form.getBefore());
        CardState after = card.state().copy();
        Map<String, @Nullable Object> now = asKept(card.state(), before.keySet());
        Refusal overtaken = new Refusal(Refusal.Kind.CONFLICT, "form.overtaken", Map.of());
        read(form.getCollected())
                .forEach(
                        (key, value) -> {
                            if (fields.find(key) == null || Objects.equals(value, before.get(key)))
                                return;
                            if (!Objects.equals(now.get(key), before.get(key))
                                    && !Objects.equals(now.get(key), value))
                                overtaken.at("values." + key, "form.overtaken", Map.of());
                            after.put(key, value);
                        });
        if (!overtaken.faults().isEmpty()) throw overtaken;
        editing.apply(card, after, "form", form.getId());
    }

    /** Values of the file in the shape of a form's, to be compared with them. */
    private Map<String, @Nullable Object> asKept(CardState state, Set<String> keys) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        keys.forEach(key -> values.put(key, state.get(key)));
        return read(kept(values));
    }

    /** How many fields it would change. */
    int changed(InformationFormRecord form) {
        Map<String, @Nullable Object> before = read(form.getBefore());
        return (int)
                read(form.getCollected()).entrySet().stream()
                        .filter(each -> !Objects.equals(each.getValue(), before.get(each.getKey())))
                        .count();
    }
}
