package zhike.customer.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.customer.PaperScene;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 客户归属争议: the earliest record wins, or the manager says why not. */
class ConflictTest extends PaperScene {
    private Map<String, Object> claim(String customer) {
        return new HashMap<>(Map.of("customer", customer, "statement", "我先联系的"));
    }

    private long owner(long customer) {
        return manager.get("/api/customers/" + customer).is(200).at("owner/id").asLong();
    }

    @Test
    void theEarliestRecordWinsAndBothAreTold() {
        long mine = customer(seller, "争议甲有限公司");
        Answer raised = colleague.post("/api/conflicts", claim("争议甲有限公司")).is(201);
        long id = raised.id();
        assertThat(raised.at("judge/id").asLong()).isEqualTo(manager.personId);
        assertThat(raised.at("customer").isNull()).isTrue();
        assertThat(raised.at("due").asString()).isGreaterThan(raised.at("raisedAt").asString());
        assertThat(raised.at("suggested/id").asLong()).isEqualTo(seller.personId);
        assertThat(notices(seller, "conflict.raised")).isEqualTo(1);
        assertThat(notices(manager, "conflict.raised")).isEqualTo(1);
        seller.put("/api/conflicts/" + id + "/statement", Map.of("statement", "去年就在跟")).is(200);
        manager.post("/api/conflicts/" + id + "/ruling", Map.of("winnerId", seller.personId))
                .is(200);
        manager.post("/api/conflicts/" + id + "/ruling", Map.of("winnerId", seller.personId))
                .is(200);
        assertThat(owner(mine)).isEqualTo(seller.personId);
        assertThat(promised("conflict.ruling", "conflict", id)).containsExactly("kept");
        assertThat(notices(seller, "conflict.ruled")).isEqualTo(1);
        assertThat(notices(colleague, "conflict.ruled")).isEqualTo(1);
        assertThat(seller.get("/api/customers/" + mine + "/timeline").text()).contains("裁定由");
        assertThat(seller.get("/api/customers/" + mine + "/conflicts").is(200).all("state"))
                .containsExactly("ruled");
    }

    @Test
    void aClaimIsNeitherRewrittenNorEndedByAnother() {
        customer(seller, "争议他人有限公司");
        long id = colleague.post("/api/conflicts", claim("争议他人有限公司")).is(201).id();
        Map<String, Object> again = claim("争议他人有限公司");
        again.put("personId", colleague.personId);
        again.put("statement", "改写");
        manager.post("/api/conflicts", again)
                .refused(422, "conflict.claims-already")
                .names("personId");
        Caller third = as("sales", sales);
        third.post("/api/conflicts", claim("争议他人有限公司")).is(201);
        colleague
                .post("/api/conflicts/" + id + "/withdrawal", Map.of("reason", "算了"))
                .refused(409, "conflict.others-claim");
    }

    @Test
    void aHandoverTellsWhatIsDisputed() {
        customer(seller, "争议移交有限公司");
        colleague.post("/api/conflicts", claim("争议移交有限公司")).is(201);
        var work = manager.get("/api/handovers/preview?from=" + seller.personId).is(200).at("work");
        assertThat(
                        work.valueStream()
                                .filter(each -> each.path("kind").asString().equals("conflict"))
                                .map(each -> each.path("count").asInt()))
                .containsExactly(1);
    }

    @Test
    void theManagerDecidesOtherwiseOnlyWithAReason() {
        long mine = customer(seller, "争议乙有限公司");
        long id = colleague.post("/api/conflicts", claim("争议乙有限公司")).is(201).id();
        Map<String, Object> other = new HashMap<>(Map.of("winnerId", colleague.personId));
        manager.post("/api/conflicts/" + id + "/ruling", other)
                .refused(422, "conflict.reason")
                .names("reason");
        other.put("reason", "业务线归属");
        manager.post("/api/conflicts/" + id + "/ruling", other).is(200);
        assertThat(owner(mine)).isEqualTo(colleague.personId);
        seller.get("/api/customers/" + mine).is(404);
        Answer kept = seller.get("/api/conflicts/" + id).is(200);
        assertThat(kept.at("suggested/id").asLong()).isEqualTo(seller.personId);
        assertThat(kept.at("winner/id").asLong()).isEqualTo(colleague.personId);
        assertThat(kept.at("reason").asString()).isEqualTo("业务线归属");
        assertThat(kept.at("claims/0/earliestKind").asString()).isEqualTo("opened");
        manager.post(
                        "/api/conflicts/" + id + "/ruling",
                        Map.of("winnerId", seller.personId, "reason", "x"))
                .refused(409, "conflict.over");
    }

