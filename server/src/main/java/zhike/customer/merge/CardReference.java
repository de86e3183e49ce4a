package zhike.customer.merge;

import org.jooq.Condition;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.customer.subject.AboutCustomer;

import java.util.List;

/**
 * A column, of whatever module, that points at customers.
 *
 * @param by how it points
 * @param keyed whether there is a primary key
 * @param key its columns; all columns where there is none
 * @param unique the unique indexes that this column takes part in
 */
record CardReference(
        String schema,
        String table,
        String column,
        By by,
        boolean keyed,
        List<String> key,
        List<Unique> unique) {
    /** A foreign key; a subject, whose kind may be another; or a number kept without a key. */
    enum By {
        KEY,
        SUBJECT,
        NUMBER
    }

    /**
     * @param others the expressions beside the column @param predicate which rows it holds for
     */
    record Unique(List<String> others, @Nullable String predicate) {}

    /** As {@code customer.contact}. */
    String name() {
        return schema + "." + table;
    }

    Table<?> rows() {
        return table(name());
    }

    /** Which rows may point at customers at all. */
    Condition only() {
        return by == By.SUBJECT
                ? DSL.condition("subject_kind = {0}", DSL.inline(AboutCustomer.KIND))
                : DSL.trueCondition();
    }

    Name field() {
        return DSL.quotedName(column);
    }

    static Table<?> table(String name) {
        int dot = name.indexOf('.');
        return DSL.table(DSL.quotedName(name.substring(0, dot), name.substring(dot + 1)));
    }
}
