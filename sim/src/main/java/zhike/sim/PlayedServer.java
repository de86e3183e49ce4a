package zhike.sim;

import com.zaxxer.hikari.HikariDataSource;

import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

import zhike.ZhikeApplication;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * The product itself in this process, over a fresh embedded database, with our clock; nothing in it
 * ticks by itself.
 */
final class PlayedServer implements AutoCloseable {
    private static final String ROUNDS = "zhike.password.rounds";
    private final ConfigurableApplicationContext context;
    private final Map<String, Object> properties = new HashMap<>();

    PlayedServer(Path data, Clock clock, String adminPassword) {
        // the log begins before the properties below are there
        System.setProperty("zhike.data", data.toString());
        properties.putAll(
                Map.of(
                        "server.port",
                        "0",
                        "zhike.ticking",
                        "false",
                        ROUNDS,
                        "1000",
                        "zhike.sign-in.per-minute",
                        "1000000000",
                        "zhike.link.per-minute",
                        "1000000000",
                        "ZHIKE_ADMIN_PASSWORD",
                        adminPassword));
        SpringApplication server = new SpringApplication(ZhikeApplication.class);
        server.addInitializers(
                starting -> {
                    starting.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("play", properties));
                    ((GenericApplicationContext) starting)
                            .registerBean("clock", Clock.class, () -> clock);
                });
        context = server.run();
        hurry();
    }

    /** What a crash would lose of a play is played again. */
    private void hurry() {
        part(DSLContext.class)
                .execute(
                        "do $$ begin execute format('alter database %I set synchronous_commit ="
                                + " off', current_database()); end $$");
        part(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    String address() {
        return "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** As a part would tell it to the others. */
    void publish(Object event) {
        context.publishEvent(event);
    }

    /** A part made anew for so many rounds, as the product would have it. */
    <T> T withRounds(int rounds, Class<T> type) {
        properties.put(ROUNDS, String.valueOf(rounds));
        return context.getAutowireCapableBeanFactory().createBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
