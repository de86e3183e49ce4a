package zhike.platform.postgres;

import org.postgresql.ds.PGSimpleDataSource;

/** The settings every connection of ours has, whichever server it goes to. */
final class Driver {
    private Driver() {}

    static PGSimpleDataSource local(int port, String database, String user, String password) {
        PGSimpleDataSource source = common();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setSslMode("disable");
        source.setGssEncMode("disable");
        source.setConnectTimeout(3);
        return source;
    }

    static PGSimpleDataSource common() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setApplicationName("zhike");
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        // the extensions' operators are found without naming their schema; nothing else lives in
        // either
        source.setCurrentSchema("public,ext");
        return source;
    }
}
