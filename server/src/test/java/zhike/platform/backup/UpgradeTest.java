package zhike.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

import zhike.ZhikeApplication;
import zhike.platform.backup.Manifest.Table;
import zhike.platform.demo.Demonstration;
import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.postgres.Migrations;
import zhike.platform.terminal.Progress;
import zhike.platform.terminal.Words;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.TestPostgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every release leaves its demonstration in src/test/resources/upgrade; that of this version is the
 * one that ships.
 */
class UpgradeTest {
    private static final Progress SILENT =
            new Progress(new PrintStream(OutputStream.nullOutputStream()), Words.ofOperator());
    private static final String PASSWORD = "zhike-yanshi-2026";

    /** Tables of older versions and where their rows are now. */
    private static final Map<String, String> MOVED = Map.of("customer.notice", "messaging.notice");

    static List<Path> releases() throws IOException {
        Path kept = Path.of("src/test/resources/upgrade");
        try (Stream<Path> files = Files.list(kept)) {
            return Stream.concat(
                            Stream.of(Path.of("src/main/resources/demo/demo.zhike.xz")),
                            files.filter(file -> file.toString().endsWith(".zhike.xz")).sorted())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyReleasesDemonstrationIsRestoredAndMigratedWithoutLoss(Path packed) throws Exception {
        String name = "upgrade_" + packed.getFileName().toString().replaceAll("[^0-9a-z]", "_");
        Path file;
        try (InputStream in = Files.newInputStream(packed)) {
            file = Demonstration.unpacked(in);
        }
        file.toFile().deleteOnExit();
        TestPostgres.empty(name);
        DatabaseSettings settings =
                new DatabaseSettings(
                        Path.of("target", "test-upgrade").toAbsolutePath(),
                        TestPostgres.url(name),
                        null,
                        null);
        Restore.fromFile(settings, file, SILENT);
        long people = nothingIsLost(name, file);
        register(settings, people);
    }

    /**
     * The rows of this very version must also be the same ones; a migration may add to those of
     * older versions.
     */
    private static long nothingIsLost(String database, Path file) throws Exception {
        try (BackupFile backup = BackupFile.open(file);
                Connection connection = TestPostgres.superuser(database).getConnection()) {
            connection.setAutoCommit(false);
            new Sql(connection).fixFormats();
            var newest = Migrations.of(TestPostgres.superuser(database)).load().info().current();
            boolean same =
                    newest != null
                            && newest.getVersion()
                                    .equals(
                                            MigrationVersion.fromVersion(
                                                    backup.manifest().schema()));
            for (Table table : backup.manifest().tables()) {
                if (MOVED.containsKey(table.shown())) {
                    moved(connection, table);
                    continue;
                }
                RowDigest digest = Saving.read(connection, table, OutputStream.nullOutputStream());
                assertThat(digest.rows()).as(table.shown()).isGreaterThanOrEqualTo(table.rows());
                if (same)
                    assertThat(digest.checksum()).as(table.shown()).isEqualTo(table.checksum());
            }
            return backup.manifest().tables().stream()
                    .filter(table -> table.shown().equals("customer.card"))
                    .findFirst()
                    .orElseThrow()
                    .rows();
        }
    }

    /** Every row of a table that went to another module is there, with what it said. */
    private static void moved(Connection connection, Table table) throws Exception {
        String same =
                "select count(*) from "
                        + MOVED.get(table.shown())
                        + " where coalesce(subject_kind = 'customer', false) = (subject_id is not"
                        + " null) and (subject_id is null or exists (select 1 from customer.card c"
                        + " where c.id = subject_id))";
        try (var rows = connection.createStatement().executeQuery(same)) {
            rows.next();
            assertThat(rows.getLong(1)).as(table.shown()).isEqualTo(table.rows());
        }
    }

    private static void register(DatabaseSettings settings, long cards) {
        var server =
                new SpringApplicationBuilder(ZhikeApplication.class)
                        .properties(
                                "zhike.test.database=own",
                                "server.port=0",
                                "zhike.ticking=false",
                                "zhike.data=" + settings.data(),
                                "zhike.db.url=" + settings.url(),
                                "ZHIKE_ADMIN_PASSWORD=correct horse battery staple")
                        .run();
        try (server) {
            String address =
                    "http://localhost:"
                            + server.getEnvironment().getRequiredProperty("local.server.port");
            Caller manager = Caller.stranger(address).signIn("chenzhiyuan", PASSWORD);
            Answer page = manager.get("/api/customers?limit=200").is(200);
            assertThat(page.all("number")).hasSize(200).doesNotContainNull();
            assertThat(manager.get("/api/customers/count").is(200).at("count").asLong())
                    .isBetween(cards * 9 / 10, cards);
            Caller.stranger(address)
                    .signIn("admin", "correct horse battery staple")
                    .get("/api/people")
                    .is(200);
        }
    }
}
