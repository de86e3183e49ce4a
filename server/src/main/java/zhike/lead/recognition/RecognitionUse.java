package zhike.lead.recognition;

import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the chain for new customers may ask of an application. */
@Component
class RecognitionUse implements ApprovalUse {
    static final String CODE = "recognition";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("amount", FieldType.MONEY, "recognition.fact.amount"),
                        FactField.of("limit", FieldType.MONEY, "recognition.fact.limit"),
                        FactField.of("days", FieldType.NUMBER, "recognition.fact.days"),
                        FactField.of("monthly", FieldType.MONEY, "recognition.fact.monthly"),
                        FactField.of("grade", FieldType.CHOICE, "recognition.fact.grade"),
                        FactField.of("score", FieldType.NUMBER, "recognition.fact.score")));
    }

    @Override
    public Map<String, String> options(String fact, Locale locale) {
        return fact.equals("grade") ? Map.of("A", "A", "B", "B", "C", "C") : Map.of();
    }
}
