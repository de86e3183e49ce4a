package zhike.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.approval.ApprovalAsk;
import zhike.approval.Paper;
import zhike.approval.TestPaper;
import zhike.approval.running.Verdict;
import zhike.platform.subject.Subject;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.util.List;
import java.util.Map;

/** Approvals over HTTP. */
class ApprovalsTest extends Paper {
    @BeforeEach
    void usual() {
        chain(USUAL);
    }

    @Test
    void whatWaitsForMeIsOnTopAndDecidedThere() {
        long id = ask(5000);
        Answer list = manager.get("/api/approvals").is(200);
        assertThat(list.all("id")).containsExactly(String.valueOf(id));
        JsonNode row = list.body().at("/items/0");
        assertThat(row.path("useName").asString()).isEqualTo("礼品申请");
        assertThat(row.path("step").asString()).isEqualTo("经理");
        assertThat(row.at("/facts/0/text").asString()).isEqualTo("5000");
        long task = row.path("taskId").asLong();
        Answer decided =
                manager.post(path(id, "decision"), Map.of("taskId", task, "verdict", "approve"))
                        .is(200);
        assertThat(decided.at("steps").valueStream().map(s -> s.path("state").asString()))
                .containsExactly("done", "now", "coming");
        assertThat(manager.get("/api/approvals").all("id")).isEmpty();
        assertThat(manager.get("/api/approvals?box=all").all("id")).contains(String.valueOf(id));
    }

    @Test
    void whyThisApproverIsSaidWithTheClause() {
        long id = ask(5000);
        JsonNode step = asker.get("/api/approvals/" + id).is(200).at("steps/0");
        assertThat(step.at("/approvers/0/why/0").asString()).contains("上级", "礼品办法第五条");
        JsonNode coming = asker.get("/api/approvals/" + id).at("steps/1");
        assertThat(coming.at("/approvers/0/why/0").asString()).contains("财务");
        assertThat(coming.at("/approvers/0/person/id").asLong()).isEqualTo(finance.personId);
    }

    @Test
    void whatIsPassedOverIsDrawnWithItsCondition() {
        JsonNode step = asker.get("/api/approvals/" + ask(10)).at("steps/1");
        assertThat(step.path("state").asString()).isEqualTo("skipped");
        assertThat(step.at("/condition/field").asString()).isEqualTo("amount");
    }

    @Test
    void aStandInFindsItInTheirListWithForWhom() {
        lends(manager, finance);
        long id = ask(200);
        JsonNode row =
                finance.get("/api/approvals")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(each -> each.path("id").asLong() == id)
                        .findFirst()
                        .orElseThrow();
        assertThat(row.at("/standInFor/id").asLong()).isEqualTo(manager.personId);
    }

    @Test
    void whoHasNothingToDoWithItSeesNothing() {
        long id = ask(200);
        Caller stranger = as("sales", company.southSales);
        stranger.get("/api/approvals/" + id).refused(404, "approval.missing");
        assertThat(stranger.get("/api/approvals?box=all").all("id")).isEmpty();
        stranger.post(
                        path(id, "decision"),
                        Map.of("taskId", task(id, manager), "verdict", "approve"))
                .refused(404, "approval.missing");
        stranger.post(path(id, "urging")).refused(404, "approval.missing");
        stranger.post(path(id, "withdrawal"), Map.of()).refused(404, "approval.missing");
    }

    @Test
    void theBranchManagerSeesWhatIsAskedInTheBranch() {
        long id = ask(200);
        leader.get("/api/approvals/" + id).is(200);
        assertThat(leader.get("/api/approvals?box=all").all("id")).contains(String.valueOf(id));
        assertThat(leader.get("/api/approvals").all("id")).isEmpty();
    }

    @Test
    void whoWasToldSeesItAndDecidesNothing() {
        long id = ask(200);
        finance.get("/api/approvals/" + id).is(404);
        says(manager, id, Verdict.APPROVE);
        assertThat(finance.get("/api/approvals/" + id).is(200).at("can")).isEmpty();
    }

    @Test
    void aSubjectBeyondReachIsNotNamed() {
        Caller south = as("sales", company.southSales);
        long customer = customer(south, "南方秘密客户" + System.nanoTime());
        long id =
                approvals.ask(
                        asker.personId,
                        new ApprovalAsk(
                                TestPaper.CODE,
                                new Subject("customer", customer),
                                customer,
                                Map.of("amount", 1)));
        Answer one = manager.get("/api/approvals/" + id).is(200);
        assertThat(one.text()).doesNotContain("南方秘密客户");
        assertThat(one.at("approval/subject").isNull()).isTrue();
    }

    @Test
    void pagesGoOnWhereTheyStopped() {
        List<Long> asked = List.of(ask(1), ask(2), ask(3));
        Answer first = manager.get("/api/approvals?limit=2").is(200);
        Answer second = manager.get("/api/approvals?limit=2&cursor=" + first.at("next").asString());
        assertThat(first.all("id")).hasSize(2);
        assertThat(first.all("id")).doesNotContainAnyElementsOf(second.all("id"));
        assertThat(second.all("id")).hasSize(1);
        assertThat(manager.get("/api/approvals/count").at("waiting").asInt()).isEqualTo(3);
        Answer mine = asker.get("/api/approvals?box=asked&limit=2");
        assertThat(mine.all("id").getFirst()).isEqualTo(String.valueOf(asked.getLast()));
        assertThat(
                        asker.get(
                                        "/api/approvals?box=asked&limit=2&cursor="
                                                + mine.at("next").asString())
                                .all("id"))
                .containsExactly(String.valueOf(asked.getFirst()));
    }

