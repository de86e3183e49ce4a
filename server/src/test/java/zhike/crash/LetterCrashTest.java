package zhike.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import zhike.platform.postgres.Database;
import zhike.platform.postgres.DatabaseSettings;
import zhike.testing.Caller;
import zhike.testing.FakeSmtp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Kill -9 while letters leave: none is lost, and none is sent twice. */
class LetterCrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final long SEED = Long.getLong("crash.seed", 20261122L);
    private static final int LETTERS = 60 * (ROUNDS + 1);
    @TempDir private Path directory;

    @Test
    void eachLetterArrivesOnceOrIsLookedAt() throws Exception {
        Random chance = new Random(SEED);
        try (FakeSmtp server = new FakeSmtp();
                Program program = new Program(directory.resolve("data"))) {
            server.thinks = 4;
            program.start();
            setUp(program.stranger().signIn("admin", Program.PASSWORD), server.port());
            ask(
                    "insert into messaging.letter (to_address, title, body, purpose, created_at,"
                        + " wanted_at, next_try_at) select 'n' || n || '@example.com', 't', 't',"
                        + " 'x', now(), now(), now() from generate_series(1, "
                            + LETTERS
                            + ") n");
            ask("notify zhike, 'test:letter.waiting:1'");
            for (int round = 0; round < ROUNDS; round++) {
                int enough = (round + 1) * 50 + chance.nextInt(10);
                await(() -> server.taken.size() >= enough);
                program.killJava();
                program.start();
            }
            await(() -> count("state in ('waiting', 'failed')") == 0);
            await(() -> count("state = 'sending'") <= ROUNDS);
            ask("update messaging.letter set begun_at = begun_at - interval '1 hour'");
            await(() -> count("state = 'sending'") == 0);
            check(server);
        }
    }

    private void check(FakeSmtp server) {
        List<String> arrived = server.header("Message-ID");
        Set<String> sent = new HashSet<>(ids("state = 'sent'"));
        Set<String> uncertain = new HashSet<>(ids("state = 'uncertain'"));
        System.out.println(
                "crash: "
                        + LETTERS
                        + " letters, "
                        + ROUNDS
                        + " kills: "
                        + sent.size()
                        + " sent, "
                        + uncertain.size()
                        + " uncertain, "
                        + arrived.size()
                        + " arrived, seed "
                        + SEED);
        assertThat(arrived).doesNotHaveDuplicates();
        assertThat(sent.size() + uncertain.size()).isEqualTo(LETTERS);
        assertThat(arrived).containsAll(sent);
        sent.addAll(uncertain);
        assertThat(sent).containsAll(arrived);
        assertThat(uncertain).hasSizeLessThanOrEqualTo(ROUNDS);
    }

    private static void setUp(Caller admin, int port) {
        admin.put(
                        "/api/mail-server",
                        Map.ofEntries(
                                Map.entry("on", true),
                                Map.entry("host", "localhost"),
                                Map.entry("port", port),
                                Map.entry("tls", "NONE"),
                                Map.entry("user", ""),
                                Map.entry("senderAddress", "zhike@example.com"),
                                Map.entry("senderName", ""),
                                Map.entry("perMinute", 10_000),
                                Map.entry("publicAddress", ""),
                                Map.entry("digestAt", "08:00")))
                .is(200);
    }

    private static void await(BooleanSupplier met) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void ask(String sql) {
        try (Database database = joined()) {
            in(database).execute(sql);
        }
    }

    private int count(String which) {
        return ids(which).size();
    }

    private List<String> ids(String which) {
        try (Database database = joined()) {
            return in(database)
                    .fetch("select coalesce(message_id, '') from messaging.letter where " + which)
                    .getValues(0, String.class);
        }
    }

    private Database joined() {
        return Database.join(new DatabaseSettings(directory.resolve("data"), null, null, null));
    }

    private static DSLContext in(Database database) {
        return DSL.using(database.connections(), SQLDialect.POSTGRES);
    }
}
