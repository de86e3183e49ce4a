package zhike.care.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.care.CareScene;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.trade.TradeEvent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

class ReferralTest extends CareScene {
    private Caller chief;
    private Caller finance;

    @BeforeEach
    void people() {
        long unit = company.unit(company.north, "department", "转介部" + System.nanoTime());
        seller = as("sales", unit);
        chief = as("department_manager", unit);
        finance = as("finance", company.root);
        heads(unit, chief.personId);
    }

    private Answer refer(long referrer, long newcomer) {
        return seller.post(
                "/api/referrals",
                Map.of(
                        "referrerId", referrer,
                        "newcomerId", newcomer,
                        "on", LocalDate.now(clock).toString()));
    }

    private void pays(long customer) {
        db.execute(
                "insert into trade.customer_figure (customer_id, paid) values (?, 100) on conflict"
                        + " (customer_id) do update set paid = 100",
                customer);
        publish(new TradeEvent.FiguresChanged(List.of(customer)));
    }

    private JsonNode shown(long id) {
        return seller.get("/api/referrals/" + id).is(200).body();
    }

    @Test
    void theGradeOfThatMomentSaysWhatIsPaidAndWhatTheNewcomerSaves() {
        long key = customer(seller, "转介重点公司");
        graded(key, "key");
        long focus = customer(seller, "转介关注公司");
        graded(focus, "focus");
        JsonNode first = refer(key, customer(seller, "新客甲公司")).is(201).body();
        assertThat(first.path("reward").decimalValue()).isEqualByComparingTo("300");
        assertThat(first.path("discount").decimalValue()).isEqualByComparingTo("20");
        long newcomer = customer(seller, "新客乙公司");
        JsonNode second = refer(focus, newcomer).is(201).body();
        assertThat(second.path("reward").decimalValue()).isEqualByComparingTo("200");
        assertThat(second.path("discount").decimalValue()).isEqualByComparingTo("15");
        graded(focus, "key");
        assertThat(shown(second.path("id").asLong()).path("reward").decimalValue())
                .isEqualByComparingTo("200");
        assertThat(
                        seller.get("/api/customers/" + newcomer + "/referral-discounts")
                                .is(200)
                                .body()
                                .get(0)
                                .path("percent")
                                .decimalValue())
                .isEqualByComparingTo("15");
        assertThat(seller.get("/api/customers/" + newcomer).is(200).text()).contains("introducer");
    }

    @Test
    void nobodyIsBroughtByThemselvesNorInACircleNorTwice() {
        long one = customer(seller, "圈甲公司");
        long two = customer(seller, "圈乙公司");
        long three = customer(seller, "圈丙公司");
        refer(one, one).refused(422, "referral.self");
        refer(one, two).is(201);
        refer(two, three).is(201);
        refer(three, one).refused(422, "referral.circle");
        refer(two, one).refused(422, "referral.circle");
        refer(one, three).refused(422, "referral.double");
    }

    @Test
    void twoWhoClaimTheSameNewcomerAtOnceAreOneReferral() {
        long newcomer = customer(seller, "抢新客公司");
        List<Long> referrers =
                Stream.of("抢甲公司", "抢乙公司", "抢丙公司").map(name -> customer(seller, name)).toList();
        List<Integer> answers =
                referrers.stream()
                        .map(
                                each ->
                                        CompletableFuture.supplyAsync(
                                                () -> refer(each, newcomer).status()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();
        assertThat(answers).isEqualTo(List.of(201, 422, 422));
    }

    @Test
    void theRewardIsPaidOnceAfterTheFirstPaymentAndTheApproval() {
        long referrer = customer(seller, "发放介绍公司");
        graded(referrer, "key");
        long newcomer = customer(seller, "发放新客公司");
        long id = refer(referrer, newcomer).is(201).id();
        seller.post("/api/referrals/" + id + "/asking", Map.of("version", 0))
                .refused(409, "referral.state");
        pays(newcomer);
        assertThat(shown(id).path("state").asString()).isEqualTo("payable");
        seller.post(
                        "/api/referrals/" + id + "/asking",
                        Map.of("version", shown(id).path("version").asInt()))
                .is(200);
        says(chief.personId, "referral", id, "approve");
        Long desk =
                db.fetchSingle(
                                "select t.approver_id from approval.request r join approval.task t"
                                    + " on t.request_id = r.id where r.use_code = 'referral' and"
                                    + " r.subject_id = ? and t.state = 'waiting' limit 1",
                                id)
                        .get(0, Long.class);
        says(desk, "referral", id, "approve");
        int version = shown(id).path("version").asInt();
        assertThat(shown(id).path("state").asString()).isEqualTo("approved");
        Map<String, Object> paying =
                Map.of(
                        "method",
                        "transfer",
                        "on",
                        LocalDate.now(clock).toString(),
                        "version",
                        version);
        List<Integer> answers =
                Stream.of(1, 2, 3, 4)
                        .map(
                                n ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        finance.post(
                                                                        "/api/referrals/"
                                                                                + id
                                                                                + "/payout",
                                                                        paying)
                                                                .status()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();
        assertThat(answers).isEqualTo(List.of(200, 409, 409, 409));
        assertThat(
                        db.fetchSingle("select count(*) from care.payout where referral_id = ?", id)
                                .get(0, Integer.class))
                .isEqualTo(1);
        finance.post("/api/referrals/" + id + "/payout", paying).refused(409, "referral.paid");
        seller.post("/api/referrals/" + id + "/payout", paying).is(403);
    }
}
