package zhike.platform.criteria;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import java.util.Collection;

/** Codes held in a {@code text[]} column; a GIN index on it serves hasAny and hasAll. */
record CodeArray(Field<String[]> column) implements SqlSide.Codes {

    @Override
    public Condition hasAny(Collection<String> codes) {
        return DSL.condition("{0} && {1}", column, array(codes));
    }

    @Override
    public Condition hasAll(Collection<String> codes) {
        return DSL.condition("{0} @> {1}", column, array(codes));
    }

    @Override
    public Condition notEmpty() {
        return DSL.cardinality(column).gt(0);
    }

    private static Field<String[]> array(Collection<String> codes) {
        return DSL.val(codes.toArray(String[]::new), SQLDataType.CLOB.getArrayDataType());
    }
}
