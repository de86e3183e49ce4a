package zhike.lead.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A dossier goes along with its customer, and to the superior of who leaves. */
class DossierHandedOnTest extends RecognitionScene {
    @Test
    void aDossierGoesAlongWithItsCustomerAndItsNextOwnerAsksForTheApproval() {
        heads(as("department_manager", unit));
        long id = surveyedOnSite("认定移交客户");
        Caller next = as("sales", unit);
        as("sales_manager", unit)
                .put(
                        "/api/customers/" + customerOf(id) + "/owner",
                        Map.of("ownerId", next.personId, "reason", "调整"));
        assertThat(stepsOf(id)).containsOnly(next.personId);
        seller = next;
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
        assertThat(dossier(id).path("step").asString()).isEqualTo("approval");
    }

    @Test
    void whatIsAskedForGoesAlongWithItsDossier() {
        Caller head = as("department_manager", unit);
        heads(head);
        long id = surveyedOnSite("认定审批中移交客户");
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
        Caller next = as("sales", unit);
        as("sales_manager", unit)
                .put(
                        "/api/customers/" + customerOf(id) + "/owner",
                        Map.of("ownerId", next.personId, "reason", "调整"));
        says(head, id, "return");
        seller = next;
        applied(id, 1);
        seller.post(at(id, "approval"), Map.of()).is(200);
    }

    @Test
    void whoLeavesLeavesTheirDossiersToTheirSuperior() {
        heads(as("department_manager", unit));
        Caller manager = as("sales_manager", unit);
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                manager.personId,
                seller.personId);
        long id = surveyedOnSite("认定离职客户");
        as("administrator", company.root)
                .post(
                        "/api/people/" + seller.personId + "/departure",
                        Map.of("on", LocalDate.now(clock).toString()))
                .is(204);
        assertThat(stepsOf(id)).containsOnly(manager.personId);
        seller = manager;
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
        assertThat(stepsOf(id)).isEmpty();
    }

    @Test
    void aStepIsNotGivenAwayFromItsDossier() {
        long id = opened("认定不改派客户");
        Caller next = as("sales", unit);
        long promise =
                db.fetchSingle(
                                "select id from promise.given where kind = 'recognition.step' and"
                                        + " subject_id = ?",
                                id)
                        .get(0, Long.class);
        as("sales_manager", unit)
                .post(
                        "/api/promises/reassignment",
                        Map.of("ids", List.of(promise), "to", next.personId))
                .refused(409, "promise.of-paper");
    }

    /** Who owes the step at which it stands. */
    private List<Long> stepsOf(long id) {
        return db.fetch(
                        "select owner_id from promise.given where kind = 'recognition.step' and"
                                + " subject_id = ? and ended_at is null",
                        id)
                .getValues(0, Long.class);
    }
}
