package zhike.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import zhike.approval.Paper;
import zhike.approval.TestPaper;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.util.List;
import java.util.Map;

/** Chains over HTTP: drafted, checked, tried out, live, retired. */
class ChainsTest extends Paper {
    private static final String PATH = "/api/approval-chains/" + TestPaper.CODE;
    private Caller admin;

    @BeforeEach
    void usual() {
        chain(USUAL);
        admin = as("administrator", company.root);
        db.execute("delete from approval.chain where state = 'draft'");
    }

    @Test
    void aDraftBeginsFromTheLiveVersionAndGoesLive() {
        Answer drafted = admin.post(PATH + "/draft", Map.of()).is(200);
        assertThat(drafted.at("versions/0/state").asString()).isEqualTo("draft");
        assertThat(drafted.at("versions/0/chain/steps").size()).isEqualTo(3);
        admin.put(PATH + "/draft", form(0, step("总经理", Map.of("by", "head", "of", "company"))))
                .is(200);
        admin.put(PATH + "/draft", form(0, step("别人", Map.of("by", "head", "of", "company"))))
                .refused(409, "chain.changed");
        Answer live = admin.post(PATH + "/live", Map.of("revision", 1)).is(200);
        assertThat(live.at("versions/0/state").asString()).isEqualTo("live");
        assertThat(live.at("versions/1/state").asString()).isEqualTo("retired");
        Answer list = admin.get("/api/approval-chains").is(200);
        assertThat(list.all("use")).contains(TestPaper.CODE);
        int now = live.at("versions/0/version").asInt();
        Answer difference =
                admin.get(PATH + "/difference?from=" + (now - 1) + "&to=" + now).is(200);
        assertThat(difference.at("steps").valueStream().map(s -> s.path("change").asString()))
                .containsExactly("removed", "removed", "changed");
    }

    @Test
    void aChainWithoutAnApproverCannotGoLiveAndTheStepIsNamed() {
        admin.post(PATH + "/draft", Map.of()).is(200);
        Answer saved =
                admin.put(
                                PATH + "/draft",
                                form(
                                        0,
                                        step("经理", Map.of("by", "manager")),
                                        Map.of("nameZh", "财务")))
                        .is(200);
        assertThat(saved.at("versions/0/problems/0/text").asString()).contains("第 2 步“财务”没有审批人");
        admin.post(PATH + "/live", Map.of())
                .refused(422, "chain.step.no-approver")
                .names("steps[1].approvers");
        assertThat(admin.get(PATH).at("versions/1/state").asString()).isEqualTo("live");
    }

    @Test
    void aMalformedConditionCannotGoLive() {
        admin.post(PATH + "/draft", Map.of()).is(200);
        admin.put(
                        PATH + "/draft",
                        form(
                                0,
                                Map.of(
                                        "nameZh",
                                        "经理",
                                        "approvers",
                                        List.of(Map.of("by", "manager")),
                                        "condition",
                                        Map.of("field", "colour", "op", "is", "value", "red"))))
                .is(200);
        admin.post(PATH + "/live", Map.of()).refused(422, "chain.step.condition");
    }

    @Test
    void whoWouldApproveThisIsAnsweredWithoutSavingAnything() {
        int before = db.fetchCount(zhike.approval.db.Tables.REQUEST);
        Answer walked =
                admin.post(
                                PATH + "/trial",
                                Map.of(
                                        "requesterId",
                                        asker.personId,
                                        "facts",
                                        Map.of("amount", 5000)))
                        .is(200);
        assertThat(walked.at("0/approvers/0/person/id").asLong()).isEqualTo(manager.personId);
        assertThat(walked.at("1/asked").asBoolean()).isTrue();
        assertThat(walked.at("1/approvers").size()).isEqualTo(2);
        Answer unsaved =
                admin.post(
                                PATH + "/trial",
                                Map.of(
                                        "requesterId",
                                        asker.personId,
                                        "chain",
                                        form(0, step("总", Map.of("by", "head", "of", "branch")))))
                        .is(200);
        assertThat(unsaved.at("0/approvers/0/person/id").asLong()).isEqualTo(leader.personId);
        assertThat(db.fetchCount(zhike.approval.db.Tables.REQUEST)).isEqualTo(before);
    }

    @Test
    void withoutALiveChainNobodyCanAsk() {
        admin.post(PATH + "/retirement").is(200);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ask(1))
                .hasMessage("approval.chain.none");
    }

    @Test
    void onlyWhoSetsUpChainsSeesThem() {
        manager.get("/api/approval-chains").is(403);
        manager.post(PATH + "/trial", Map.of("requesterId", asker.personId)).is(403);
        admin.get("/api/approval-chains/unknown").refused(404, "approval-use.missing");
    }

    @Test
    void aDraftIsThrownAway() {
        admin.post(PATH + "/draft", Map.of()).is(200);
        admin.delete(PATH + "/draft").is(200);
        admin.delete(PATH + "/draft").refused(404, "chain-draft.missing");
    }

    @SafeVarargs
    private static Map<String, Object> form(int revision, Map<String, Object>... steps) {
        return Map.of(
                "nameZh", "礼品申请", "nameEn", "Gift", "steps", List.of(steps), "revision", revision);
    }

    private static Map<String, Object> step(String name, Map<String, Object> by) {
        return Map.of("nameZh", name, "mode", "any", "approvers", List.of(by));
    }
}
