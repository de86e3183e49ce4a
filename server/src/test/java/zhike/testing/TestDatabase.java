package zhike.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives every application context in tests the shared database, unless zhike.test.database names
 * one for it alone, or says own.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getBeanFactory().containsSingleton("dataSource")) return;
        String alone = context.getEnvironment().getProperty("zhike.test.database");
        if ("own".equals(alone)) return;
        context.getBeanFactory()
                .registerSingleton(
                        "dataSource",
                        alone == null ? TestPostgres.migrated() : TestPostgres.fresh(alone));
    }
}
