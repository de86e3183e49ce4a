package zhike.bench.speed;

import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The database of a data directory, whoever has started it. */
record Postgres(Path data) {
    private static final int PORT_LINE = 3;

    long pid() {
        return Long.parseLong(line(0));
    }

    int port() {
        return Integer.parseInt(line(PORT_LINE));
    }

    String password(String role) {
        Properties passwords = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("postgres.password"))) {
            passwords.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return passwords.getProperty(role);
    }

    /** As the product connects. */
    Connection connect() throws SQLException {
        return connect("zhike", password("zhike"));
    }

    /** As the superuser, who may fill tables without asking each foreign key. */
    Connection connectAbove() throws SQLException {
        return connect("postgres", password("superuser"));
    }

    private Connection connect(String user, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port()});
        source.setDatabaseName("zhike");
        source.setUser(user);
        source.setPassword(password);
        source.setCurrentSchema("public,ext");
        return source.getConnection();
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = connectAbove();
                Statement statement = connection.createStatement()) {
            for (String each : statements) statement.execute(each);
        }
    }

    /** The first column. */
    List<String> column(String query) throws SQLException {
        try (Connection connection = connectAbove();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    String value(String query) throws SQLException {
        return column(query).getFirst();
    }

    Path log() {
        return data.resolve("logs/postgres.log");
    }

    private String line(int number) {
        try {
            return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(number).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
