package zhike.platform.postgres;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.PGStatement;

import java.sql.SQLException;

/**
 * For queries whose best plan depends on their values (a common word, a narrow reach): PostgreSQL
 * plans them for the values of each call, and never keeps a plan that is to serve any value.
 */
public final class PlannedEachTime implements ExecuteListener {
    private static final long serialVersionUID = 1;

    private PlannedEachTime() {}

    public static DSLContext of(DSLContext db) {
        return DSL.using(db.configuration().deriveAppending(new PlannedEachTime()));
    }

    @Override
    public void prepareEnd(ExecuteContext context) {
        try {
            if (context.statement() != null && context.statement().isWrapperFor(PGStatement.class))
                context.statement().unwrap(PGStatement.class).setPrepareThreshold(0);
        } catch (SQLException e) {
            throw new DataAccessException("planned each time", e);
        }
    }
}
