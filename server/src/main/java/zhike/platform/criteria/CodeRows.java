package zhike.platform.criteria;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.util.Collection;

/**
 * Codes or ids held one a row in a child table; {@code belongs} joins the child to the row that is
 * asked.
 */
public record CodeRows(Table<?> rows, Field<?> code, Condition belongs) implements SqlSide.Codes {

    @Override
    public Condition hasAny(Collection<String> codes) {
        return row(Binding.any(code, codes));
    }

    @Override
    public Condition hasAll(Collection<String> codes) {
        return DSL.and(codes.stream().distinct().map(c -> row(Binding.eq(code, c))).toList());
    }

    @Override
    public Condition notEmpty() {
        return row(code.isNotNull());
    }

    @Override
    public Class<?> codeType() {
        return code.getType();
    }

    private Condition row(Condition condition) {
        return DSL.exists(DSL.selectOne().from(rows).where(belongs).and(condition));
    }
}
