package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings the values of one leaf into the form its field and operator want, or refuses them.
 * Idempotent.
 */
final class Operands {
    private final CriteriaField<?> field;
    private final Operator op;
    private final String path;

    private Operands(CriteriaField<?> field, Operator op, String path) {
        this.field = field;
        this.op = op;
        this.path = path;
    }

    /**
     * @param path place of the leaf
     */
    static List<Object> check(CriteriaField<?> field, Operator op, List<?> values, String path) {
        if (!field.operators().contains(op))
            throw CriteriaRefusal.of(
                    "criteria.operator.unfit",
                    path + ".op",
                    Map.of("op", op.code(), "field", field.key(), "type", field.type()));
        return new Operands(field, op, path + ".value").check(values);
    }

    private List<Object> check(List<?> values) {
        counted(values.size());
        List<Object> checked = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            boolean alone = op.operand() == Operand.ONE || op.operand() == Operand.DAYS;
            checked.add(value(values.get(i), alone ? path : path + "[" + i + "]"));
        }
        if (op.operand() == Operand.PAIR) ordered(checked.get(0), checked.get(1));
        return checked;
    }

    private void counted(int size) {
        switch (op.operand()) {
            case NONE -> {
                if (size > 0)
                    throw CriteriaRefusal.of("criteria.value.unexpected", path, "op", op.code());
            }
            case ONE, DAYS -> {
                if (size != 1)
                    throw CriteriaRefusal.of("criteria.value.missing", path, "op", op.code());
            }
            case PAIR -> {
                if (size != 2)
                    throw CriteriaRefusal.of("criteria.value.pair", path, "op", op.code());
            }
            case MANY -> {
                if (size == 0)
                    throw CriteriaRefusal.of("criteria.value.missing", path, "op", op.code());
                if (size > CriteriaLimits.VALUES)
                    throw CriteriaRefusal.of(
                            "criteria.value.many", path, "limit", CriteriaLimits.VALUES);
            }
        }
    }

    private Object value(@Nullable Object raw, String at) {
        Object value =
                op.operand() == Operand.DAYS
                        ? days(raw, at)
                        : switch (field.type()) {
                            case TEXT, CHOICE -> text(raw, at);
                            case CHOICES ->
                                    field.idType() == String.class ? text(raw, at) : id(raw);
                            case NUMBER, MONEY -> number(raw, at);
                            case DATE, INSTANT -> date(raw, at);
                            case BOOLEAN -> raw instanceof Boolean ? raw : null;
                            case PERSON, UNIT -> id(raw);
                        };
        if (value == null) throw wrongType(at);
        return value;
    }

    private Refusal wrongType(String at) {
        Object wanted = op.operand() == Operand.DAYS ? Operand.DAYS : field.type();
        return CriteriaRefusal.of("criteria.value.type", at, "type", wanted);
    }

    /** The database knows neither NUL nor half a surrogate pair. */
    private static @Nullable Object text(@Nullable Object raw, String at) {
        if (!(raw instanceof String text)) return null;
        if (text.isEmpty()) throw CriteriaRefusal.of("criteria.value.blank", at);
        if (text.length() > CriteriaLimits.TEXT)
            throw CriteriaRefusal.of("criteria.value.long", at, "limit", CriteriaLimits.TEXT);
        if (text.codePoints()
                .anyMatch(
                        c ->
                                c == 0
                                        || Character.MIN_SURROGATE <= c
                                                && c <= Character.MAX_SURROGATE))
            throw CriteriaRefusal.of("criteria.value.unreadable", at);
        return text;
    }

    private static @Nullable BigDecimal number(@Nullable Object raw, String at) {
        BigDecimal number = Values.number(raw);
        if (number == null) return null;
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > CriteriaLimits.DIGITS
                || (long) plain.precision() - plain.scale() > CriteriaLimits.DIGITS)
            throw CriteriaRefusal.of("criteria.value.digits", at, "limit", CriteriaLimits.DIGITS);
        return plain;
    }

    private static Integer days(@Nullable Object raw, String at) {
        BigDecimal number = raw instanceof Number ? Values.number(raw) : null;
        if (number == null
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(CriteriaLimits.DAYS)) > 0
                || number.stripTrailingZeros().scale() > 0)
            throw CriteriaRefusal.of("criteria.value.days", at, "limit", CriteriaLimits.DAYS);
        return number.intValue();
    }

    private static @Nullable LocalDate date(@Nullable Object raw, String at) {
        LocalDate date =
                raw instanceof LocalDate day
                        ? day
                        : raw instanceof String text ? SafeText.date(text) : null;
        if (date != null
                && (date.getYear() < CriteriaLimits.FIRST_YEAR
                        || date.getYear() > CriteriaLimits.LAST_YEAR))
            throw CriteriaRefusal.of(
                    "criteria.value.year",
                    at,
                    Map.of("first", CriteriaLimits.FIRST_YEAR, "last", CriteriaLimits.LAST_YEAR));
        return date;
    }

    private @Nullable Object id(@Nullable Object raw) {
        String text =
                raw instanceof String s
                        ? s
                        : raw instanceof UUID || integer(raw) ? String.valueOf(raw) : "";
        try {
            if (field.idType() == UUID.class)
                return text.length() == 36 ? UUID.fromString(text).toString() : null;
            if (Number.class.isAssignableFrom(field.idType()))
                return Long.toString(Long.parseLong(text));
        } catch (IllegalArgumentException noId) {
            return null;
        }
        return text.isEmpty() || text.length() > 100 || text.indexOf(0) >= 0 ? null : text;
    }

    private static boolean integer(@Nullable Object raw) {
        return raw instanceof Long
                || raw instanceof Integer
                || raw instanceof BigDecimal number
                        && number.scale() <= 0
                        && number.precision() - number.scale() < 20;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void ordered(Object from, Object to) {
        if (((Comparable) from).compareTo(to) > 0)
            throw CriteriaRefusal.of("criteria.value.order", path);
    }
}
