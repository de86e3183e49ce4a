package zhike.approval.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import zhike.approval.Paper;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A task and the promise that it is do not part. */
class FollowingPromiseTest extends Paper {
    @BeforeEach
    void usual() {
        chain(USUAL);
    }

    @Test
    void whoIsGivenThePromiseIsTheApprover() {
        Caller deputy = as("sales_manager", sales);
        long id = ask(200);
        long task = task(id, manager);
        long promise = promise(task);
        leader.post(
                        "/api/promises/reassignment",
                        Map.of("ids", List.of(promise), "to", deputy.personId, "why", "出差"))
                .is(200);
        assertThat(waiting(id)).containsExactly(deputy.personId);
        assertThat(acts(id)).contains("handed");
        Answer seen = deputy.get("/api/approvals/" + id).is(200);
        assertThat(seen.at("approval/taskId").asLong()).isEqualTo(task);
        deputy.post(
                        "/api/approvals/" + id + "/decision",
                        Map.of("taskId", task, "verdict", "approve"))
                .is(200);
        assertThat(state(id)).isEqualTo("approved");
        assertThat(
                        db.fetchSingle("select state from promise.given where id = ?", promise)
                                .get(0, String.class))
                .isEqualTo("kept");
    }

    @Test
    void nobodyIsGivenWhatTheyAskedThemselves() {
        long id = ask(200);
        long promise = promise(task(id, manager));
        leader.post(
                        "/api/promises/reassignment",
                        Map.of("ids", List.of(promise), "to", asker.personId))
                .refused(422, "approval.hand.requester");
        assertThat(waiting(id)).containsExactly(manager.personId);
        assertThat(
                        db.fetchSingle("select owner_id from promise.given where id = ?", promise)
                                .get(0, Long.class))
                .isEqualTo(manager.personId);
    }

    @Test
    void aCalendarThatCountsOtherwiseMovesTheTaskWithItsPromise() {
        Caller administrator = as("administrator", company.root);
        long calendar =
                administrator
                        .post(
                                "/api/calendars",
                                Map.of(
                                        "name",
                                        "夜班" + System.nanoTime(),
                                        "zone",
                                        "Asia/Shanghai",
                                        "week",
                                        Collections.nCopies(7, "02:00-05:00")))
                        .is(201)
                        .id();
        long id = ask(200);
        long task = task(id, manager);
        Instant before = due(task);
        assertThat(before).isEqualTo(promised(task));
        administrator
                .put("/api/units/" + sales + "/calendar", Map.of("calendarId", calendar))
                .is(200);
        Jobs.settled(db, "promise.retime");
        assertThat(promised(task)).isNotEqualTo(before);
        assertThat(due(task)).isEqualTo(promised(task));
    }

    private long promise(long task) {
        return db.fetchSingle(
                        "select id from promise.given where kind = 'approval.step' and subject_id ="
                                + " ?",
                        task)
                .get(0, Long.class);
    }

    private Instant promised(long task) {
        return db.fetchSingle("select due_at from promise.given where id = ?", promise(task))
                .get(0, Instant.class);
    }

    private Instant due(long task) {
        return db.fetchSingle("select due_at from approval.task where id = ?", task)
                .get(0, Instant.class);
    }

    @Test
    void aStepWithoutARuleIsDueAsItsPromiseIs() {
        long id = ask(5000);
        says(manager, id, Verdict.APPROVE);
        long task = task(id, finance);
        assertThat(due(task)).isNotNull().isEqualTo(promised(task));
        assertThat(finance.get("/api/approvals/" + id).is(200).at("approval/due").isNull())
                .isFalse();
    }

    @Test
    void ofManyThatAreGivenOnOnlyTheOnesOwnIsRefused() {
        Caller deputy = as("sales_manager", sales);
        manages(manager, deputy);
        long theirs = ask(deputy, Map.of("amount", 200));
        long other = ask(200);
        long refused = promise(task(theirs, manager));
        long given = promise(task(other, manager));
        Answer done =
                leader.post(
                                "/api/promises/reassignment",
                                Map.of(
                                        "ids",
                                        List.of(refused, given),
                                        "to",
                                        deputy.personId,
                                        "why",
                                        "出差"))
                        .is(200);
        assertThat(done.at("done").get(0).asLong()).isEqualTo(given);
        assertThat(done.at("refused").get(0).path("code").asString())
                .isEqualTo("approval.hand.requester");
        assertThat(waiting(theirs)).containsExactly(manager.personId);
        assertThat(waiting(other)).containsExactly(deputy.personId);
    }
}
