package zhike.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.testing.TestPostgres;

import java.nio.file.Path;
import java.sql.SQLException;

class ExternalDatabaseTest {

    @Test
    void aGoodOneIsAcceptedAndLeftUntouched() throws SQLException {
        var source = TestPostgres.empty("good");
        Database.open(settings(TestPostgres.url("good"))).close();
        assertThat(
                        EmbeddedDatabaseTest.one(
                                source, "SELECT count(*) FROM pg_namespace WHERE nspname = 'ext'"))
                .isEqualTo("0");
    }

    @Test
    void aDatabaseInLatinIsRefused() throws SQLException {
        admin("DROP DATABASE IF EXISTS latin");
        admin(
                "CREATE DATABASE latin OWNER zhike ENCODING 'LATIN1' TEMPLATE template0"
                        + " LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'");
        refused(TestPostgres.url("latin"), "database.external.encoding");
    }

    @Test
    void aDatabaseThatTakesChineseForPunctuationIsRefused() throws SQLException {
        admin("DROP DATABASE IF EXISTS plain_c");
        admin(
                "CREATE DATABASE plain_c OWNER zhike ENCODING 'UTF8' TEMPLATE template0"
                        + " LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'");
        refused(TestPostgres.url("plain_c"), "database.external.trigrams");
    }

    @Test
    void aUserWithoutTheRightToCreateIsRefused() throws SQLException {
        TestPostgres.empty("foreign_owner");
        admin("ALTER DATABASE foreign_owner OWNER TO postgres");
        refused(TestPostgres.url("foreign_owner"), "database.external.rights");
    }

    @Test
    void anExtensionInAnotherSchemaIsRefused() throws SQLException {
        EmbeddedDatabaseTest.run(
                TestPostgres.empty("elsewhere"), "CREATE EXTENSION pg_trgm SCHEMA public");
        refused(TestPostgres.url("elsewhere"), "database.external.extension.elsewhere");
    }

    @Test
    void aWrongPasswordAnAbsentDatabaseAndADeadServerAreToldApart() {
        TestPostgres.empty("told_apart");
        String url = TestPostgres.url("told_apart");
        refused(url.replaceFirst("password=.*", "password=no"), "database.external.login");
        refused(url.replace("told_apart", "nowhere"), "database.external.absent");
        refused("jdbc:postgresql://127.0.0.1:1/x", "database.external.unreachable");
        refused("http://example.com", "database.external.url");
    }

    @Test
    void theErrorDoesNotShowThePassword() {
        assertThatExceptionOfType(OperatorError.class)
                .isThrownBy(
                        () ->
                                Database.open(
                                        settings(
                                                "postgresql://me:secret@127.0.0.1:1/x?password=secret")))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    private static void refused(String url, String code) {
        assertThatExceptionOfType(OperatorError.class)
                .isThrownBy(() -> Database.open(settings(url)))
                .satisfies(e -> assertThat(e.exit()).isEqualTo(ExitCode.DATABASE_UNSUITABLE))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(Path.of("unused"), url, null, null);
    }

    private static void admin(String sql) throws SQLException {
        EmbeddedDatabaseTest.run(TestPostgres.superuser("postgres"), sql);
    }
}
