package zhike.platform.number;

import static zhike.platform.db.Tables.NUMBER_COUNTER;

import com.zaxxer.hikari.HikariDataSource;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Reserves runs of a series for this node: what is reserved is never given again. On a connection
 * of its own, for who asks sits on one of the others in the middle of a transaction, and when all
 * of them do, none is left to wait for.
 */
@Component
class NumberBlocks implements DisposableBean {
    private final HikariDataSource connection = new HikariDataSource();
    private final DSLContext db;

    NumberBlocks(DataSource others) throws SQLException {
        others.unwrap(HikariDataSource.class).copyStateTo(connection);
        connection.setPoolName("numbers");
        connection.setMaximumPoolSize(1);
        connection.setMinimumIdle(0);
        db = DSL.using(connection, SQLDialect.POSTGRES);
    }

    /**
     * @return the first of so many numbers
     */
    long reserve(String kind, String series, int count) {
        long last =
                db.insertInto(
                                NUMBER_COUNTER,
                                NUMBER_COUNTER.KIND,
                                NUMBER_COUNTER.PERIOD,
                                NUMBER_COUNTER.TAKEN)
                        .values(kind, series, (long) count)
                        .onConflict(NUMBER_COUNTER.KIND, NUMBER_COUNTER.PERIOD)
                        .doUpdate()
                        .set(NUMBER_COUNTER.TAKEN, NUMBER_COUNTER.TAKEN.plus(count))
                        .returningResult(NUMBER_COUNTER.TAKEN)
                        .fetchSingle()
                        .value1();
        return last - count + 1;
    }

    @Override
    public void destroy() {
        connection.close();
    }
}
