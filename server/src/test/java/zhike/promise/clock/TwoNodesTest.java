package zhike.promise.clock;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;
import zhike.promise.Kept;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;
import zhike.testing.ServerTest;
import zhike.testing.TestPostgres;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Two nodes over one database do deeds and tick at once, while their connections are cut off at
 * random: as if they had been killed, nothing but what was committed is left of them. The outcome
 * is what the rule book says of each promise alone.
 */
@TestPropertySource(properties = "zhike.test.database=zhike_two_nodes")
class TwoNodesTest extends ServerTest {
    private static final long SEED = Long.getLong("promise.seed", 20261122L);
    private static final int PROMISES = Integer.getInteger("promise.run", 1000);
    private static final int ROUNDS = 12;
    private static final Set<String> DEEDS =
            Set.of("paused", "resumed", "kept", "released", "urged", "reassigned");

    private static final List<String> LOUD =
            List.of("org.springframework", "com.zaxxer.hikari", "zhike.promise");

    @Autowired private PromiseClock promiseClock;
    @Autowired private Promising promising;
    @Autowired private Promises promises;
    private final AtomicInteger crashes = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final Random chance = new Random(SEED);
    private volatile boolean stopped;

    @Test
    void whateverCrashesTheOutcomeIsThatOfTheBook() throws Exception {
        String kind = kind();
        long[] owners = {
            company.person(company.northSalesTeam, "sales"),
            company.person(company.southSalesTeam, "sales")
        };
        List<Long> ids = make(kind, owners[0]);
        Thread killer = Thread.ofPlatform().daemon().start(this::kill);
        for (int round = 0; round < ROUNDS; round++) {
            clock.forward(Duration.ofMinutes(30 + chance.nextInt(150)));
            List<List<Runnable>> nodes = List.of(new ArrayList<>(), new ArrayList<>());
            for (long id : ids)
                if (chance.nextInt(4) == 0)
                    nodes.get((int) (id % 2)).add(deed(id, owners[chance.nextInt(2)]));
            for (List<Runnable> node : nodes)
                for (int at = 0; at < 6; at++)
                    node.add(chance.nextInt(node.size() + 1), this::tick);
            Thread first = Thread.ofPlatform().start(() -> nodes.get(0).forEach(Runnable::run));
            Thread second = Thread.ofPlatform().start(() -> nodes.get(1).forEach(Runnable::run));
            first.join();
            second.join();
        }
        stopped = true;
        killer.join();
        clock.forward(Duration.ofDays(5));
        // what stumbled when it was cut off waits for its next try
        for (int at = 0; at < 3; at++) {
            promiseClock.tick();
            clock.forward(Duration.ofMinutes(6));
        }
        check(ids);
        System.out.printf(
                "promises: %d, events: %d, deeds acknowledged: %d, connections cut: %d%n",
                ids.size(), events(), told.get(), crashes.get());
        assertThat(crashes.get()).isGreaterThan(10);
    }

    private String kind() {
        return Kept.kind(
                db,
                """
                {"rule": {"type": "time", "minutes": 600, "working": false},
                 "warnings": [{"before": {"minutes": 180, "working": false}, "whom": ["owner"]},
                              {"before": {"minutes": 60, "working": false}, "whom": ["owner"]}],
                 "escalations": [{"after": {"minutes": 60, "working": false}, "to": "head",
                     "again": {"minutes": 120, "working": false}, "times": 3}]}\
                """);
    }

    private List<Long> make(String kind, long owner) {
        Instant now = clock.instant();
        return promising.make(
                LongStream.range(0, PROMISES)
                        .mapToObj(
                                n ->
                                        new PromiseDraft(
                                                kind,
                                                new Subject("trial", n),
                                                null,
                                                owner,
                                                now.plus(Duration.ofMinutes(n % 600)),
                                                null,
                                                Map.of()))
                        .toList());
    }

    /** Again after a crash: who hears nothing does not know whether it was done. */
    private Runnable deed(long id, long other) {
        List<Long> one = List.of(id);
        Runnable deed =
                switch (chance.nextInt(8)) {
                    case 0 -> () -> promises.keep(one, Proof.NONE);
                    case 1 -> () -> promises.release(one, "no more");
                    case 2, 3, 4 -> () -> promises.pause(one, "customer", null);
                    case 5, 6 -> () -> promises.resume(one);
                    default -> () -> promises.reassign(one, other, null);
                };
        return () -> {
            for (int tries = 0; tries < 20; tries++)
                try {
                    deed.run();
                    told.incrementAndGet();
                    return;
                } catch (Refusal no) {
                    return;
                } catch (RuntimeException | AssertionError cutOff) {
                    // a node that was killed comes back; the driver asserts on its way down
                }
            throw new AssertionError("promise " + id + " can never be reached");
        };
    }

    private void tick() {
        try {
            promiseClock.tick();
        } catch (AssertionError cutOff) {
            // the driver asserts on its way down
        }
    }

    /** Thousands of lines about connections that were cut on purpose. */
    @BeforeEach
    void quiet() {
        for (String loud : LOUD) ((Logger) LoggerFactory.getLogger(loud)).setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        for (String loud : LOUD) ((Logger) LoggerFactory.getLogger(loud)).setLevel(null);
    }

    private void kill() {
        try (var connection = TestPostgres.superuser("postgres").getConnection();
                var statement = connection.createStatement()) {
            while (!stopped) {
                Thread.sleep(15);
                try (var cut =
                        statement.executeQuery(
                                """
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where datname = 'zhike_two_nodes' and state in ('active', 'idle in transaction')
                                    and query ilike '%promise%' order by random() limit 1\
                                """)) {
                    if (cut.next()) crashes.incrementAndGet();
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(List<Long> made) {
        Set<Long> ids = Set.copyOf(made);
        Map<Long, List<String>> happened = new HashMap<>();
        Map<Long, List<Book.Deed>> deeds = new HashMap<>();
        db.fetch("select promise_id, what, at from promise.event order by promise_id, no")
                .forEach(
                        row -> {
                            long id = row.get(0, Long.class);
                            String what = row.get(1, String.class);
                            Instant at = row.get(2, Instant.class);
                            happened.computeIfAbsent(id, x -> new ArrayList<>())
                                    .add(what + " " + at);
                            if (DEEDS.contains(what))
                                deeds.computeIfAbsent(id, x -> new ArrayList<>())
                                        .add(new Book.Deed(what, at));
                        });
        db.fetch("select id, from_at, state, due_at, made_at from promise.given order by id")
                .forEach(
                        row -> {
                            long id = row.get(0, Long.class);
                            if (!ids.contains(id)) return;
                            Book book =
                                    new Book(
                                            row.get(1, Instant.class),
                                            deeds.getOrDefault(id, List.of()),
                                            clock.instant());
                            assertThat(happened.getOrDefault(id, List.of()))
                                    .as("promise " + id)
                                    .isEqualTo(book.told());
                            assertThat(row.get(2, String.class)).isEqualTo(book.state());
                            assertThat(row.get(3, Instant.class)).isEqualTo(book.due());
                        });
    }

    private int events() {
        return db.fetchSingle("select count(*) from promise.event").get(0, Integer.class);
    }
}
