package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** One leaf asked of one record. */
final class LeafAnswer {
    private final FieldType type;
    private final Operator op;
    private final List<Object> values;
    private final CriteriaContext context;

    LeafAnswer(FieldType type, Operator op, List<Object> values, CriteriaContext context) {
        this.type = type;
        this.op = op;
        this.values = values;
        this.context = context;
    }

    boolean holdsOne(@Nullable Object actual) {
        if (op == Operator.EMPTY) return actual == null;
        return actual != null && holds(actual);
    }

    boolean holdsMany(Set<Object> actual) {
        return switch (op) {
            case EMPTY -> actual.isEmpty();
            case NOT_EMPTY -> !actual.isEmpty();
            case HAS_ANY -> !Collections.disjoint(actual, values);
            case HAS_ALL -> actual.containsAll(values);
            case HAS_NONE -> Collections.disjoint(actual, values);
            default -> actual.stream().anyMatch(this::holds);
        };
    }

    private boolean holds(Object actual) {
        return switch (op) {
            case NOT_EMPTY -> true;
            case EQUALS, IS, IN -> among(actual);
            case NOT_EQUALS, NOT_IN -> !among(actual);
            case CONTAINS -> folded(actual).contains(folded(values.getFirst()));
            case STARTS_WITH -> folded(actual).startsWith(folded(values.getFirst()));
            case LESS_THAN -> compared(actual, 0) < 0;
            case AT_MOST -> compared(actual, 0) <= 0;
            case MORE_THAN -> compared(actual, 0) > 0;
            case AT_LEAST -> compared(actual, 0) >= 0;
            case ME -> actual.equals(context.viewer());
            case WITHIN -> UnitsWithin.of(values, context).contains(actual);
            case BIRTHDAY_WITHIN_DAYS ->
                    BirthdayWindow.within(context.today(), (Integer) values.getFirst())
                            .holds((LocalDate) actual);
            default ->
                    type.numeric()
                            ? compared(actual, 0) >= 0 && compared(actual, 1) <= 0
                            : DaySpan.of(op, values, context.today()).holds(day(actual));
        };
    }

    private boolean among(Object actual) {
        return type.numeric()
                ? values.stream()
                        .anyMatch(v -> ((BigDecimal) actual).compareTo((BigDecimal) v) == 0)
                : values.contains(actual);
    }

    private int compared(Object actual, int index) {
        return ((BigDecimal) actual).compareTo((BigDecimal) values.get(index));
    }

    private LocalDate day(Object actual) {
        return actual instanceof Instant moment
                ? LocalDate.ofInstant(moment, context.zone())
                : (LocalDate) actual;
    }

    private static String folded(Object text) {
        return CaseFolding.fold((String) text);
    }
}
