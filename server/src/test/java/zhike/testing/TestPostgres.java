package zhike.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.postgresql.ds.PGSimpleDataSource;

import zhike.platform.postgres.DataDirectory;
import zhike.platform.postgres.EmbeddedDatabase;
import zhike.platform.postgres.Migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** One server for all tests of a JVM: the product's own, told not to wait for the disk. */
public final class TestPostgres {
    private static final String TEMPLATE = "zhike_migrated";
    private static final TestPostgres ONE = new TestPostgres();
    private final Path home;
    private final EmbeddedDatabase server;

    private static final class Shared {
        private static final DataSource MIGRATED = fresh("zhike_shared");
    }

    private TestPostgres() {
        try {
            Path root = Path.of("target", "test-postgres").toAbsolutePath();
            Path binaries = Files.createDirectories(root.resolve("bin"));
            removeLeftovers(root);
            home =
                    Files.createDirectories(
                            root.resolve(Long.toString(ProcessHandle.current().pid())));
            Files.createSymbolicLink(home.resolve("postgres-bin"), binaries);
            Files.writeString(
                    home.resolve("postgresql.own.conf"),
                    """
                    fsync = off
                    full_page_writes = off
                    synchronous_commit = off
                    shared_buffers = 64MB
                    max_connections = 200
                    autovacuum = off
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = EmbeddedDatabase.start(new DataDirectory(home));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        create(TEMPLATE, "");
        Migrations.of(plain(TEMPLATE)).load().migrate();
    }

    /** The database that all tests of the JVM share, migrated; a pool. */
    public static DataSource migrated() {
        return Shared.MIGRATED;
    }

    /**
     * A database of this name for one test class alone, migrated; a pool. Replaces an older one.
     */
    public static DataSource fresh(String name) {
        ONE.create(name, " TEMPLATE " + TEMPLATE);
        return pool(name);
    }

    /**
     * A database of this name without anything in it; connections without a pool. Replaces an older
     * one.
     */
    public static DataSource empty(String name) {
        ONE.create(name, "");
        return ONE.plain(name);
    }

    /** As the superuser, for tests that need what the application may not do. */
    public static DataSource superuser(String database) {
        return ONE.source(database, "postgres", "superuser");
    }

    /** Address of a database here, with its user and password in it. */
    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:"
                + ONE.server.port()
                + "/"
                + database
                + "?user=zhike&password="
                + ONE.password("zhike");
    }

    private static DataSource pool(String name) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(ONE.plain(name));
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    private DataSource plain(String database) {
        return source(database, "zhike", "zhike");
    }

    private DataSource source(String database, String user, String key) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database);
        source.setUser(user);
        source.setPassword(password(key));
        source.setCurrentSchema("public,ext");
        return source;
    }

    private String password(String key) {
        Properties passwords = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("postgres.password"))) {
            passwords.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passwords.getProperty(key);
    }

    private void create(String name, String how) {
        try (Connection connection = source("postgres", "postgres", "superuser").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
            statement.execute("CREATE DATABASE \"" + name + "\" OWNER zhike" + how);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        server.close();
        delete(home);
    }

    /** Of test runs that were killed. */
    private static void removeLeftovers(Path root) throws IOException {
        try (Stream<Path> runs = Files.list(root)) {
            runs.filter(run -> run.getFileName().toString().matches("\\d+"))
                    .filter(
                            run ->
                                    ProcessHandle.of(Long.parseLong(run.getFileName().toString()))
                                            .isEmpty())
                    .forEach(TestPostgres::delete);
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // the next run tries again
        }
    }
}
