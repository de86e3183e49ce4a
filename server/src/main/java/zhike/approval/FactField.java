package zhike.approval;

import org.jooq.impl.DSL;

import zhike.platform.criteria.CriteriaField;
import zhike.platform.criteria.FieldType;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Fields of facts for the conditions of a chain; facts are asked in memory only. */
public final class FactField {
    private FactField() {}

    /**
     * @param label message key
     */
    public static CriteriaField<Facts> of(String key, FieldType type, String label) {
        return CriteriaField.of(
                key, type, label, DSL.field(DSL.name(key), held(type)), facts -> facts.get(key));
    }

    private static Class<?> held(FieldType type) {
        return switch (type) {
            case NUMBER, MONEY -> BigDecimal.class;
            case DATE -> LocalDate.class;
            case BOOLEAN -> Boolean.class;
            case PERSON, UNIT -> Long.class;
            case TEXT, CHOICE -> String.class;
            case INSTANT, CHOICES -> throw new IllegalArgumentException(type + " is no fact");
        };
    }
}