    @Test
    void manyAreDecidedAtOnceAndOneThatCannotStopsNoOther() {
        long one = ask(1);
        long two = ask(2);
        long three = ask(3);
        long task = task(two, manager);
        asker.post(path(two, "withdrawal"), Map.of("comment", "不要了")).is(200);
        Answer said =
                manager.withHeader("Idempotency-Key", "many-" + one)
                        .post(
                                "/api/approvals/decisions",
                                Map.of(
                                        "verdict",
                                        "approve",
                                        "items",
                                        List.of(
                                                item(one, task(one, manager)),
                                                item(two, task),
                                                item(three, task(three, manager)))))
                        .is(200);
        assertThat(said.body().valueStream().map(each -> each.path("code").asString("")))
                .containsExactly("", "approval.withdrawn", "");
        assertThat(state(one)).isEqualTo("approved");
        assertThat(state(three)).isEqualTo("approved");
    }

    @Test
    void theRequesterUrgesCorrectsAndWithdraws() {
        long id = ask(5000);
        asker.post(path(id, "urging")).is(200);
        asker.post(path(id, "urging")).refused(409, "approval.urged");
        manager.post(
                        path(id, "decision"),
                        Map.of("taskId", task(id, manager), "verdict", "return", "comment", "补充"))
                .is(200);
        assertThat(can(id)).containsExactly("withdraw");
        asker.post(path(id, "correction"), Map.of()).refused(409, "approval.own-paper");
        TestPaper.says(
                new Subject(
                        "test",
                        db.fetchSingle("select subject_id from approval.request where id = ?", id)
                                .get(0, Long.class)),
                Map.of("amount", 5000));
        assertThat(can(id)).containsExactly("withdraw", "correct");
        asker.post(path(id, "correction"), Map.of("comment", "已补")).is(200);
        assertThat(waiting(id)).containsExactly(manager.personId);
        asker.post(path(id, "withdrawal"), Map.of()).is(200);
        assertThat(state(id)).isEqualTo("withdrawn");
    }

    private List<String> can(long id) {
        return asker.get("/api/approvals/" + id)
                .at("can")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void aTaskIsHandedOnWithAReason() {
        Caller colleague = as("sales_manager", sales);
        long id = ask(1);
        long task = task(id, manager);
        manager.post(
                        path(id, "handing"),
                        Map.of("taskId", task, "to", colleague.personId, "reason", ""))
                .is(422);
        manager.post(
                        path(id, "handing"),
                        Map.of("taskId", task, "to", colleague.personId, "reason", "出差"))
                .is(200);
        assertThat(colleague.get("/api/approvals").all("id")).containsExactly(String.valueOf(id));
        assertThat(colleague.get("/api/notices").text()).contains("转交给您");
    }

    @Test
    void thoseAskedAndTheRequesterAreTold() {
        long id = ask(1);
        assertThat(manager.get("/api/notices").text()).contains("礼品申请");
        manager.post(
                        path(id, "decision"),
                        Map.of("taskId", task(id, manager), "verdict", "refuse", "comment", "太贵"))
                .is(200);
        assertThat(asker.get("/api/notices").text()).contains("太贵");
    }

    @Test
    void wrongWordsAreRefused() {
        long id = ask(1);
        Map<String, Object> wrong = Map.of("taskId", task(id, manager), "verdict", "maybe");
        manager.post(path(id, "decision"), wrong).refused(422, "approval.verdict");
        manager.get("/api/approvals?box=attic").refused(422, "approval.box");
    }

    private static Map<String, Object> item(long id, long task) {
        return Map.of("id", id, "taskId", task);
    }

    private static String path(long id, String what) {
        return "/api/approvals/" + id + "/" + what;
    }

    @Test
    void whoIsAskedNoMoreBecauseAColleagueDecidedIsNotToldOfARelease() {
        chain(
                """
                [{"nameZh":"任一","nameEn":"Any","mode":"any","approvers":[{"by":"manager"},
                  {"by":"role","role":"finance","within":"branch"}]}]\
                """);
        long id = ask(200);
        assertThat(waiting(id)).containsExactly(manager.personId, finance.personId);
        manager.post(
                        path(id, "decision"),
                        Map.of("taskId", task(id, manager), "verdict", "approve"))
                .is(200);
        assertThat(
                        db.fetch(
                                        "select kind from messaging.notice where person_id = ?",
                                        finance.personId)
                                .getValues(0, String.class))
                .doesNotContain("promise.released");
    }

    @Test
    void whoWasToldStaysInTheHistoryWhenTheirRoleChanges() {
        long id = ask(200);
        says(manager, id, Verdict.APPROVE);
        db.execute("delete from identity.person_role where person_id = ?", finance.personId);
        changed();
        JsonNode step = asker.get("/api/approvals/" + id).is(200).at("steps/2");
        assertThat(step.at("/approvers/0/person/id").asLong()).isEqualTo(finance.personId);
        assertThat(step.at("/approvers/0/state").asString()).isEqualTo("told");
        assertThat(step.at("/approvers/0/why/0").asString()).contains("财务");
    }
}