    @Test
    void theClaimantsOwnFileCountsAsTheirRecord() {
        long own = customer(colleague, "争议丙有限公司（旧）");
        db.execute(
                "update customer.card set created_at = created_at - interval '90 days' where id ="
                        + " ?",
                own);
        customer(seller, "争议丙有限公司");
        Map<String, Object> claim = claim("争议丙有限公司");
        claim.put("otherCustomerId", own);
        Answer raised = colleague.post("/api/conflicts", claim).is(201);
        assertThat(raised.at("suggested/id").asLong()).isEqualTo(colleague.personId);
        claim.put("otherCustomerId", customer(seller, "别人的"));
        colleague.post("/api/conflicts", claim).refused(404, "customer.missing");
    }

    @Test
    void nobodyRulesOnTheirOwnAndStrangersSeeNothing() {
        customer(seller, "争议丁有限公司");
        long id = colleague.post("/api/conflicts", claim("争议丁有限公司")).is(201).id();
        Map<String, Object> self = Map.of("winnerId", colleague.personId, "reason", "x");
        colleague.post("/api/conflicts/" + id + "/ruling", self).refused(403, "conflict.not-judge");
        Caller far = as("sales", company.southSales);
        far.get("/api/conflicts/" + id).refused(404, "conflict.missing");
        assertThat(far.get("/api/conflicts?box=all").is(200).all("id"))
                .doesNotContain(String.valueOf(id));
        manager.post(
                        "/api/conflicts/" + id + "/ruling",
                        Map.of("winnerId", far.personId, "reason", "x"))
                .refused(422, "conflict.winner");
        manager.put("/api/conflicts/" + id + "/statement", Map.of("statement", "x"))
                .refused(403, "conflict.not-party");
        seller.post("/api/conflicts/" + id + "/withdrawal", Map.of("reason", "x"))
                .refused(403, "conflict.not-raiser");
        colleague.post("/api/conflicts/" + id + "/withdrawal", Map.of("reason", "已协商")).is(200);
        assertThat(promised("conflict.ruling", "conflict", id)).containsExactly("released");
        assertThat(notices(seller, "conflict.withdrawn")).isEqualTo(1);
    }

    @Test
    void aSecondClaimJoinsTheConflictThatIsOpen() {
        customer(seller, "争议戊有限公司");
        long id = colleague.post("/api/conflicts", claim("争议戊有限公司")).is(201).id();
        assertThat(colleague.post("/api/conflicts", claim("争议戊有限公司")).is(201).id()).isEqualTo(id);
        Caller third = as("sales", sales);
        assertThat(third.post("/api/conflicts", claim("争议戊有限公司")).is(201).id()).isEqualTo(id);
        assertThat(manager.get("/api/conflicts/" + id).at("claims").size()).isEqualTo(3);
    }

    @Test
    void fromTheMergeDeskTheDisputeIsRaisedForTheOtherOwner() {
        long one = customer(seller, "争议并档有限公司");
        long other = customer(colleague, "争议并档有限责任公司");
        String number = manager.get("/api/customers/" + one).at("number").asString();
        Map<String, Object> form = claim(number);
        form.put("otherCustomerId", other);
        form.put("personId", colleague.personId);
        Answer raised = manager.post("/api/conflicts", form).is(201);
        assertThat(raised.at("claims").size()).isEqualTo(2);
        Map<String, Object> back =
                claim(manager.get("/api/customers/" + other).at("number").asString());
        back.put("personId", seller.personId);
        manager.post("/api/conflicts", back).is(201);
        Map<String, Object> both = Map.of("survivorId", one, "mergedId", other);
        leader.post("/api/merges", both).refused(409, "merge.conflicts");
        manager.post("/api/conflicts/" + raised.id() + "/withdrawal", Map.of("reason", "重复"))
                .is(200);
        leader.post("/api/merges", both).is(201);
    }

    @Test
    void whatCannotBeClaimedIsSaid() {
        customer(seller, "争议己有限公司");
        seller.post("/api/conflicts", claim("争议己有限公司")).refused(422, "conflict.own");
        seller.post("/api/conflicts", claim("没有这家"))
                .refused(422, "customer.named.unknown")
                .names("customer");
        Map<String, Object> forOther = claim("争议己有限公司");
        forOther.put("personId", seller.personId);
        colleague.post("/api/conflicts", forOther).refused(422, "conflict.person");
        forOther.put("personId", colleague.personId);
        manager.post("/api/conflicts", forOther).is(201);
    }

