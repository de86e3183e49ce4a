package zhike.platform.criteria;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Something that can be asked of a record of type R, in SQL and in memory.
 *
 * @param label message key, or the text itself for fields that an administrator has made
 * @param value the value in memory: String, Number (not binary floating point), LocalDate, Instant,
 *     Boolean, an id of the column's type; a Collection of them for {@link SqlSide.Rows} and {@link
 *     SqlSide.Codes}
 */
public record CriteriaField<R>(
        String key,
        FieldType type,
        String label,
        SqlSide sql,
        Function<R, @Nullable Object> value) {

    public CriteriaField {
        if ((type == FieldType.CHOICES) != (sql instanceof SqlSide.Codes))
            throw new IllegalArgumentException(key + ": codes belong to choices");
        // a binary fraction compares differently as float8 and as decimal
        Class<?> held = held(sql);
        if (held == Double.class || held == Float.class)
            throw new IllegalArgumentException(
                    key + ": a floating point column cannot be compared exactly");
    }

    /** A field in one column. */
    public static <R> CriteriaField<R> of(
            String key,
            FieldType type,
            String label,
            Field<?> column,
            Function<R, @Nullable Object> value) {
        return new CriteriaField<>(key, type, label, new SqlSide.Column(column), value);
    }

    /**
     * A field in a child table: holds when one of the rows answers; {@code notEquals} and {@code
     * notIn} are out.
     */
    public static <R> CriteriaField<R> rows(
            String key,
            FieldType type,
            String label,
            Field<?> column,
            UnaryOperator<Condition> exists,
            Function<R, @Nullable Collection<?>> values) {
        return new CriteriaField<>(
                key, type, label, new SqlSide.Rows(column, exists), values::apply);
    }

    /** A set of codes. */
    public static <R> CriteriaField<R> codes(
            String key,
            String label,
            SqlSide.Codes codes,
            Function<R, @Nullable Collection<?>> values) {
        return new CriteriaField<>(key, FieldType.CHOICES, label, codes, values::apply);
    }

    /**
     * What may be asked: with many rows "one that is not x" would be read as "none is x", so it is
     * left out.
     */
    public Set<Operator> operators() {
        if (!(sql instanceof SqlSide.Rows)) return type.operators();
        EnumSet<Operator> some = EnumSet.copyOf(type.operators());
        some.removeAll(EnumSet.of(Operator.NOT_EQUALS, Operator.NOT_IN));
        return some;
    }

    boolean many() {
        return !(sql instanceof SqlSide.Column) && !(sql instanceof SqlSide.Sought);
    }

    /** Java class of an id or code as the database holds it. */
    Class<?> idType() {
        return held(sql);
    }

    private static Class<?> held(SqlSide sql) {
        return switch (sql) {
            case SqlSide.Column(Field<?> column) -> column.getType();
            case SqlSide.Sought(Field<?> column, var holding) -> column.getType();
            case SqlSide.Rows(Field<?> column, var exists) -> column.getType();
            case SqlSide.Codes codes -> codes.codeType();
        };
    }
}
