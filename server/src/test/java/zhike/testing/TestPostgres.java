package zhike.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.sql.DataSource;

/**
 * One real PostgreSQL for all tests of a JVM, with the locale of the product; every test brings its
 * own schema.
 */
public final class TestPostgres {
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    public static DataSource dataSource() {
        return SERVER.getPostgresDatabase();
    }

    private static EmbeddedPostgres start() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        if (LoggerFactory.getLogger("io.zonky") instanceof Logger chatter)
            chatter.setLevel(Level.WARN);
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
