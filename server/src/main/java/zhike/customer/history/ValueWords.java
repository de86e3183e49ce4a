package zhike.customer.history;

import static zhike.customer.db.Tables.TAG;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.identity.Names;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.language.Texts;
import zhike.platform.region.Region;
import zhike.platform.region.Regions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A stored value as people read it: codes by their labels, persons, units and tags by their names.
 */
@Component
public class ValueWords {
    private final DSLContext db;
    private final CardFields fields;
    private final Dictionaries dictionaries;
    private final Regions regions;
    private final Texts texts;

    ValueWords(
            DSLContext db,
            CardFields fields,
            Dictionaries dictionaries,
            Regions regions,
            Texts texts) {
        this.db = db;
        this.fields = fields;
        this.dictionaries = dictionaries;
        this.regions = regions;
        this.texts = texts;
    }

    /** For one answer: names are looked up once. */
    public Reader in(Locale locale) {
        return new Reader(locale);
    }

    /** Reads values in one language. */
    public final class Reader {
        private final Locale locale;
        private final Map<String, String> names = new HashMap<>();

        private Reader(Locale locale) {
            this.locale = locale;
        }

        /**
         * @param value text, number, date, truth or a list of codes, or what masks it
         */
        public @Nullable Object of(String key, @Nullable Object value) {
            if (value == null) return null;
            if (value instanceof List<?> list)
                return String.join(
                        texts.get(locale, "list.separator"),
                        list.stream().map(each -> String.valueOf(one(key, each))).toList());
            return one(key, value);
        }

        private Object one(String key, Object value) {
            return switch (key) {
                case "owner", "collaborator" ->
                        name(
                                "owner",
                                value,
                                id ->
                                        db.select(Names.ofPerson(DSL.val(id)))
                                                .fetchSingle()
                                                .value1());
                case "unit" ->
                        name(
                                "unit",
                                value,
                                id -> db.select(Names.ofUnit(DSL.val(id))).fetchSingle().value1());
                case "tags" ->
                        name(
                                "tag",
                                value,
                                id ->
                                        db.select(TAG.NAME)
                                                .from(TAG)
                                                .where(TAG.ID.eq(id))
                                                .fetchOne(TAG.NAME));
                case "stage" -> dictionaries.label("stage", String.valueOf(value), locale);
                case "kind" -> dictionaries.label("card_kind", String.valueOf(value), locale);
                case "contact.decision_role" ->
                        dictionaries.label("decision_role", String.valueOf(value), locale);
                case "region" -> region(String.valueOf(value));
                default -> coded(key, value);
            };
        }

        private Object coded(String key, Object value) {
            if (value instanceof Boolean truth)
                return texts.get(locale, truth ? "word.yes" : "word.no");
            CardField field = fields.find(key);
            return field == null || field.dictionary() == null
                    ? value
                    : dictionaries.label(field.dictionary(), String.valueOf(value), locale);
        }

        private String region(String code) {
            List<Region> path = regions.path(code);
            return path.isEmpty()
                    ? code
                    : String.join(
                            "",
                            path.stream()
                                    .filter(step -> !between(step))
                                    .map(Region::name)
                                    .distinct()
                                    .toList());
        }

        private static boolean between(Region step) {
            return step.code().length() == 4 && step.inMunicipality();
        }

        private String name(String what, Object id, Function<Long, @Nullable String> find) {
            if (!(id instanceof Number number)) return String.valueOf(id);
            return names.computeIfAbsent(
                    what + number,
                    any -> {
                        String found = find.apply(number.longValue());
                        return found == null ? texts.get(locale, "word.gone") : found;
                    });
        }
    }
}
