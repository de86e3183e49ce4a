package zhike.customer.list;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.CustomerTrait;
import zhike.customer.CustomerTraits;
import zhike.customer.card.ContactRules;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldKind;
import zhike.customer.field.FieldLabels;
import zhike.platform.criteria.CriteriaField;
import zhike.platform.criteria.Operator;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.dictionary.Dictionary;
import zhike.platform.dictionary.DictionaryItem;
import zhike.platform.language.Texts;
import zhike.platform.web.Needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The catalogue of fields as a viewer has them: what to show, what to edit, what to ask for. */
@RestController
class FieldsEndpoint {
    record Option(String code, String label) {}

    record Shown(
            String key,
            String subject,
            String label,
            String type,
            String section,
            String appliesTo,
            @Nullable String dictionary,
            List<Option> options,
            List<String> operators,
            boolean editable,
            boolean sensitive,
            boolean required,
            boolean custom,
            @Nullable String rule) {}

    private final CardFields fields;
    private final CardCatalogue catalogue;
    private final Dictionaries dictionaries;
    private final Texts texts;
    private final FieldLabels labels;
    private final CustomerTraits traits;

    FieldsEndpoint(
            CardFields fields,
            CardCatalogue catalogue,
            Dictionaries dictionaries,
            Texts texts,
            FieldLabels labels,
            CustomerTraits traits) {
        this.traits = traits;
        this.labels = labels;
        this.fields = fields;
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.texts = texts;
    }

    @GetMapping("/api/customers/fields")
    @Needs("customer.read")
    List<Shown> fields(Viewer viewer, Locale locale) {
        Map<String, CriteriaField<CardFacts>> asked = new LinkedHashMap<>();
        catalogue.of(viewer).fields().forEach(field -> asked.put(field.key(), field));
        Map<String, List<Option>> options = options(locale);
        List<Shown> shown = new ArrayList<>();
        for (CardField field : fields.all()) {
            FieldRule rule = viewer.rule("customer", field.key());
            if (rule == FieldRule.HIDDEN) continue;
            shown.add(
                    new Shown(
                            field.key(),
                            "card",
                            labels.of(field, locale),
                            field.kind().code(),
                            field.section(),
                            field.appliesTo(),
                            field.dictionary(),
                            options.getOrDefault(String.valueOf(field.dictionary()), List.of()),
                            operators(asked.remove(field.key())),
                            rule == FieldRule.OPEN,
                            field.sensitive(),
                            field.required(),
                            !field.builtIn(),
                            rule == FieldRule.OPEN ? null : rule.name().toLowerCase(Locale.ROOT)));
        }
        for (CustomerTrait trait : traits.shown(viewer))
            options.put(
                    trait.key(),
                    trait.options(locale).stream()
                            .map(option -> new Option(option.code(), option.label()))
                            .toList());
        asked.values().forEach(field -> shown.add(fixed(field, options, locale)));
        ContactRules.PERSONAL.stream()
                .filter(key -> ContactRules.of(viewer, key) != FieldRule.HIDDEN)
                .forEach(key -> shown.add(ofContact(ContactRules.of(viewer, key), key, locale)));
        fields.ofContacts().stream()
                .filter(field -> ContactRules.of(viewer, field.key()) != FieldRule.HIDDEN)
                .forEach(field -> shown.add(ofContact(viewer, field, options, locale)));
        return shown;
    }

    private Shown ofContact(
            Viewer viewer, CardField field, Map<String, List<Option>> options, Locale locale) {
        FieldRule rule = ContactRules.of(viewer, field.key());
        return new Shown(
                field.key(),
                "contact",
                labels.of(field, locale),
                field.kind().code(),
                field.section(),
                field.appliesTo(),
                field.dictionary(),
                options.getOrDefault(String.valueOf(field.dictionary()), List.of()),
                List.of(),
                rule == FieldRule.OPEN,
                field.sensitive(),
                field.required(),
                !field.builtIn(),
                rule == FieldRule.OPEN ? null : rule.name().toLowerCase(Locale.ROOT));
    }

    /** One of those that every contact has, under the key of its own rule. */
    private Shown ofContact(FieldRule rule, String key, Locale locale) {
        return new Shown(
                ContactRules.OWN + key,
                "contact",
                labels.ofContact(key, locale),
                FieldKind.TEXT.code(),
                "contact",
                "both",
                null,
                List.of(),
                List.of(),
                rule == FieldRule.OPEN,
                true,
                key.equals("name"),
                false,
                rule == FieldRule.OPEN ? null : rule.name().toLowerCase(Locale.ROOT));
    }

    private Shown fixed(
            CriteriaField<CardFacts> field, Map<String, List<Option>> options, Locale locale) {
        String dictionary =
                field.key().equals("stage")
                        ? "stage"
                        : field.key().equals("kind") ? "card_kind" : null;
        return new Shown(
                field.key(),
                "card",
                texts.get(locale, field.label()),
                field.type().name().toLowerCase(Locale.ROOT),
                "fixed",
                "both",
                dictionary,
                options.getOrDefault(dictionary == null ? field.key() : dictionary, List.of()),
                operators(field),
                false,
                false,
                false,
                false,
                null);
    }

    private static List<String> operators(@Nullable CriteriaField<CardFacts> field) {
        return field == null ? List.of() : field.operators().stream().map(Operator::code).toList();
    }

    private Map<String, List<Option>> options(Locale locale) {
        Map<String, List<Option>> options = new LinkedHashMap<>();
        for (Dictionary list : dictionaries.all())
            options.put(
                    list.code(),
                    list.items().stream()
                            .filter(DictionaryItem::active)
                            .map(item -> new Option(item.code(), item.label(locale)))
                            .toList());
        return options;
    }
}
