package zhike.testing;

import javax.sql.DataSource;

/** A database of its own for the server under test, beside those of other tests. */
final class ServerDatabase {
    private ServerDatabase() {
    }

    static DataSource fresh() {
        return TestPostgres.fresh("server");
    }
}
