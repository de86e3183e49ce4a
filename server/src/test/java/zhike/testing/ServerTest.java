package zhike.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import zhike.identity.signin.PasswordChange;
import zhike.platform.broadcast.Broadcast;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole server over one migrated database, asked over HTTP by people with roles; one context
 * for all such tests.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "zhike.password.rounds=1000",
            "zhike.sign-in.per-minute=1000000",
            "zhike.link.per-minute=1000000",
            "zhike.data=target/test-server",
            "zhike.ticking=false",
            "ZHIKE_ADMIN_PASSWORD=" + Company.PASSWORD
        })
@Import(ServerTest.Wiring.class)
public abstract class ServerTest {
    private static final Map<DSLContext, Company> FOUNDED = new HashMap<>();
    @LocalServerPort private int port;
    @Autowired protected DSLContext db;
    @Autowired protected TestClock clock;
    @Autowired private PasswordChange passwords;
    @Autowired private Broadcast broadcast;
    protected Company company;

    @TestConfiguration
    static class Wiring {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        ExecuteListenerProvider countedStatements() {
            return new DefaultExecuteListenerProvider(new Statements());
        }
    }

    @BeforeEach
    void found() {
        company =
                FOUNDED.computeIfAbsent(
                        db, database -> new Company(database, clock, passwords, broadcast));
    }

    @AfterEach
    void timeRunsAgain() {
        clock.back();
    }

    /** A new person with a role in a unit, signed in. */
    protected Caller as(String role, long unit) {
        return signedIn(company.person(unit, role));
    }

    /** In the northern sales department. */
    protected Caller as(String role) {
        return as(role, company.northSales);
    }

    protected Caller signedIn(long person) {
        String login = company.login(person);
        Answer answer =
                stranger()
                        .post("/api/session", Map.of("login", login, "password", Company.PASSWORD))
                        .is(201);
        String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
        return new Caller(
                server(),
                person,
                login,
                cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }

    protected Caller stranger() {
        return new Caller(server(), 0, "", null);
    }

    protected String server() {
        return "http://localhost:" + port;
    }

    protected int port() {
        return port;
    }

    /** A new customer of a caller, its name not like any other's. */
    protected long customer(Caller owner, String name) {
        return owner.post(
                        "/api/customers", Map.of("kind", "enterprise", "name", name, "force", true))
                .is(201)
                .id();
    }

    /** Until somebody waits for a lock that this test holds. */
    protected void untilSomebodyWaits() {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (db.fetchSingle("select count(*) from pg_locks where not granted")
                        .get(0, Integer.class)
                == 0) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    protected static void assertSame(Object left, Object right) {
        assertThat(left).isEqualTo(right);
    }
}
