package zhike.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every application context in tests the shared database, unless zhike.test.database=own. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if ("own".equals(context.getEnvironment().getProperty("zhike.test.database"))) return;
        if (context.getBeanFactory().containsSingleton("dataSource")) return;
        context.getBeanFactory().registerSingleton("dataSource", TestPostgres.migrated());
    }
}
