package zhike.platform.postgres;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Writes what stays whatever becomes of the caller's transaction. On connections of its own, for
 * who asks sits on one of the others in the middle of a transaction, and when all of them do, none
 * is left to wait for.
 */
@Component
public class Aside implements DisposableBean {
    private static final int CONNECTIONS = 2;
    private final HikariDataSource own = new HikariDataSource();
    private final DataSource others;
    private final TransactionTemplate suspended;

    Aside(DataSource others, PlatformTransactionManager transactions) throws SQLException {
        this.others = others;
        others.unwrap(HikariDataSource.class).copyStateTo(own);
        own.setPoolName("aside");
        own.setMaximumPoolSize(CONNECTIONS);
        own.setMinimumIdle(0);
        suspended = new TransactionTemplate(transactions);
        suspended.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** All of the work or nothing of it. It is short, and asks for nothing aside itself. */
    public void run(Runnable work) {
        suspended.executeWithoutResult(
                status -> {
                    try (Connection connection = own.getConnection()) {
                        connection.setAutoCommit(false);
                        on(connection, work);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** Whoever asks for the connection of this thread gets this one meanwhile. */
    private void on(Connection connection, Runnable work) throws SQLException {
        TransactionSynchronizationManager.bindResource(others, new ConnectionHolder(connection));
        try {
            work.run();
            connection.commit();
        } catch (RuntimeException | Error e) {
            connection.rollback();
            throw e;
        } finally {
            TransactionSynchronizationManager.unbindResource(others);
        }
    }

    @Override
    public void destroy() {
        own.close();
    }
}
