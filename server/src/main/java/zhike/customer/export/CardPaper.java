package zhike.customer.export;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.card.CardView;
import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldKind;
import zhike.customer.field.FieldLabels;
import zhike.customer.history.ValueWords;
import zhike.platform.language.Texts;
import zhike.platform.paper.PaperPrinting;
import zhike.platform.paper.PaperTemplate;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The customer card 客户卡片 on paper: what is known, in two columns, then the people. */
@Component
class CardPaper {
    private static final PaperTemplate PAGE = PaperTemplate.of("card");
    private static final List<String> CONTACT =
            List.of("name", "title", "phone", "mobile", "email");
    private final CardFields fields;
    private final FieldLabels labels;
    private final ValueWords words;
    private final Texts texts;
    private final PaperPrinting printing;

    CardPaper(
            CardFields fields,
            FieldLabels labels,
            ValueWords words,
            Texts texts,
            PaperPrinting printing) {
        this.fields = fields;
        this.labels = labels;
        this.words = words;
        this.texts = texts;
        this.printing = printing;
    }

    void print(
            CardView card,
            List<Map<String, Object>> contacts,
            ExportAbout about,
            OutputStream out) {
        Locale locale = about.locale();
        ValueWords.Reader said = words.in(locale);
        Map<String, Object> data = new HashMap<>(PaperWords.of(about, texts));
        data.put("title", texts.get(locale, "paper.card"));
        data.put("number", card.number());
        data.put("name", Objects.requireNonNullElse(card.fields().get("name"), card.number()));
        data.put("facts", facts(card, said, locale));
        data.put("sections", sections(card, said, locale));
        data.put("people", people(contacts, locale));
        data.put("tags", card.tags().stream().map(tag -> String.valueOf(tag.get("name"))).toList());
        printing.print(PAGE.fill(data), out);
    }

    private List<Map<String, Object>> facts(CardView card, ValueWords.Reader said, Locale locale) {
        List<Map<String, Object>> facts = new ArrayList<>();
        facts.add(fact("kind", said.of("kind", card.kind()), locale));
        facts.add(fact("stage", said.of("stage", card.stage()), locale));
        facts.add(fact("owner", card.owner() == null ? "—" : card.owner().name(), locale));
        facts.add(fact("unit", card.unit().name(), locale));
        facts.add(fact("quality", card.quality().score(), locale));
        return facts;
    }

    private Map<String, Object> fact(String key, @Nullable Object value, Locale locale) {
        return Map.of("label", labels.of(key, locale), "value", value == null ? "" : value);
    }

    private List<Map<String, Object>> sections(
            CardView card, ValueWords.Reader said, Locale locale) {
        Map<String, List<Map<String, Object>>> bySection = new LinkedHashMap<>();
        for (CardField field : fields.all()) {
            Object value =
                    card.fields().containsKey(field.key())
                            ? card.fields().get(field.key())
                            : card.profile().get(field.key());
            if (value == null || field.key().equals("name")) continue;
            Object shown =
                    card.masked().contains(field.key()) ? value : said.of(field.key(), value);
            bySection
                    .computeIfAbsent(field.section(), section -> new ArrayList<>())
                    .add(
                            Map.of(
                                    "label",
                                    labels.of(field.key(), locale),
                                    "value",
                                    shown == null ? "" : String.valueOf(PaperWords.number(shown)),
                                    "long",
                                    field.kind() == FieldKind.LONGTEXT));
        }
        List<Map<String, Object>> sections = new ArrayList<>();
        bySection.forEach(
                (section, cells) ->
                        sections.add(
                                Map.of(
                                        "label",
                                        texts.get(locale, "section." + section),
                                        "rows",
                                        inTwo(cells))));
        return sections;
    }

    /** Two to a row; a long text has a row for itself. */
    private static List<Map<String, Object>> inTwo(List<Map<String, Object>> cells) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> open = new ArrayList<>();
        for (Map<String, Object> cell : cells) {
            boolean whole =
                    Boolean.TRUE.equals(cell.get("long"))
                            || String.valueOf(cell.get("value")).length() > 26;
            if (whole) rows.add(Map.of("whole", cell));
            else open.add(cell);
            if (open.size() == 2) {
                rows.add(pair(open.get(0), open.get(1)));
                open.clear();
            }
        }
        if (!open.isEmpty()) rows.add(pair(open.getFirst(), Map.of("label", "", "value", "")));
        return rows;
    }

    private static Map<String, Object> pair(Map<String, Object> first, Map<String, Object> second) {
        return Map.of(
                "pair",
                Map.of(
                        "l1",
                        Objects.requireNonNull(first.get("label")),
                        "v1",
                        Objects.requireNonNull(first.get("value")),
                        "l2",
                        Objects.requireNonNull(second.get("label")),
                        "v2",
                        Objects.requireNonNull(second.get("value"))));
    }

    private List<Map<String, Object>> people(List<Map<String, Object>> contacts, Locale locale) {
        if (contacts.isEmpty()) return List.of();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> contact : contacts)
            rows.add(
                    Map.of(
                            "cells",
                            CONTACT.stream()
                                    .map(
                                            key ->
                                                    Map.of(
                                                            "value",
                                                            contact.get(key) == null
                                                                    ? ""
                                                                    : contact.get(key)))
                                    .toList()));
        return List.of(
                Map.of(
                        "label",
                        texts.get(locale, "paper.people"),
                        "head",
                        CONTACT.stream()
                                .map(key -> Map.of("label", labels.ofContact(key, locale)))
                                .toList(),
                        "rows",
                        rows));
    }
}
