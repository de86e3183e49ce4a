package zhike.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import zhike.testing.Caller;
import zhike.testing.Jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Among customers of its own: shares are those among all. */
@TestPropertySource(properties = "zhike.test.database=zhike_schemes")
class SchemeTest extends GradeScene {
    /** 9cbs.com, 43 customers of 1,040 in all: A 12, B 15, C 16. */
    private static final int[] SALES = {
        131, 66, 54, 48, 44, 39, 37, 34, 28, 28, 27, 27, 26, 26, 25, 25, 24, 22, 21, 21, 21, 21, 18,
        17, 17, 16, 16, 16, 15, 15, 13, 11, 11, 10, 10, 10, 10, 9, 8, 6, 6, 6, 5
    };

    private static long scheme(Caller reader, String code) {
        return reader.get("/api/grading/schemes")
                .is(200)
                .body()
                .valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private static Map<String, Integer> counts(Caller reader, long scheme) {
        Map<String, Integer> counts = new HashMap<>();
        reader.get("/api/grading/counts?scheme=" + scheme)
                .is(200)
                .body()
                .forEach(
                        line ->
                                counts.put(
                                        line.at("/level/code").asString(),
                                        line.path("count").asInt()));
        return counts;
    }

    private static void ended(Caller caller, long job) {
        assertThat(Jobs.ended(caller, job).path("state").asString()).isEqualTo("done");
    }

    @Test
    void aDraftIsSimulatedBeforeItGoesLiveAndSharesAreThoseOfThePublishedExample() {
        Caller chief = as("general_manager", company.root);
        for (int at = 0; at < SALES.length; at++) {
            long id = person(chief, "ABC" + at, null, null);
            write(id, String.valueOf(SALES[at]), "0");
        }
        long abc = scheme(chief, "abc");
        ended(chief, run(chief, abc));
        assertThat(counts(chief, abc)).isEqualTo(Map.of("A", 12, "B", 15, "C", 16));
        long pyramid = scheme(chief, "pyramid");
        ended(chief, run(chief, pyramid));
        // the first 1 % of 43 is one, 5 % three, 20 % nine
        assertThat(counts(chief, pyramid))
                .isEqualTo(Map.of("platinum", 1, "gold", 2, "iron", 6, "lead", 34));
        long main = scheme(chief, "attention");
        ended(chief, run(chief, main));
        assertThat(counts(chief, main)).isEqualTo(Map.of("key", 0, "focus", 0, "ordinary", 43));

        JsonNode whole = chief.get("/api/grading/schemes/" + main).is(200).body();
        ObjectNode definition = (ObjectNode) whole.at("/editions/0/definition").deepCopy();
        ObjectNode focus = (ObjectNode) definition.at("/levels/1");
        focus.put("least", 1);
        ((ObjectNode) focus.at("/clauses/1/criteria")).put("value", 50);
        chief.put(
                        "/api/grading/schemes/" + main + "/draft",
                        Map.of("definition", definition, "note", "试试"))
                .is(200);
        chief.put("/api/grading/schemes/" + main + "/draft", Map.of("definition", definition))
                .refused(409, "version.stale");
        JsonNode begun = chief.post("/api/grading/schemes/" + main + "/simulations").is(201).body();
        ended(chief, begun.path("jobId").asLong());
        String path = "/api/grading/simulations/" + begun.path("id").asLong();
        JsonNode simulated = chief.get(path).is(200).body();
        assertThat(simulated.path("customers").asInt()).isEqualTo(43);
        assertThat(simulated.path("moved").asInt()).isEqualTo(3);
        assertThat(chief.get(path + "/moves?from=ordinary&to=focus").all("to")).hasSize(3);
        assertThat(counts(chief, main).get("focus")).isZero();
        int version = chief.get("/api/grading/schemes/" + main).at("editions/0/version").asInt();
        JsonNode released =
                chief.post("/api/grading/schemes/" + main + "/release", Map.of("version", version))
                        .is(200)
                        .body();
        ended(chief, released.path("jobId").asLong());
        assertThat(counts(chief, main).get("focus")).isEqualTo(3);
        JsonNode links = chief.get("/api/grading/migration?scheme=" + main).is(200).body();
        List<String> ways = new ArrayList<>();
        links.forEach(
                link ->
                        ways.add(
                                link.at("/from/code").asString("-")
                                        + ">"
                                        + link.at("/to/code").asString()
                                        + " "
                                        + link.path("count").asInt()));
        assertThat(ways).contains("ordinary>focus 3", "->ordinary 43");
        JsonNode after = chief.get("/api/grading/schemes/" + main).is(200).body();
        assertThat(after.at("/editions/0/state").asString()).isEqualTo("live");
        assertThat(after.at("/editions/1/state").asString()).isEqualTo("past");
    }

    private static long run(Caller chief, long scheme) {
        return chief.post("/api/grading/schemes/" + scheme + "/run")
                .is(200)
                .body()
                .path("jobId")
                .asLong();
    }

    @Test
    void aDefinitionThatCannotBeAskedIsRefusedWithItsPlace() {
        Caller chief = as("general_manager", company.root);
        JsonNode score = chief.get("/api/grading/schemes/" + scheme(chief, "score")).is(200).body();
        ObjectNode definition = (ObjectNode) score.at("/editions/0/definition").deepCopy();
        ((ObjectNode) definition.at("/levels/1")).put("from", 90);
        String path = "/api/grading/schemes/" + score.path("id").asLong();
        chief.put(path + "/draft", Map.of("definition", definition, "version", 0))
                .refused(422, "scheme.level.order")
                .names("definition.levels");
        ((ObjectNode) definition.at("/levels/1")).put("from", 60);
        ((ObjectNode) definition.at("/items/0/bands/0/criteria")).put("field", "nothing");
        chief.put(path + "/draft", Map.of("definition", definition, "version", 0))
                .refused(422, "criteria.field.unknown");
        long id = person(chief, "试算人", null, null);
        write(id, "60000", "0");
        JsonNode tried = chief.post(path + "/trial", Map.of("customerId", id)).is(200).body();
        // sales 28, paid 25, orders 4.5, fresh 10
        assertThat(tried.at("/why/sentence").asString()).contains("67.5 分");
        assertThat(tried.path("level").asString()).isEqualTo("B");
        as("sales").post(path + "/trial", Map.of("customerId", id)).is(403);
    }
}
