package zhike.platform.postgres;

import org.springframework.jdbc.datasource.AbstractDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.IntSupplier;

/** Connections to a server whose port changes when it is started again. */
final class MovingDataSource extends AbstractDataSource {
    private final IntSupplier port;
    private final String database;
    private final String user;
    private final String password;

    MovingDataSource(IntSupplier port, String database, String user, String password) {
        this.port = port;
        this.database = database;
        this.user = user;
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String username, String secret) throws SQLException {
        int now = port.getAsInt();
        if (now == 0)
            throw new SQLTransientConnectionException("PostgreSQL is not started", "08001");
        return Driver.local(now, database, username, secret).getConnection();
    }
}
