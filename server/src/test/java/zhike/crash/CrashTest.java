package zhike.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import zhike.platform.postgres.Database;
import zhike.platform.postgres.DatabaseSettings;
import zhike.testing.Caller;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kill -9 at any moment of work: nothing that was acknowledged is lost, nothing is half there, and
 * it is ready again by itself.
 */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final long SEED = Long.getLong("crash.seed", 20261122L);
    private static final List<String> VICTIMS = List.of("java", "postgres", "both");

    /** Rows that a customer has from the moment it is there. */
    private static final List<String> PARTS =
            List.of(
                    "customer.timeline",
                    "customer.search",
                    "customer.match_key",
                    "customer.ownership");

    @TempDir private Path directory;
    private final Writers writers = new Writers();

    @Test
    void everyAcknowledgedWriteIsThereAfterKillNine() throws Exception {
        Random chance = new Random(SEED);
        List<String> told = new ArrayList<>();
        try (Program program = new Program(directory.resolve("data"))) {
            told.add("first start " + program.start() + " ms");
            for (int round = 0; round < ROUNDS; round++) {
                String victim = VICTIMS.get(round % VICTIMS.size());
                int before = writers.answers.get();
                writers.begin(program, round + "轮");
                while (writers.answers.get() == before) Thread.sleep(5);
                int wait = 300 + chance.nextInt(2_500);
                Thread.sleep(wait);
                kill(program, victim);
                writers.end();
                long ready = victim.equals("postgres") ? program.awaitSignIn() : program.start();
                told.add(
                        victim
                                + " after "
                                + wait
                                + " ms: "
                                + (writers.answers.get() - before)
                                + " acknowledged, ready in "
                                + ready
                                + " ms");
                check(program, "seed " + SEED + " round " + round + " " + victim);
            }
        } finally {
            told.forEach(line -> System.out.println("crash: " + line));
            System.out.println(
                    "crash: "
                            + writers.answers
                            + " acknowledged writes of "
                            + writers.acknowledged.size()
                            + " customers");
        }
    }

    private static void kill(Program program, String victim) throws Exception {
        if (!victim.equals("java")) program.killPostgres();
        if (!victim.equals("postgres")) program.killJava();
        assertThat(program.runs()).isEqualTo(victim.equals("postgres"));
    }

    private void check(Program program, String when) throws Exception {
        try (Database database =
                Database.join(new DatabaseSettings(directory.resolve("data"), null, null, null))) {
            DSLContext db = DSL.using(database.connections(), SQLDialect.POSTGRES);
            Map<Long, Writers.Written> there =
                    db.fetch("select id, name, version, address from customer.card")
                            .intoMap(
                                    row -> row.get(0, Long.class),
                                    row ->
                                            new Writers.Written(
                                                    row.get(0, Long.class),
                                                    row.get(1, String.class),
                                                    row.get(2, Integer.class),
                                                    row.get(3, String.class),
                                                    ""));
            writers.acknowledged
                    .values()
                    .forEach(each -> assertKept(each, there.get(each.id()), when));
            for (String part : PARTS)
                assertThat(
                                db.fetch(
                                        "select id from customer.card c where not exists (select"
                                                + " from "
                                                + part
                                                + " p where p.card_id = c.id)"))
                        .as(when + ": customers without a row in " + part)
                        .isEmpty();
            assertThat(
                            db.fetch(
                                    "select id, version from customer.card c where version <>"
                                        + " (select count(*) from customer.change h where h.card_id"
                                        + " = c.id and h.cause = 'edit')"))
                    .as(when + ": customers whose history is not as long as their versions")
                    .isEmpty();
        }
        throughTheDoor(program, when);
    }

    private static void assertKept(
            Writers.Written acknowledged, Writers.Written there, String when) {
        assertThat(there).as(when + ": " + acknowledged).isNotNull();
        assertThat(there.version())
                .as(when + ": " + acknowledged)
                .isGreaterThanOrEqualTo(acknowledged.version());
        assertThat(there.address())
                .as(when + ": " + acknowledged)
                .isIn(acknowledged.address(), acknowledged.tried());
    }

    /** The youngest by the API: the card, its history line, and the search by its name. */
    private void throughTheDoor(Program program, String when) {
        Caller caller = program.stranger().signIn("admin", Program.PASSWORD);
        writers.acknowledged.values().stream()
                .sorted((a, b) -> Long.compare(b.id(), a.id()))
                .limit(8)
                .forEach(
                        each -> {
                            JsonNode card =
                                    caller.get("/api/customers/" + each.id()).is(200).body();
                            assertThat(card.path("name").asString()).isEqualTo(each.name());
                            if (each.version() > 0)
                                assertThat(
                                                caller.get(
                                                                "/api/customers/"
                                                                        + each.id()
                                                                        + "/changes")
                                                        .is(200)
                                                        .text())
                                        .as(when)
                                        .contains(each.address());
                            assertThat(
                                            caller.get("/api/customers/" + each.id() + "/timeline")
                                                    .is(200)
                                                    .body()
                                                    .path("items"))
                                    .as(when)
                                    .isNotEmpty();
                            assertThat(
                                            caller.get(
                                                            "/api/search"
                                                                    + Caller.query(
                                                                            Map.of(
                                                                                    "q",
                                                                                    each.name())))
                                                    .is(200)
                                                    .all("id"))
                                    .as(when)
                                    .contains(String.valueOf(each.id()));
                        });
    }
}
