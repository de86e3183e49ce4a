package zhike.customer.form;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manager's review of a form. */
@Component
class InformationFormUse implements ApprovalUse {
    static final String CODE = AboutForm.KIND;
    private final DSLContext db;
    private final CollectedValues values;
    private final Texts texts;

    InformationFormUse(DSLContext db, CollectedValues values, Texts texts) {
        this.db = db;
        this.values = values;
        this.texts = texts;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("number", FieldType.TEXT, "form.fact.number"),
                        FactField.of("kind", FieldType.CHOICE, "form.fact.kind"),
                        FactField.of("opened", FieldType.BOOLEAN, "form.fact.opened"),
                        FactField.of("changed", FieldType.NUMBER, "form.fact.changed"),
                        FactField.of("way", FieldType.CHOICE, "form.fact.way")));
    }

    @Override
    public Map<String, String> options(String fact, Locale locale) {
        return switch (fact) {
            case "kind" -> words("card.kind.", locale, "enterprise", "person");
            case "way" -> words("form.way.", locale, "visit", "phone", "letter", "event", "other");
            default -> Map.of();
        };
    }

    private Map<String, String> words(String family, Locale locale, String... codes) {
        return Stream.of(codes)
                .collect(Collectors.toMap(code -> code, code -> texts.get(locale, family + code)));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return db.selectFrom(INFORMATION_FORM)
                .where(INFORMATION_FORM.ID.eq(subject.id()))
                .fetchOptional()
                .map(this::factsOf);
    }

    Map<String, Object> factsOf(InformationFormRecord form) {
        String kind =
                db.select(CARD.KIND)
                        .from(CARD)
                        .where(CARD.ID.eq(form.getCardId()))
                        .fetchSingle()
                        .value1();
        return Map.of(
                "number",
                form.getNumber(),
                "kind",
                kind,
                "opened",
                form.getOpenedFile(),
                "changed",
                values.changed(form),
                "way",
                form.getWay());
    }
}
