package zhike.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

class EmbeddedDatabaseTest {
    private static final Path BINARIES = Path.of("target", "test-postgres", "bin").toAbsolutePath();
    private static Path template;
    @TempDir Path home;
    private DataDirectory data;

    /** Set up once; each test works on a copy. */
    @BeforeAll
    static void prepareTemplate(@TempDir Path home) throws Exception {
        Files.createDirectories(BINARIES);
        template = home.resolve("template");
        Files.createDirectories(template);
        Files.createSymbolicLink(template.resolve("postgres-bin"), BINARIES);
        EmbeddedDatabase.start(new DataDirectory(template)).close();
    }

    @BeforeEach
    void copyTemplate() throws Exception {
        data = new DataDirectory(home.resolve("data"));
        new ProcessBuilder("cp", "-a", template.toString(), data.path().toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(data)) {
            run(first.connections(), "CREATE TABLE kept AS SELECT '客户' AS name");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(data)) {
            assertThat(one(second.connections(), "SELECT name FROM kept")).isEqualTo("客户");
        }
    }

    @Test
    void itIsDurableFindsChineseAndNeedsAPassword() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            DataSource connections = database.connections();
            for (String setting :
                    new String[] {
                        "fsync", "full_page_writes", "synchronous_commit", "data_checksums"
                    }) {
                assertThat(one(connections, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(one(connections, "SHOW jit")).isEqualTo("off");
            assertThat(
                            one(
                                    connections,
                                    "SELECT usesuper FROM pg_user WHERE usename = current_user"))
                    .isEqualTo("f");
            run(connections, "CREATE SCHEMA ext; CREATE EXTENSION pg_trgm SCHEMA ext");
            assertThat(one(connections, "SELECT ext.show_trgm('客户') <> '{}'")).isEqualTo("t");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connections.getConnection("zhike", "guess"))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void onlyTheOwnerReadsThePasswords() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.passwords())))
                .isEqualTo("rw-------");
    }

    @Test
    void twoNeverUseOneDirectory() {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(data)) {
            assertThat(first.port()).isPositive();
            assertThatExceptionOfType(OperatorError.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(data))
                    .satisfies(e -> assertThat(e.exit()).isEqualTo(ExitCode.DATA_IN_USE));
            assertThat(data.inUse()).isTrue();
        }
        assertThat(data.inUse()).isFalse();
    }

    @Test
    void aKilledServerComesBackAndThePoolWithIt() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
                HikariDataSource pool = new HikariDataSource(config(database.connections()))) {
            run(pool, "CREATE TABLE kept AS SELECT 1 AS n");
            long pid = database.pid();
            Subprocess.signal("KILL", pid);
            for (int i = 0; i < 1000 && database.pid() == pid; i++) Pause.millis(20);
            assertThat(database.pid()).isNotEqualTo(pid);
            assertThat(afterwards(pool, "SELECT n FROM kept")).isEqualTo("1");
        }
    }

    /**
     * The statement that was under way may fail, with a state that says why; one of the next ones
     * succeeds.
     */
    private static String afterwards(DataSource pool, String sql) throws SQLException {
        for (int attempt = 0; ; attempt++) {
            try {
                return one(pool, sql);
            } catch (SQLException e) {
                assertThat(DatabaseAbsence.in(e)).as(e.toString()).isTrue();
                if (attempt == 20) throw e;
            }
        }
    }

    private static HikariConfig config(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setConnectionTimeout(2_000);
        return config;
    }

    @Test
    void whenJavaIsKilledTheServerGoesAndTheNextStartHasEverything() throws Exception {
        Process java = otherJava();
        long server = waitForPid(java);
        java.destroyForcibly().waitFor();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(database.pid()).isNotEqualTo(server);
            assertThat(one(database.connections(), "SELECT n FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void whenBothAreKilledTheNextStartRecovers() throws Exception {
        Process java = otherJava();
        long server = waitForPid(java);
        java.destroyForcibly();
        Subprocess.signal("KILL", server);
        java.waitFor();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(one(database.connections(), "SELECT n FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void aStalePidOfALivingStrangerDoesNotHinder() throws Exception {
        Files.writeString(
                data.cluster().resolve("postmaster.pid"),
                """
                1
                %s
                1700000000
                5432

                127.0.0.1
                  9999999 99
                ready
                """
                        .formatted(data.cluster()));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(one(database.connections(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void anInitialisationThatWasKilledIsDoneAgain() throws Exception {
        Trees.delete(data.cluster());
        Files.createDirectories(data.path().resolve("postgres.new/base"));
        Files.writeString(data.path().resolve("postgres.new/PG_VERSION"), "18\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(one(database.connections(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void someoneElseCanJoinARunningDatabase() throws SQLException {
        try (EmbeddedDatabase running = EmbeddedDatabase.start(data);
                Database joined =
                        Database.join(new DatabaseSettings(data.path(), null, null, null))) {
            run(running.connections(), "CREATE TABLE shared AS SELECT 7 AS n");
            assertThat(joined).isInstanceOf(AttachedDatabase.class);
            assertThat(one(joined.connections(), "SELECT n FROM shared")).isEqualTo("7");
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws Exception {
        Files.writeString(
                data.path().resolve("postgresql.own.conf"), "shared_buffers = 'plenty'\n");
        assertThatExceptionOfType(OperatorError.class)
                .isThrownBy(() -> EmbeddedDatabase.start(data))
                .satisfies(e -> assertThat(e.exit()).isEqualTo(ExitCode.DATABASE_FAILED))
                .withMessageContaining("shared_buffers");
        assertThat(data.inUse()).isFalse();
    }

    private Process otherJava() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJava.class.getName(),
                        data.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long waitForPid(Process java) throws IOException {
        BufferedReader lines = java.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("pid ")) return Long.parseLong(line.substring(4));
        }
        throw new AssertionError("the other Java ended early");
    }

    /** Another Zhike, to be killed. */
    static final class OtherJava {
        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(new DataDirectory(Path.of(args[0])));
            run(database.connections(), "CREATE TABLE kept AS SELECT 1 AS n");
            System.out.println("pid " + database.pid());
            TimeUnit.MINUTES.sleep(5);
        }
    }

    static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
