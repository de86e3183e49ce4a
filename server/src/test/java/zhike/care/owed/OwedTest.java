package zhike.care.owed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.care.CareScene;
import zhike.customer.CustomerEvent;
import zhike.testing.Caller;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class OwedTest extends CareScene {
    @Autowired private CareRun run;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void aKeyCustomerIsCalledEveryHalfMonthWhichIsTheirMonthlyCallAsWell() {
        to(day(3, 2).atTime(1, 0));
        long key = customer(seller, "关怀重点公司");
        graded(key, "key");
        assertThat(owed(key, "call.half-month", "open")).isEqualTo(1);
        assertThat(owed(key, "call.month", null)).isZero();
        run.night(today());
        run.night(today());
        assertThat(owed(key, "call.half-month", null)).isEqualTo(1);
        to(day(3, 16).atTime(1, 0));
        run.night(today());
        assertThat(owed(key, "call.half-month", null)).isEqualTo(2);
        JsonNode promised =
                seller.get("/api/promises?state=open&kind=care.call").is(200).body().path("items");
        assertThat(promised.toString()).contains("半月致电");
    }

    @Test
    void aCallThatIsRecordedKeepsThePromiseByItself() {
        to(day(4, 3).atTime(9, 0));
        long focus = customer(seller, "关怀关注公司");
        graded(focus, "focus");
        assertThat(owed(focus, "call.month", "open")).isEqualTo(1);
        contacted(focus, "post");
        assertThat(owed(focus, "call.month", "open")).isEqualTo(1);
        seller.post(
                        "/api/customers/" + focus + "/contact-records",
                        Map.of("way", "call", "cold", false, "reached", true, "note", "问好"))
                .is(200);
        assertThat(owed(focus, "call.month", "kept")).isEqualTo(1);
        assertThat(seller.get("/api/customers/" + focus + "/timeline").text()).contains("每月致电");
    }

    @Test
    void anotherGradeTakesBackWhatItDoesNotGiveAndMakesWhatItGives() {
        to(day(5, 4).atTime(9, 0));
        long customer = customer(seller, "关怀升降公司");
        graded(customer, "ordinary");
        assertThat(owed(customer, "call.month", null)).isZero();
        graded(customer, "focus");
        assertThat(owed(customer, "call.month", "open")).isEqualTo(1);
        graded(customer, "key");
        assertThat(owed(customer, "call.month", "released")).isEqualTo(1);
        assertThat(owed(customer, "call.half-month", "open")).isEqualTo(1);
        graded(customer, "focus");
        assertThat(owed(customer, "call.month", "open")).isEqualTo(1);
        assertThat(owed(customer, "call.half-month", "released")).isEqualTo(1);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from promise.given where kind ="
                                            + " 'care.call' and ended_at is null and customer_id ="
                                            + " ?",
                                        customer)
                                .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotDoneIsBrokenAndDoneLaterIsLate() {
        to(day(6, 2).atTime(9, 0));
        long key = customer(seller, "关怀违约公司");
        graded(key, "key");
        to(day(6, 16).atTime(0, 1));
        promises.tick();
        assertThat(owed(key, "call.half-month", "broken")).isEqualTo(1);
        contacted(key, "visit");
        assertThat(owed(key, "call.half-month", "late")).isEqualTo(1);
    }

    @Test
    void oneCallMakesUpForOnePeriod() {
        to(day(6, 2).atTime(9, 0));
        long key = customer(seller, "关怀补做公司");
        graded(key, "key");
        to(day(6, 16).atTime(0, 1));
        promises.tick();
        run.night(today());
        contacted(key, "call");
        assertThat(owed(key, "call.half-month", "broken")).isEqualTo(1);
        assertThat(owed(key, "call.half-month", "kept")).isEqualTo(1);
    }

    @Test
    void whatNobodyOwedForWantOfAnOwnerIsOwedByWhoeverGetsTheCustomer() {
        to(day(7, 2).atTime(9, 0));
        Caller chief = as("sales_manager");
        long customer = customer(chief, "关怀无主公司");
        db.execute("update customer.card set owner_id = null where id = ?", customer);
        graded(customer, "focus");
        assertThat(owed(customer, "call.month", "open")).isEqualTo(1);
        db.execute("update customer.card set owner_id = ? where id = ?", seller.personId, customer);
        publish(new CustomerEvent.Given(List.of(customer), seller.personId));
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from promise.given where owner_id = ? and"
                                                + " customer_id = ? and kind = 'care.call'",
                                        seller.personId,
                                        customer)
                                .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void anOpinionIsAnsweredWithinTwentyFourHours() {
        to(day(8, 3).atTime(9, 0));
        long customer = customer(seller, "关怀意见公司");
        seller.post(
                        "/api/customers/" + customer + "/opinions",
                        Map.of("way", "call", "said", "送货太慢"))
                .is(201);
        assertThat(owed(customer, "opinion", "open")).isEqualTo(1);
        clock.forward(Duration.ofHours(2));
        contacted(customer, "call");
        assertThat(owed(customer, "opinion", "kept")).isEqualTo(1);
    }

    @Test
    void anEventIsOwedToAllWhoAreEntitledUntilItIsCalledOff() {
        to(day(9, 1).atTime(9, 0));
        long key = customer(seller, "关怀活动公司");
        graded(key, "key");
        long focus = customer(seller, "关怀旁观公司");
        graded(focus, "focus");
        Caller manager = as("service_manager", company.northService);
        long event =
                manager.post(
                                "/api/care/events",
                                Map.of(
                                        "service", "party",
                                        "name", "年终答谢会",
                                        "dueOn", day(9, 20).toString()))
                        .is(201)
                        .id();
        manager.post(
                        "/api/care/events",
                        Map.of(
                                "service", "call.month",
                                "name", "不是活动",
                                "dueOn", day(9, 20).toString()))
                .refused(422, "care.event.service");
        run.night(today());
        assertThat(owed(key, "party", "open")).isEqualTo(1);
        assertThat(owed(focus, "party", null)).isZero();
        manager.delete("/api/care/events/" + event).is(204);
        assertThat(owed(key, "party", "released")).isEqualTo(1);
    }

    @Test
    void coverageCountsByServiceGradeAndUnitAndOpensItsCustomers() {
        to(day(10, 3).atTime(9, 0));
        long key = customer(seller, "关怀覆盖公司");
        graded(key, "key");
        contacted(key, "call");
        JsonNode cells =
                seller.get("/api/care/coverage?from=" + day(10, 1) + "&to=" + day(10, 31))
                        .is(200)
                        .body()
                        .path("cells");
        assertThat(cells.toString()).contains("\"service\":\"call.half-month\"");
        assertThat(cells.get(0).path("kept").asInt()).isEqualTo(1);
        String rows =
                "/api/care/owed?from="
                        + day(10, 1)
                        + "&to="
                        + day(10, 31)
                        + "&service=call.half-month&grade=key&state=kept";
        assertThat(seller.get(rows).is(200).text()).contains("关怀覆盖公司");
        assertThat(as("sales", company.southSales).get(rows).is(200).text())
                .doesNotContain("关怀覆盖公司");
        as("finance").get(rows).is(403);
    }
}
