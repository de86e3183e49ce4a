package zhike.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.CHANGE;
import static zhike.platform.db.Tables.JOB;

import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import zhike.platform.broadcast.Broadcast;
import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A node died in the middle of a deed; another takes it over. */
class BulkResumeTest extends ServerTest {
    private static final Map<String, Object> DEED = Map.of("stage", "talks", "reason", "断点续做");
    @Autowired private Broadcast broadcast;

    @Test
    void theSumsAreThoseOfTheWholeDeed() {
        Caller manager = as("sales_manager");
        List<Long> ids = three(manager, "接手批");
        JsonNode job =
                takenOver(
                        manager,
                        "customer.bulk",
                        Map.of("action", "stage", "arguments", DEED, "ids", ids),
                        Map.of("after", ids.getFirst(), "looked", 1, "outcome", one()));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("result").path("done").asInt()).isEqualTo(3);
        assertThat(job.path("done").asInt()).isEqualTo(3);
        assertThat(job.path("result").path("skipped").path("left").asInt()).isEqualTo(7);
        assertThat(job.path("result").has("memory")).isFalse();
        assertThat(stage(manager, ids.getFirst())).as("behind the mark").isEqualTo("potential");
        assertThat(stage(manager, ids.getLast())).isEqualTo("talks");
    }

    @Test
    void theSumsAreThoseOfTheWholeTakingBack() {
        Caller manager = as("sales_manager");
        List<Long> ids = three(manager, "续撤批");
        long deed =
                Jobs.done(
                                manager,
                                manager.post(
                                        "/api/customers/bulk",
                                        Map.of("action", "stage", "arguments", DEED, "ids", ids)))
                        .path("id")
                        .asLong();
        Long first =
                db.select(DSL.min(CHANGE.ID))
                        .from(CHANGE)
                        .where(CHANGE.CAUSE.eq("bulk"))
                        .and(CHANGE.CAUSE_ID.eq(deed))
                        .fetchSingle()
                        .value1();
        JsonNode job =
                takenOver(
                        manager,
                        "customer.bulk.undo",
                        Map.of("jobId", deed),
                        Map.of("after", first, "ways", 0, "looked", 1, "outcome", one()));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("result").path("done").asInt()).isEqualTo(3);
        assertThat(job.path("done").asInt()).isEqualTo(3);
        assertThat(ids.stream().map(id -> stage(manager, id)))
                .containsExactlyInAnyOrder("talks", "potential", "potential");
    }

    /** What the node that died had done. */
    private static Map<String, Object> one() {
        return Map.of("done", 1, "skipped", Map.of("left", 7));
    }

    private JsonNode takenOver(
            Caller caller, String kind, Map<String, ?> request, Map<String, ?> memory) {
        long id =
                db.insertInto(JOB)
                        .set(JOB.KIND, kind)
                        .set(JOB.PERSON_ID, caller.personId)
                        .set(JOB.STATE, "running")
                        .set(JOB.DONE, 1L)
                        .set(JOB.REQUEST, json(request))
                        .set(JOB.RESULT, json(Map.of("memory", memory)))
                        .set(JOB.CREATED_AT, clock.instant())
                        .set(JOB.CLAIM, UUID.randomUUID())
                        .set(JOB.HEARTBEAT_AT, clock.instant().minus(Duration.ofMinutes(2)))
                        .returningResult(JOB.ID)
                        .fetchSingle()
                        .value1();
        broadcast.tell("job", id);
        return Jobs.ended(caller, id);
    }

    private static JSONB json(Object value) {
        return JSONB.jsonb(JsonMapper.shared().writeValueAsString(value));
    }

    private List<Long> three(Caller owner, String stem) {
        return List.of("甲", "乙", "丙").stream()
                .map(each -> customer(owner, stem + each + "商行"))
                .sorted()
                .toList();
    }

    private static String stage(Caller caller, long id) {
        return caller.get("/api/customers/" + id).body().path("stage").asString();
    }
}
