package zhike.approval.running;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.Facts;
import zhike.identity.Organisations;
import zhike.platform.criteria.CriteriaField;
import zhike.platform.criteria.Operator;
import zhike.platform.language.Texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The facts of a paper, and the fields that they may be asked by, in the reader's words. */
@Component
public class FactsShown {
    /**
     * @param text as a reader reads it; of money and numbers the plain digits
     */
    public record Fact(String key, String label, String type, String text) {}

    public record Option(String code, String label) {}

    public record FactFieldShown(
            String key, String label, String type, List<String> operators, List<Option> options) {}

    private final FactJson json;
    private final Texts texts;
    private final Organisations organisations;

    FactsShown(FactJson json, Texts texts, Organisations organisations) {
        this.json = json;
        this.texts = texts;
        this.organisations = organisations;
    }

    public Facts read(ApprovalUse use, JSONB facts) {
        return json.read(use, facts);
    }

    public List<Fact> of(ApprovalUse use, JSONB stored, Locale locale) {
        Facts facts = json.read(use, stored);
        List<Fact> shown = new ArrayList<>();
        for (String key : use.shown()) {
            CriteriaField<Facts> field = use.facts().find(key).orElse(null);
            Object value = facts.get(key);
            if (field == null || value == null) continue;
            shown.add(
                    new Fact(
                            key,
                            texts.get(locale, field.label()),
                            field.type().name().toLowerCase(Locale.ROOT),
                            text(use, field, value, locale)));
        }
        return shown;
    }

    public List<FactFieldShown> fields(ApprovalUse use, Locale locale) {
        return use.facts().fields().stream()
                .map(
                        field ->
                                new FactFieldShown(
                                        field.key(),
                                        texts.get(locale, field.label()),
                                        field.type().name().toLowerCase(Locale.ROOT),
                                        field.operators().stream().map(Operator::code).toList(),
                                        options(use, field.key(), locale)))
                .toList();
    }

    private static List<Option> options(ApprovalUse use, String key, Locale locale) {
        Map<String, String> options = use.options(key, locale);
        return options.entrySet().stream()
                .map(each -> new Option(each.getKey(), each.getValue()))
                .toList();
    }

    private String text(ApprovalUse use, CriteriaField<Facts> field, Object value, Locale locale) {
        return switch (field.type()) {
            case NUMBER, MONEY -> ((BigDecimal) value).toPlainString();
            case CHOICE ->
                    use.options(field.key(), locale)
                            .getOrDefault(value.toString(), value.toString());
            case BOOLEAN -> texts.get(locale, "approval.fact." + value);
            case PERSON ->
                    organisations.now().person((Long) value).map(one -> one.name()).orElse("");
            case UNIT -> organisations.now().unit((Long) value).map(one -> one.name()).orElse("");
            default -> value.toString();
        };
    }
}
