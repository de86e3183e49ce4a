package zhike.customer.field;

import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.platform.language.Texts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a field is called. */
@Component
public class FieldLabels {
    private static final String OF_CONTACTS = "contacts.";
    private final CardFields fields;
    private final Texts texts;

    FieldLabels(CardFields fields, Texts texts) {
        this.fields = fields;
        this.texts = texts;
    }

    /**
     * @param key of a customer's field, or of a contact's behind {@code contacts.}
     */
    public String of(String key, Locale locale) {
        if (key.startsWith(OF_CONTACTS))
            return ofContact(key.substring(OF_CONTACTS.length()), locale);
        CardField field = fields.find(key);
        return field == null ? texts.get(locale, "field." + key) : of(field, locale);
    }

    public String of(CardField field, Locale locale) {
        String given = Texts.language(locale).equals("en") ? field.labelEn() : field.labelZh();
        return given == null ? texts.get(locale, "field." + field.key()) : given;
    }

    public String ofContact(String key, Locale locale) {
        String known = texts.find(locale, "contact.field." + key);
        return known == null ? of(key, locale) : known;
    }

    /** Those that the viewer may know of. */
    public static List<String> known(Viewer viewer, Collection<?> keys) {
        return keys.stream()
                .map(String::valueOf)
                .filter(key -> viewer.rule("customer", key) != FieldRule.HIDDEN)
                .toList();
    }

    /** Those that the viewer may know of, as one text. */
    public String list(Collection<?> keys, Viewer viewer, Locale locale) {
        List<String> labels = known(viewer, keys).stream().map(key -> of(key, locale)).toList();
        return String.join(texts.get(locale, "list.separator"), labels);
    }
}
