package zhike.platform.criteria;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How a field is asked in SQL. */
public sealed interface SqlSide {

    /** One value in the row itself. */
    record Column(Field<?> column) implements SqlSide {}

    /**
     * One text in the row itself, of which an index narrows "contains".
     *
     * @param holding a condition without NULL that is true wherever the column contains this text
     *     in any case of letters, and maybe elsewhere; null where the index is of no use
     */
    record Sought(Field<?> column, Function<String, @Nullable Condition> holding)
            implements SqlSide {}

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
