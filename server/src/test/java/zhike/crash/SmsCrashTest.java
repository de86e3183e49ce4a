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
import zhike.testing.SmppPeer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Kill -9 while text messages leave: by the peer's own log each is there once. {@code
 * -Dcrash.messages=10000} for as many.
 */
class SmsCrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final int MESSAGES = Integer.getInteger("crash.messages", 800);
    private static final long SEED = Long.getLong("crash.seed", 20261122L);
    private static final int WINDOW = 20;
    @TempDir private Path directory;

    @Test
    void aPeerThatRefusesWhatItKnowsHasEachMessageOnce() throws Exception {
        try (SmppPeer peer = new SmppPeer();
                Program program = new Program(directory.resolve("data"))) {
            peer.refusesRepeats = true;
            send(peer, program, "SEND_AGAIN");
            aged();
            await(() -> count("state <> 'sent'") == 0);
            told(peer, "again", 0);
            assertThat(peer.numbers()).hasSize(MESSAGES).doesNotHaveDuplicates();
        }
    }

    @Test
    void withAnyPeerReceiptsTellWhatArrivedAndTheRestIsLookedAt() throws Exception {
        try (SmppPeer peer = new SmppPeer();
                Program program = new Program(directory.resolve("data"))) {
            peer.receipts = true;
            send(peer, program, "LOOK");
            aged();
            await(() -> count("state in ('sending', 'sent')") == 0);
            await(() -> count("state = 'delivered'") == peer.numbers().size());
            Set<String> uncertain = new HashSet<>(numbers("state = 'uncertain'"));
            assertThat(uncertain).hasSizeLessThanOrEqualTo(ROUNDS * WINDOW);
            assertThat(peer.numbers())
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(uncertain);
            assertThat(peer.numbers().size() + uncertain.size()).isEqualTo(MESSAGES);
            told(peer, "look", uncertain.size());
            // a person sends those again that the peer never had
            Caller admin = program.stranger().signIn("admin", Program.PASSWORD);
            if (!uncertain.isEmpty())
                admin.post("/api/messages/repetitions", Map.of("ids", ids("state = 'uncertain'")))
                        .is(200);
            await(() -> count("state = 'delivered'") == MESSAGES);
            assertThat(peer.numbers()).hasSize(MESSAGES).doesNotHaveDuplicates();
        }
    }

    private void send(SmppPeer peer, Program program, String afterLoss) throws Exception {
        Random chance = new Random(SEED);
        peer.thinks = 3;
        program.start();
        setUp(program.stranger().signIn("admin", Program.PASSWORD), peer.port(), afterLoss);
        ask(
                "insert into messaging.message (channel, address, body, language, purpose,"
                        + " marketing, created_at, state, next_try_at, latest, coding, parts,"
                        + " reference) select 'sms', '86138' || (10000000 + n), '祝您生日快乐', 'zh',"
                        + " 'general', false, now(), 'waiting', now(), now() + interval '1 day',"
                        + " 'ucs2', 1, n % 65536 from generate_series(1, "
                        + MESSAGES
                        + ") n");
        for (int round = 0; round < ROUNDS; round++) {
            int enough = MESSAGES * (round + 1) / (ROUNDS + 1) - chance.nextInt(30);
            await(() -> peer.numbers().size() >= enough);
            program.killJava();
            program.start();
        }
        await(() -> count("state = 'waiting' and claimed_at is null") == 0);
        await(() -> count("state = 'waiting'") == 0);
    }

    /** As if three minutes had gone by: nobody waits for a dead node's answers any more. */
    private void aged() throws InterruptedException {
        await(() -> count("state = 'sending'") <= ROUNDS * WINDOW);
        Thread.sleep(2_000);
        ask(
                "update messaging.message set claimed_at = claimed_at - interval '1 hour' where"
                        + " state = 'sending'");
        await(() -> count("state in ('sending', 'waiting')") == 0);
    }

    private static void told(SmppPeer peer, String how, int uncertain) {
        System.out.println(
                "crash: %d text messages, %d kills, %s: %d in the peer's log, %d repeats refused, %d"
                                .formatted(
                                        MESSAGES,
                                        ROUNDS,
                                        how,
                                        peer.numbers().size(),
                                        peer.repeats.get(),
                                        uncertain)
                        + " uncertain, seed "
                        + SEED);
    }

    private static void setUp(Caller admin, int port, String afterLoss) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("on", true);
        form.put("host", "localhost");
        form.put("port", port);
        form.put("tls", false);
        form.put("user", "zhike");
        form.put("password", SmppPeer.PASSWORD);
        form.put("systemType", "");
        form.put("sender", "10690");
        form.put("form", "INTERNATIONAL");
        form.put("perSecond", 10_000);
        form.put("window", WINDOW);
        form.put("sevenBits", true);
        form.put("receipts", true);
        form.put("afterLoss", afterLoss);
        form.put("knownStatus", SmppPeer.KNOWN);
        admin.put("/api/sms-line", form).is(200);
    }

    private static void await(BooleanSupplier met) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
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
        try (Database database = joined()) {
            return in(database)
                    .fetchSingle("select count(*) from messaging.message where " + which)
                    .get(0, Integer.class);
        }
    }

    private List<String> numbers(String which) {
        try (Database database = joined()) {
            return in(database)
                    .fetch("select address from messaging.message where " + which)
                    .getValues(0, String.class);
        }
    }

    private List<Long> ids(String which) {
        try (Database database = joined()) {
            return in(database)
                    .fetch("select id from messaging.message where " + which)
                    .getValues(0, Long.class);
        }
    }

    private Database joined() {
        return Database.join(new DatabaseSettings(directory.resolve("data"), null, null, null));
    }

    private static DSLContext in(Database database) {
        return DSL.using(database.connections(), SQLDialect.POSTGRES);
    }
}
