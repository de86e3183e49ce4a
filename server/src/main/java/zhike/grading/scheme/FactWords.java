package zhike.grading.scheme;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerFacts;
import zhike.identity.Staff;
import zhike.platform.dictionary.Dictionaries;
import zhike.platform.language.Texts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts in the reader's words. */
@Component
public class FactWords {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z][a-z0-9_.]*)}");
    private final Texts texts;
    private final Dictionaries dictionaries;
    private final CustomerFacts customers;
    private final Staff staff;

    FactWords(Texts texts, Dictionaries dictionaries, CustomerFacts customers, Staff staff) {
        this.texts = texts;
        this.dictionaries = dictionaries;
        this.customers = customers;
        this.staff = staff;
    }

    public String label(String key, Locale locale) {
        return FactCatalogue.ofTrade(key)
                ? texts.get(locale, "grading.field." + key)
                : customers.label(key, locale);
    }

    /** A text with the values of fields where their keys stand in braces. */
    public String filled(
            String text,
            Map<String, Object> values,
            FactCatalogue.Facts facts,
            Viewer viewer,
            Locale locale) {
        Matcher hole = HOLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (hole.find())
            hole.appendReplacement(
                    filled,
                    Matcher.quoteReplacement(value(hole.group(1), values, facts, viewer, locale)));
        return hole.appendTail(filled).toString();
    }

    /** What is closed to the viewer is not told. */
    public String value(
            String key,
            Map<String, Object> values,
            FactCatalogue.Facts facts,
            Viewer viewer,
            Locale locale) {
        if (!FactCatalogue.ofTrade(key) && !viewer.rule("customer", key).shows())
            return texts.get(locale, "grading.closed");
        Object value = values.get(key);
        if (value == null || !facts.has(key)) return texts.get(locale, "grading.unknown");
        String dictionary = facts.get(key).dictionary();
        return switch (value) {
            case BigDecimal number -> plain(number);
            case Boolean truth -> texts.get(locale, truth ? "grading.yes" : "grading.no");
            case Collection<?> many ->
                    String.join(
                            texts.get(locale, "list.separator"),
                            many.stream().map(each -> word(dictionary, each, locale)).toList());
            default -> named(key, value, dictionary, facts, locale);
        };
    }

    private String named(
            String key,
            Object value,
            @org.jspecify.annotations.Nullable String dictionary,
            FactCatalogue.Facts facts,
            Locale locale) {
        return switch (facts.get(key).asked().type()) {
            case PERSON ->
                    staff.names(List.of(Long.parseLong(value.toString()))).values().stream()
                            .findFirst()
                            .orElse(value.toString());
            case UNIT ->
                    staff.unitNames(Set.of(Long.parseLong(value.toString()))).values().stream()
                            .findFirst()
                            .orElse(value.toString());
            default -> word(dictionary, value, locale);
        };
    }

    private String word(
            @org.jspecify.annotations.Nullable String dictionary,
            @org.jspecify.annotations.Nullable Object code,
            Locale locale) {
        String plain = Objects.toString(code, "");
        return dictionary == null ? plain : dictionaries.label(dictionary, plain, locale);
    }

    /** Without zeros at the end: 5200, 4.5. */
    public static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
