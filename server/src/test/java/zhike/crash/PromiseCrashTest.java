package zhike.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import zhike.promise.Kept;
import zhike.testing.TestPostgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Two processes over one database, one after the other killed with -9 while promises warn, break
 * and escalate: nothing fires twice, nothing is forgotten, and while one is down the other goes on.
 */
class PromiseCrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 1);
    private static final int PROMISES = Integer.getInteger("crash.promises", 1000);
    private static final long SEED = Long.getLong("crash.seed", 20261122L);

    /** How long the promises go on to fall due, enough for each kill. */
    private static final int SECONDS = 20 * (ROUNDS + 1);

    private static final String DATABASE = "zhike_promise_crash";
    @TempDir private Path directory;
    private DSLContext db;

    @BeforeEach
    void database() {
        db = DSL.using(TestPostgres.fresh(DATABASE), SQLDialect.POSTGRES);
    }

    @Test
    void nothingFiresTwiceAndNothingIsForgotten() throws Exception {
        Random chance = new Random(SEED);
        try (Program one = node("one");
                Program two = node("two")) {
            one.start();
            two.start();
            String kind = kind();
            make(kind);
            for (int round = 0; round < ROUNDS; round++) {
                Program victim = round % 2 == 0 ? one : two;
                await(() -> fired() > 0);
                Thread.sleep(2000 + chance.nextInt(4000));
                int before = fired();
                victim.killJava();
                await(() -> fired() > before + 20);
                victim.start();
            }
            await(() -> waiting() == 0);
        }
        check();
    }

    private Program node(String name) {
        return new Program(
                directory.resolve(name),
                List.of(
                        "-Dzhike.db.url=" + TestPostgres.url(DATABASE),
                        "-Dzhike.promise.tick=* * * * * *"));
    }

    private String kind() {
        return Kept.kind(
                db,
                """
                {"rule": {"type": "time", "minutes": 600, "working": false},
                 "warnings": [{"before": {"minutes": 1, "working": false}, "whom": ["owner"]}],
                 "escalations": [{"after": {"minutes": 1, "working": false}, "to": "head"}]}\
                """);
    }

    /** Warned a minute before, broken, escalated a minute after: each at a time of its own. */
    private void make(String kind) {
        db.execute(
                """
                insert into promise.given (kind, kind_version, subject_kind, subject_id, owner_id, unit_id,
                    branch_id, calendar_unit, calendar_id, calendar_version, made_at, from_at, due_at, next_at, fired_to, rule)
                select {0}, 1, 'trial', n, p.id, p.unit_id, u.branch_id, p.unit_id, 1, 1, now(), now(), t.due,
                    t.due - interval '1 minute', now(), jsonb_build_object('type', 'fixed', 'at', to_json(t.due))
                from generate_series(1, {1}) n
                cross join lateral (select now() + interval '70 seconds' + n * {2} * interval '1 second' / {1} as due) t
                join identity.person p on p.login = 'admin'
                join identity.unit u on u.id = p.unit_id\
                """,
                DSL.val(kind), DSL.val(PROMISES), DSL.val(SECONDS));
    }

    private int fired() {
        return count("select count(*) from promise.event");
    }

    private int waiting() {
        return count("select count(*) from promise.given where next_at is not null");
    }

    private void check() {
        assertThat(
                        count(
                                "select count(*) from (select promise_id from promise.event group"
                                        + " by promise_id having array_agg(what order by no) ="
                                        + " array['warned', 'broken', 'escalated']) whole"))
                .isEqualTo(PROMISES);
        assertThat(fired()).isEqualTo(3 * PROMISES);
        // whoever is told is told once of each
        assertThat(
                        count(
                                "select count(*) from (select 1 from messaging.notice where"
                                        + " subject_kind = 'promise' group by person_id,"
                                        + " subject_id, kind having count(*) > 1) twice"))
                .isZero();
        System.out.printf(
                "promises: %d, events: %d, kills: %d, the latest %.1f s after its time, seed %d%n",
                PROMISES,
                fired(),
                ROUNDS,
                db.fetchSingle(
                                "select extract(epoch from max(noted_at - at))::float8 from"
                                        + " promise.event")
                        .get(0, Double.class),
                SEED);
    }

    private int count(String sql) {
        return db.fetchSingle(sql).get(0, Integer.class);
    }

    private static void await(BooleanSupplier met) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(6).toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
