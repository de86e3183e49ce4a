package zhike.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Deeds taken back, within a day, by who did them. */
class BulkUndoingTest extends BulkScene {
    @Autowired private TransactionTemplate transaction;

    @Test
    void ownersStagesTagsAndFieldsAreTakenBackExceptWhereSomebodyChangedThemSince() {
        Caller seller = as("sales");
        List<Long> ids = many("撤销批", 3);
        long tag = manager.post("/api/tags", Map.of("name", "撤" + System.nanoTime())).id();
        JsonNode tagged = run("tag", Map.of("tagIds", List.of(tag)), ids);
        JsonNode staged = run("stage", Map.of("stage", "active", "reason", "r"), ids);
        JsonNode edited = run("edit", Map.of("field", "phone", "value", "010-55556666"), ids);
        JsonNode given = run("assign", Map.of("ownerId", seller.personId, "reason", "分配"), ids);
        JsonNode now = card(ids.get(1));
        assertThat(now.path("owner").path("id").asLong()).isEqualTo(seller.personId);
        assertThat(seller.get("/api/notices").text()).contains("owner.given");
        phone(seller, ids.getFirst(), now.path("version").asInt(), "010-77778888");
        assertThat(skipped(undo(edited), "changed-since")).isOne();
        assertThat(done(undo(given))).isEqualTo(3);
        assertThat(done(undo(staged))).isEqualTo(3);
        assertThat(done(undo(tagged))).isEqualTo(3);
        assertThat(done(undo(tagged))).isZero();
        assertThat(card(ids.getFirst()).path("phone").asString()).isEqualTo("010-77778888");
        asBefore(card(ids.get(1)));
        assertThat(found("55556666")).isZero();
    }

    private static void phone(Caller who, long id, int version, String value) {
        who.patch(
                        "/api/customers/" + id,
                        Map.of("version", version, "changes", Map.of("phone", value)))
                .is(200);
    }

    private void asBefore(JsonNode card) {
        assertThat(card.has("phone")).isFalse();
        assertThat(card.path("stage").asString()).isEqualTo("potential");
        assertThat(card.path("tags")).isEmpty();
        assertThat(card.path("owner").path("id").asLong()).isEqualTo(manager.personId);
    }

    @Test
    void whatSomebodyChangesInTheSameMomentIsNotTakenBack() {
        long id = one("同时批");
        JsonNode edited = edit("phone", "010-61239900", List.of(id));
        Answer undoing =
                transaction.execute(
                        status -> {
                            db.execute(
                                    "update customer.card set phone = '010-61231111', version ="
                                            + " version + 1 where id = ?",
                                    id);
                            Answer started = undoing(manager, edited);
                            untilSomebodyWaits();
                            return started;
                        });
        JsonNode result = Jobs.done(manager, undoing).path("result");
        assertThat(skipped(result, "changed-since")).isOne();
        assertThat(card(id).path("phone").asString()).isEqualTo("010-61231111");
    }

    @Test
    void aDayLaterOrByAnotherADeedIsNotTakenBack() {
        List<Long> ids = List.of(one("过期批"));
        JsonNode staged = run("stage", Map.of("stage", "lost", "reason", "r"), ids);
        undoing(as("sales_manager"), staged).refused(404, "job.missing");
        JsonNode confirmed = run("confirm", Map.of(), ids);
        undoing(manager, confirmed).refused(409, "bulk.undo.impossible");
        clock.forward(Duration.ofHours(25));
        // the session has timed out by then
        undoing(signedIn(manager.personId), staged).refused(409, "bulk.undo.too-late");
    }
}
