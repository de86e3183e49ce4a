package zhike.customer.export;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.CustomerTrait;
import zhike.customer.CustomerTraits;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldKind;
import zhike.customer.field.FieldLabels;
import zhike.customer.history.ValueWords;
import zhike.customer.list.CardRow;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of what goes out: what they are called and what stands in them, in the reader's
 * words.
 */
@Component
class ExportColumns {
    private static final List<String> BEFORE = List.of("number", "kind", "name");
    private static final List<String> BEHIND =
            List.of(
                    "stage",
                    "owner",
                    "unit",
                    "tags",
                    "quality",
                    "created_at",
                    "updated_at",
                    "confirmed_at");
    private final CardFields fields;
    private final FieldLabels labels;
    private final ValueWords words;
    private final Texts texts;
    private final ZoneId zone;
    private final CustomerTraits traits;

    ExportColumns(
            CardFields fields,
            FieldLabels labels,
            ValueWords words,
            Texts texts,
            Clock clock,
            CustomerTraits traits) {
        this.traits = traits;
        this.fields = fields;
        this.labels = labels;
        this.words = words;
        this.texts = texts;
        this.zone = clock.getZone();
    }

    /**
     * @throws Refusal for a column that is not there or is hidden from the viewer; the two are not
     *     told apart
     */
    Chosen of(Viewer viewer, @Nullable List<String> asked, Locale locale) {
        Set<String> open = new LinkedHashSet<>(BEFORE);
        for (CardField field : fields.all())
            if (viewer.rule("customer", field.key()) != FieldRule.HIDDEN) open.add(field.key());
        open.addAll(BEHIND);
        traits.shown(viewer).forEach(trait -> open.add(trait.key()));
        List<String> keys =
                asked == null || asked.isEmpty()
                        ? List.copyOf(open)
                        : asked.stream()
                                .map(key -> key.replaceFirst("^profile\\.", ""))
                                .distinct()
                                .toList();
        for (String key : keys)
            if (!open.contains(key))
                throw Refusal.invalid("columns", "customer.field.unknown", Map.of("field", key));
        return new Chosen(keys, locale, words.in(locale));
    }

    /** Some columns for one answer in one language. */
    final class Chosen {
        private final List<String> keys;
        private final Locale locale;
        private final ValueWords.Reader said;

        private Chosen(List<String> keys, Locale locale, ValueWords.Reader said) {
            this.keys = keys;
            this.locale = locale;
            this.said = said;
        }

        List<String> keys() {
            return keys;
        }

        List<String> labels() {
            return keys.stream().map(key -> labels.of(key, locale)).toList();
        }

        List<@Nullable Object> cells(CardRow row) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (String key : keys) cells.add(cell(row, key));
            return cells;
        }

        @Nullable Object cell(CardRow row, String key) {
            return switch (key) {
                case "number" -> row.number();
                case "kind" -> said.of("kind", row.kind());
                case "stage" -> said.of("stage", row.stage());
                case "owner" -> row.owner();
                case "unit" -> row.unit();
                case "tags" -> String.join(texts.get(locale, "list.separator"), row.tags());
                case "quality" -> row.quality();
                case "created_at" -> time(row.createdAt());
                case "updated_at" -> time(row.updatedAt());
                case "confirmed_at" -> time(row.confirmedAt());
                default -> value(row, key);
            };
        }

        private @Nullable Object value(CardRow row, String key) {
            CustomerTrait.Option trait = row.traits().get(key);
            if (trait != null) return trait.label();
            Object value = row.value(key);
            CardField field = fields.find(key);
            boolean plain =
                    field == null
                            || row.seen().masked().contains(key)
                            || field.kind() == FieldKind.DATE
                            || field.kind() == FieldKind.NUMBER
                            || field.kind() == FieldKind.MONEY;
            return plain ? value : said.of(key, value);
        }

        private LocalDateTime time(Instant at) {
            return LocalDateTime.ofInstant(at, zone).withNano(0);
        }
    }
}
