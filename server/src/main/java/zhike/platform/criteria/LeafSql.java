package zhike.platform.criteria;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One leaf as a condition that an index can serve; NULL where a value is absent. */
final class LeafSql {
    private final FieldType type;
    private final Operator op;
    private final List<Object> values;
    private final CriteriaContext context;

    LeafSql(FieldType type, Operator op, List<Object> values, CriteriaContext context) {
        this.type = type;
        this.op = op;
        this.values = values;
        this.context = context;
    }

    Condition of(SqlSide side) {
        return switch (side) {
            case SqlSide.Column(Field<?> column) -> column(column);
            case SqlSide.Sought(Field<?> column, var holding) ->
                    op == Operator.CONTAINS ? contains(column, holding) : column(column);
            case SqlSide.Rows(Field<?> column, var exists) ->
                    op == Operator.EMPTY
                            ? DSL.not(exists.apply(present(column)))
                            : exists.apply(column(column));
            case SqlSide.Codes codes -> codes(codes);
        };
    }

    private Condition contains(Field<?> column, Function<String, @Nullable Condition> holding) {
        Condition narrowing = holding.apply((String) values.getFirst());
        // false where the value is absent, or NULL: both are no answer
        return narrowing == null ? column(column) : narrowing.and(column(column));
    }

    private Condition codes(SqlSide.Codes side) {
        Set<String> codes = new LinkedHashSet<>();
        values.forEach(v -> codes.add((String) v));
        return switch (op) {
            case HAS_ANY -> side.hasAny(codes);
            case HAS_ALL -> side.hasAll(codes);
            // a column that holds the set may be NULL, which is the empty set
            case HAS_NONE -> DSL.not(certain(side.hasAny(codes)));
            case EMPTY -> DSL.not(certain(side.notEmpty()));
            default -> side.notEmpty();
        };
    }

    private Condition column(Field<?> column) {
        return switch (op) {
            case EMPTY ->
                    type.textual() ? column.isNull().or(text(column).eq("")) : column.isNull();
            case NOT_EMPTY -> present(column);
            case EQUALS, IS -> Binding.eq(column, values.getFirst());
            case NOT_EQUALS, NOT_IN -> butPresent(column, Binding.none(column, values));
            case IN -> Binding.any(column, values);
            case CONTAINS -> text(column).likeIgnoreCase("%" + escaped() + "%", '!');
            case STARTS_WITH -> text(column).likeIgnoreCase(escaped() + "%", '!');
            case LESS_THAN -> Binding.compare(column, values.getFirst(), Field::lt);
            case AT_MOST -> Binding.compare(column, values.getFirst(), Field::le);
            case MORE_THAN -> Binding.compare(column, values.getFirst(), Field::gt);
            case AT_LEAST -> Binding.compare(column, values.getFirst(), Field::ge);
            case ME ->
                    context.viewer() == null
                            ? DSL.falseCondition()
                            : Binding.eq(column, context.viewer());
            case WITHIN -> Binding.any(column, UnitsWithin.of(values, context));
            case BIRTHDAY_WITHIN_DAYS -> birthday(column.coerce(SQLDataType.LOCALDATE));
            default -> type.numeric() ? between(column) : days(column);
        };
    }

    private Condition between(Field<?> column) {
        return Binding.compare(column, values.getFirst(), Field::ge)
                .and(Binding.compare(column, values.getLast(), Field::le));
    }

    private Condition present(Field<?> column) {
        return type.textual() ? text(column).ne("") : column.isNotNull();
    }

    private Condition butPresent(Field<?> column, Condition condition) {
        return type.textual() ? condition.and(text(column).ne("")) : condition;
    }

    private static Field<String> text(Field<?> column) {
        return column.coerce(SQLDataType.CLOB);
    }

    private String escaped() {
        return ((String) values.getFirst())
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private Condition days(Field<?> column) {
        DaySpan span = DaySpan.of(op, values, context.today());
        List<Condition> ends = new ArrayList<>();
        if (type == FieldType.DATE) {
            Field<LocalDate> day = column.coerce(SQLDataType.LOCALDATE);
            if (span.from() != null) ends.add(day.ge(span.from()));
            if (span.to() != null) ends.add(day.le(span.to()));
        } else {
            Field<Instant> moment = column.coerce(SQLDataType.INSTANT);
            if (span.from() != null) ends.add(moment.ge(start(span.from())));
            if (span.to() != null) ends.add(moment.lt(start(span.to().plusDays(1))));
        }
        return DSL.and(ends);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(context.zone()).toInstant();
    }

    private Condition birthday(Field<LocalDate> born) {
        BirthdayWindow window = BirthdayWindow.within(context.today(), (Integer) values.getFirst());
        Field<Integer> day = DSL.month(born).mul(100).add(DSL.day(born));
        return window.wraps()
                ? day.ge(window.from()).or(day.le(window.to()))
                : day.between(window.from(), window.to());
    }

    /** False instead of NULL. */
    static Condition certain(Condition condition) {
        return DSL.condition(DSL.coalesce(DSL.field(condition), DSL.inline(false)));
    }
}