    @Test
    void aRemovedCustomerIsNotRuledOnAndALateRulingIsTold() {
        long mine = customer(seller, "争议庚有限公司");
        long id = colleague.post("/api/conflicts", claim("争议庚有限公司")).is(201).id();
        passes(Duration.ofDays(9));
        assertThat(promised("conflict.ruling", "conflict", id)).containsExactly("broken");
        assertThat(notices(leader, "promise.escalated")).isPositive();
        manager = signedIn(manager.personId);
        manager.delete("/api/customers/" + mine).is(204);
        manager.post(
                        "/api/conflicts/" + id + "/ruling",
                        Map.of("winnerId", seller.personId, "reason", "x"))
                .refused(409, "conflict.customer.gone");
        assertThat(List.of("open"))
                .contains(manager.get("/api/conflicts/" + id).at("state").asString());
    }

    private void rules(Caller who, long id) {
        assertThat(who.get("/api/conflicts?box=judge").is(200).all("id"))
                .contains(String.valueOf(id));
        assertThat(who.get("/api/conflicts/" + id).is(200).body().path("can").toString())
                .contains("rule");
        who.post("/api/conflicts/" + id + "/ruling", Map.of("winnerId", seller.personId)).is(200);
        assertThat(who.get("/api/conflicts/" + id).is(200).at("state").asString())
                .isEqualTo("ruled");
    }

    @Test
    void whoStandsInForTheJudgeFindsAndRulesIt() {
        customer(seller, "争议辛有限公司");
        long id = colleague.post("/api/conflicts", claim("争议辛有限公司")).is(201).id();
        Caller present = as("sales", company.southSales);
        present.get("/api/conflicts/" + id).refused(404, "conflict.missing");
        standsIn(manager, present);
        standsIn(manager, colleague);
        assertThat(colleague.get("/api/conflicts?box=judge").is(200).all("id"))
                .doesNotContain(String.valueOf(id));
        assertThat(colleague.get("/api/conflicts/" + id).body().path("can").toString())
                .doesNotContain("rule");
        rules(present, id);
    }

    @Test
    void whoHasTheJudgesPromiseSinceFindsAndRulesIt() {
        customer(seller, "争议壬有限公司");
        long id = colleague.post("/api/conflicts", claim("争议壬有限公司")).is(201).id();
        Caller third = as("sales", sales);
        third.get("/api/conflicts/" + id).refused(404, "conflict.missing");
        handsOn(leader, "conflict.ruling", "conflict", id, third);
        rules(third, id);
    }

    @Test
    void whoJoinsIsToldOfAndRulesNoMore() {
        long mine = customer(seller, "争议癸有限公司");
        long id = colleague.post("/api/conflicts", claim("争议癸有限公司")).is(201).id();
        Caller third = as("sales", sales);
        third.post("/api/conflicts", claim("争议癸有限公司")).is(201);
        assertThat(third.get("/api/conflicts/" + id).at("judge/id").asLong())
                .isEqualTo(manager.personId);
        assertThat(colleague.get("/api/conflicts/" + id).body().path("can").toString())
                .doesNotContain("withdraw");
        assertThat(notices(seller, "conflict.raised")).isEqualTo(2);
        assertThat(notices(manager, "conflict.raised")).isEqualTo(2);
        // nobody is told what they did themselves
        assertThat(notices(colleague, "conflict.raised")).isEqualTo(1);
        manager.post("/api/conflicts", claim("争议癸有限公司")).is(201);
        assertThat(notices(leader, "conflict.raised")).isEqualTo(1);
        assertThat(notices(third, "conflict.raised")).isEqualTo(1);
        third.post("/api/conflicts", claim("争议癸有限公司")).is(201);
        assertThat(notices(seller, "conflict.raised")).isEqualTo(3);
        assertThat(seller.get("/api/customers/" + mine + "/timeline").text().split("提出归属争议"))
                .hasSize(4);
        manager.post("/api/conflicts/" + id + "/ruling", Map.of("winnerId", seller.personId))
                .refused(403, "conflict.not-judge");
        assertThat(promised("conflict.ruling", "conflict", id)).containsExactly("open");
        rules(leader, id);
    }
}
