package zhike.platform.criteria;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Binds values beside a column without a cast that would change them: {@code varchar(3)[]} cuts and
 * {@code numeric(12,2)[]} rounds, so both are bound without their lengths; an integer column keeps
 * its own type (and its index) unless a value is no integer.
 */
final class Binding {
    private Binding() {}

    static Condition eq(Field<?> column, Object value) {
        return compare(column, value, Field::eq);
    }

    static Condition compare(Field<?> column, Object value, Comparing how) {
        return typed(column, List.of(value), how);
    }

    static Condition any(Field<?> column, Collection<?> values) {
        return quantified(column, type(column, values), values, true);
    }

    static Condition none(Field<?> column, Collection<?> values) {
        return quantified(column, type(column, values), values, false);
    }

    /** {@code column = value}, {@code column < value} … */
    interface Comparing {
        Condition of(Field<Object> column, Field<Object> value);
    }

    private static Condition typed(Field<?> column, List<?> value, Comparing how) {
        DataType<Object> type = loose(type(column, value));
        return how.of(column.coerce(type), DSL.val(type.convert(value.getFirst()), type));
    }

    private static <T> Condition quantified(
            Field<?> column, DataType<T> type, Collection<?> values, boolean any) {
        Field<T> side = column.coerce(type);
        Field<T[]> array = DSL.val(type.convert(values.toArray()), type.getArrayDataType());
        return any ? side.eq(DSL.any(array)) : side.ne(DSL.all(array));
    }

    private static DataType<?> type(Field<?> column, Collection<?> values) {
        Class<?> java = column.getType();
        if (java == String.class) return SQLDataType.CLOB;
        if (!Number.class.isAssignableFrom(java)) return column.getDataType();
        boolean whole =
                (java == Long.class || java == Integer.class || java == Short.class)
                        && values.stream().allMatch(v -> fits(v, java));
        return whole ? column.getDataType() : SQLDataType.NUMERIC;
    }

    private static boolean fits(Object value, Class<?> integer) {
        if (!(value instanceof BigDecimal number)) return true;
        try {
            if (integer == Long.class) return number.longValueExact() == number.longValue();
            if (integer == Integer.class) return number.intValueExact() == number.intValue();
            return number.shortValueExact() == number.shortValue();
        } catch (ArithmeticException tooBigOrBroken) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static DataType<Object> loose(DataType<?> type) {
        return (DataType<Object>) type;
    }
}
