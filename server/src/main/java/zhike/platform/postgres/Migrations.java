package zhike.platform.postgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import javax.sql.DataSource;

/**
 * Flyway with our settings, for everything that runs outside of Spring; application.yml says the
 * same to Boot.
 */
public final class Migrations {
    private Migrations() {}

    public static FluentConfiguration of(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .schemas("platform")
                .defaultSchema("platform")
                .createSchemas(true)
                .placeholderReplacement(false);
    }
}
