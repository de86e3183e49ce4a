package zhike.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import javax.sql.DataSource;

/**
 * The one pool over the one database. Opened with the context, closed after everything that uses
 * it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(DataSource.class)
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Database database(Environment environment) {
        return Database.open(DatabaseSettings.read(environment::getProperty));
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Database database, Environment environment) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("zhike");
        pool.setDataSource(database.connections());
        pool.setMaximumPoolSize(environment.getProperty("zhike.db.connections", Integer.class, 16));
        pool.setMinimumIdle(2);
        // long enough for the embedded server to be started again, short enough to answer somebody
        // who waits
        pool.setConnectionTimeout(4_000);
        pool.setInitializationFailTimeout(10_000);
        return new HikariDataSource(pool);
    }
}
