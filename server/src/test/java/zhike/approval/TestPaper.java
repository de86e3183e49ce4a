package zhike.approval;

import org.springframework.stereotype.Component;

import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.subject.Subject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A paper for tests: an application for a gift. */
@Component
public class TestPaper implements ApprovalUse {
    public static final String CODE = "test-gift";

    private static final Map<Subject, Map<String, Object>> SAID = new ConcurrentHashMap<>();

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("amount", FieldType.MONEY, "test.gift.amount"),
                        FactField.of("type", FieldType.CHOICE, "test.gift.type"),
                        FactField.of("on", FieldType.DATE, "test.gift.on"),
                        FactField.of("urgent", FieldType.BOOLEAN, "test.gift.urgent")));
    }

    /** What a paper says now, where it can be asked again without its module. */
    public static void says(Subject subject, Map<String, Object> facts) {
        SAID.put(subject, facts);
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return Optional.ofNullable(SAID.get(subject));
    }

    @Override
    public Map<String, String> options(String fact, Locale locale) {
        return fact.equals("type") ? Map.of("birthday", "生日", "holiday", "节日") : Map.of();
    }
}
