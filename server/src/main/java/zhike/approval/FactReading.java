package zhike.approval;

import org.jspecify.annotations.Nullable;

import zhike.platform.criteria.CriteriaField;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.error.Refusal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings facts, from a module or from JSON, into the types that their fields declare. */
public final class FactReading {
    private static final int LONGEST = 2_000;

    /** Digits before and after the point. */
    private static final int DIGITS = 30;

    private FactReading() {}

    /**
     * @throws Refusal unknown fact, or a value that is not of its type; the field is {@code
     *     facts.<key>}
     */
    public static Facts read(FieldCatalogue<Facts> catalogue, Map<String, ?> raw) {
        Map<String, Object> values = new LinkedHashMap<>();
        raw.forEach(
                (key, value) -> {
                    CriteriaField<Facts> field =
                            catalogue
                                    .find(key)
                                    .orElseThrow(
                                            () ->
                                                    Refusal.invalid(
                                                            "facts." + cut(key),
                                                            "approval.fact.unknown",
                                                            Map.of("fact", cut(key))));
                    Object known = value == null ? null : value(field.type(), value);
                    if (known == null && value != null && !"".equals(value))
                        throw Refusal.invalid(
                                "facts." + key, "approval.fact.wrong", Map.of("fact", key));
                    if (known != null) values.put(key, known);
                });
        return new Facts(values);
    }

    private static String cut(String key) {
        return key.length() > 40 ? key.substring(0, 40) : key;
    }

    private static @Nullable Object value(FieldType type, Object raw) {
        return switch (type) {
            case NUMBER, MONEY -> number(raw);
            case BOOLEAN -> raw instanceof Boolean ? raw : null;
            case DATE -> date(raw);
            case PERSON, UNIT -> id(raw);
            case TEXT, CHOICE ->
                    raw instanceof String text && !text.isEmpty() && text.length() <= LONGEST
                            ? text
                            : null;
            case INSTANT, CHOICES -> null;
        };
    }

    private static @Nullable Object number(Object raw) {
        try {
            BigDecimal number =
                    switch (raw) {
                        case BigDecimal big -> big;
                        case Number other -> new BigDecimal(other.toString());
                        case String text when text.length() <= 2 * DIGITS -> new BigDecimal(text);
                        default -> null;
                    };
            return number == null
                            || Math.abs((long) number.scale()) > DIGITS
                            || number.precision() > DIGITS
                    ? null
                    : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object date(Object raw) {
        if (raw instanceof LocalDate) return raw;
        try {
            LocalDate day = LocalDate.parse(raw.toString());
            return day.getYear() >= 1800 && day.getYear() <= 9999 ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object id(Object raw) {
        if (raw instanceof Long || raw instanceof Integer) return ((Number) raw).longValue();
        try {
            return raw instanceof String text ? Long.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
