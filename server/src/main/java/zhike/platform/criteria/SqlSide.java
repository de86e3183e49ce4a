package zhike.platform.criteria;

import org.jooq.Condition;
import org.jooq.Field;

import java.util.Collection;
import java.util.function.UnaryOperator;

/** How a field is asked in SQL. */
public sealed interface SqlSide {

    /** One value in the row itself. */
    record Column(Field<?> column) implements SqlSide {}

    /**
     * Many values in a child table, where one that answers is enough.
     *
     * @param exists wraps a condition on the column into EXISTS (… where the child belongs to the
     *     row and …)
     */
    record Rows(Field<?> column, UnaryOperator<Condition> exists) implements SqlSide {}

    /** A set of codes. Conditions may be NULL only where the row holds no set. */
    non-sealed interface Codes extends SqlSide {
        /** At least one code. */
        Condition hasAny(Collection<String> codes);

        Condition hasAll(Collection<String> codes);

        Condition notEmpty();

        /** Java class of a code as the database holds it: String, or Long for a set of ids. */
        default Class<?> codeType() {
            return String.class;
        }
    }
}
