package zhike.customer.importing;

import org.springframework.stereotype.Component;

import zhike.customer.field.CardField;
import zhike.customer.field.CardFields;
import zhike.customer.field.FieldLabels;
import zhike.customer.transfer.ColumnMeaning;
import zhike.customer.transfer.MeaningCatalogue;
import zhike.customer.transfer.ValueType;
import zhike.platform.language.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that a column can mean here: the usual meanings and the fields of this company's customer
 * file.
 */
@Component
class Meanings {
    /** As the screen shows it. */
    record Shown(String code, String label, String group) {}

    static final String CUSTOM = "custom.";

    /** Fields that one of the usual meanings fills. */
    private static final Set<String> USUAL =
            Set.of(
                    "external_number",
                    "import_rest",
                    "legal_representative",
                    "employees",
                    "annual_revenue",
                    "fax",
                    "wechat");

    private static final Map<String, List<String>> GROUPS =
            Map.of(
                    "name", List.of("name", "short_name", "kind", "number", "external_id"),
                    "person",
                            List.of(
                                    "family_name",
                                    "given_name",
                                    "middle_name",
                                    "salutation",
                                    "gender",
                                    "birth_date",
                                    "id_number",
                                    "employer",
                                    "job_title"),
                    "reach", List.of("phone", "mobile", "mail", "fax", "website", "wechat", "qq"),
                    "place",
                            List.of(
                                    "street_number",
                                    "address",
                                    "address_line2",
                                    "district",
                                    "city",
                                    "province",
                                    "postcode",
                                    "country"),
                    "firm",
                            List.of(
                                    "industry",
                                    "credit_code",
                                    "legal_person",
                                    "founded",
                                    "employees",
                                    "annual_sales",
                                    "credit_limit"),
                    "contact",
                            List.of(
                                    "contact_name",
                                    "contact_title",
                                    "contact_phone",
                                    "contact_mail"));
    private final CardFields fields;
    private final FieldLabels labels;
    private final Texts texts;

    Meanings(CardFields fields, FieldLabels labels, Texts texts) {
        this.fields = fields;
        this.labels = labels;
        this.texts = texts;
    }

    MeaningCatalogue catalogue() {
        return MeaningCatalogue.with(
                fields.all().stream().filter(Meanings::offered).map(Meanings::meaning).toList());
    }

    private static boolean offered(CardField field) {
        return field.inProfile() && !USUAL.contains(field.key());
    }

    private static ColumnMeaning meaning(CardField field) {
        ValueType type =
                switch (field.kind()) {
                    case NUMBER, MONEY -> ValueType.AMOUNT;
                    case DATE -> ValueType.DATE;
                    default -> ValueType.TEXT;
                };
        // the English names of built-in fields are everyday words that would take foreign columns
        String[] names =
                field.builtIn()
                        ? new String[] {zh(field)}
                        : new String[] {
                            zh(field), Objects.requireNonNullElse(field.labelEn(), field.key())
                        };
        return ColumnMeaning.custom(field.key(), type, field.longest(), names);
    }

    private static String zh(CardField field) {
        return Objects.requireNonNullElse(field.labelZh(), field.key());
    }

    List<Shown> shown(Locale locale) {
        List<Shown> shown = new ArrayList<>();
        for (ColumnMeaning meaning : MeaningCatalogue.standard().all())
            shown.add(
                    new Shown(
                            meaning.code(),
                            texts.get(locale, "transfer.meaning." + meaning.code()),
                            texts.get(locale, "import.group." + group(meaning.code()))));
        for (CardField field : fields.all())
            if (offered(field))
                shown.add(
                        new Shown(
                                CUSTOM + field.key(),
                                labels.of(field, locale),
                                texts.get(locale, "import.group.custom")));
        return shown;
    }

    String label(String meaning, Locale locale) {
        CardField field =
                meaning.startsWith(CUSTOM) ? fields.find(meaning.substring(CUSTOM.length())) : null;
        return field == null
                ? texts.get(locale, "transfer.meaning." + meaning)
                : labels.of(field, locale);
    }

    private static String group(String code) {
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }
}
