package zhike.visit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.Statements;
import zhike.visit.VisitScene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class PlanTest extends VisitScene {
    private static Map<String, Object> row(long customer, LocalDate day, String way) {
        return map("customerId", customer, "day", day.toString(), "way", way, "hours", "2.5");
    }

    private static JsonNode save(Caller who, LocalDate month, Object version, Object... rows) {
        return who.put(
                        "/api/visit-plans",
                        map("month", month.toString(), "rows", List.of(rows), "version", version))
                .is(200)
                .body();
    }

    @Test
    void aPlanIsHandedInApprovedAndMeasuredByWhatWasDone() {
        House house = house();
        Caller seller = house.seller();
        long visited = customer(seller, "计划甲公司");
        long missed = customer(seller, "计划乙公司");
        JsonNode plan =
                save(
                        seller,
                        today(),
                        null,
                        row(visited, today(), "visit"),
                        row(visited, today(), "visit"),
                        row(missed, today(), "phone"));
        long id = plan.path("id").asLong();
        assertThat(plan.path("planned").decimalValue()).isEqualByComparingTo("7.5");
        seller.post(
                        "/api/visit-plans/" + id + "/handing-in",
                        Map.of("version", plan.path("version").asInt()))
                .is(200);
        approve(house.manager(), "visit-plan", id);
        assertThat(owed("visit-plan.handed-in", "visit-plan", id)).containsExactly("open");
        met(house, visited);
        JsonNode now = house.manager().get("/api/visit-plans/" + id).is(200).body();
        assertThat(now.path("state").asString()).isEqualTo("approved");
        assertThat(now.path("done").asInt()).isEqualTo(1);
        assertThat(now.at("/rows/0/doneOn").isNull()).isFalse();
        assertThat(now.at("/rows/1/doneOn").isNull()).isTrue();
        JsonNode next =
                save(
                        seller,
                        today().plusMonths(1),
                        null,
                        row(missed, today().plusMonths(1), "phone"));
        seller.post(
                        "/api/visit-plans/" + next.path("id").asLong() + "/handing-in",
                        Map.of("version", next.path("version").asInt()))
                .is(200);
        assertThat(owed("visit-plan.handed-in", "visit-plan", id)).containsExactly("kept");
    }

    @Test
    void whoApprovesAPlanReadsWhomItMeansToSeeWhenAndWhatFor() {
        House house = house();
        Caller seller = house.seller();
        long near = customer(seller, "计划近处公司");
        long gone = customer(seller, "计划移走公司");
        Map<String, Object> visit = row(near, today(), "visit");
        visit.put("purpose", "谈续约");
        JsonNode plan = save(seller, today(), null, visit, row(gone, today(), "phone"));
        long id = plan.path("id").asLong();
        seller.post(
                        "/api/visit-plans/" + id + "/handing-in",
                        Map.of("version", plan.path("version").asInt()))
                .is(200);
        Caller far = as("sales", company.southSales);
        as("general_manager", company.root)
                .put(
                        "/api/customers/" + gone + "/owner",
                        Map.of("ownerId", far.personId, "reason", "调整"))
                .is(200);
        String day = today().toString().replace('-', '/');
        String paper =
                house.manager()
                        .get("/api/approvals/" + approval("visit-plan", id))
                        .is(200)
                        .at("paper")
                        .toString();
        assertThat(paper)
                .contains(day + " · 计划近处公司 · 上门 · 谈续约 · 2.5 小时")
                .contains(day + " · （您看不到的客户） · 电话 · 2.5 小时")
                .doesNotContain("计划移走公司");
    }

    @Test
    void manyPlansAreReadInAsManyStatementsAsOne() {
        House house = house();
        long unit =
                db.fetchSingle(
                                "select unit_id from identity.person where id = ?",
                                house.seller().personId)
                        .get(0, Long.class);
        planned(house.seller());
        Caller manager = signedIn(house.manager().personId);
        Runnable reading = () -> manager.get("/api/visit-plans").is(200);
        int ofOne = Statements.of(reading);
        for (int more = 0; more < 3; more++) planned(as("sales", unit));
        assertThat(Statements.of(reading)).isEqualTo(ofOne);
    }

    @Test
    void theMonthIsReadPageByPageOnesOwnPlanFirst() {
        House house = house();
        long unit =
                db.fetchSingle(
                                "select unit_id from identity.person where id = ?",
                                house.seller().personId)
                        .get(0, Long.class);
        planned(house.seller());
        planned(as("sales", unit));
        Caller manager = signedIn(house.manager().personId);
        planned(manager);
        List<Long> read = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = manager.get("/api/visit-plans?limit=1&cursor=" + next).is(200).body();
            page.path("items").forEach(plan -> read.add(plan.at("/owner/id").asLong()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(read).hasSize(3).doesNotHaveDuplicates().startsWith(manager.personId);
    }

    private void planned(Caller who) {
        save(
                who,
                today(),
                null,
                row(customer(who, "计划多甲"), today(), "visit"),
                row(customer(who, "计划多乙"), today(), "phone"));
    }

    @Test
    void aPlanIsOfItsMonthAndIsFixedOnceHandedIn() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "计划丙公司");
        seller.put(
                        "/api/visit-plans",
                        map(
                                "month",
                                today().toString(),
                                "rows",
                                List.of(row(customer, today().plusMonths(2), "visit"))))
                .refused(422, "visit.plan.month")
                .names("rows[0].day");
        JsonNode empty = save(seller, today(), null);
        seller.post(
                        "/api/visit-plans/" + empty.path("id").asLong() + "/handing-in",
                        Map.of("version", empty.path("version").asInt()))
                .refused(409, "visit.plan.empty");
        JsonNode plan =
                save(
                        seller,
                        today(),
                        empty.path("version").asInt(),
                        row(customer, today(), "visit"));
        seller.post(
                        "/api/visit-plans/" + plan.path("id").asLong() + "/handing-in",
                        Map.of("version", plan.path("version").asInt()))
                .is(200);
        seller.put(
                        "/api/visit-plans",
                        map(
                                "month",
                                today().toString(),
                                "rows",
                                List.of(),
                                "version",
                                plan.path("version").asInt() + 1))
                .refused(409, "visit.plan.fixed");
        assertThat(as("sales").get("/api/visit-plans").text()).doesNotContain("计划丙公司");
        as("sales")
                .get("/api/visit-plans/" + plan.path("id").asLong())
                .refused(404, "visit-plan.missing");
    }

    @Test
    void aReturnedPlanThatWasEmptiedIsNotAskedAgain() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "计划丁公司");
        JsonNode plan = save(seller, today(), null, row(customer, today(), "visit"));
        long id = plan.path("id").asLong();
        seller.post(
                        "/api/visit-plans/" + id + "/handing-in",
                        Map.of("version", plan.path("version").asInt()))
                .is(200);
        decide(house.manager(), "visit-plan", id, "return", "太少");
        int version = seller.get("/api/visit-plans/" + id).at("version").asInt();
        version = save(seller, today(), version).path("version").asInt();
        correct(seller, "visit-plan", id).refused(409, "visit.plan.empty");
        save(seller, today(), version, row(customer, today(), "phone"));
        correct(seller, "visit-plan", id).is(200);
        assertThat(seller.get("/api/visit-plans/" + id).at("state").asString())
                .isEqualTo("waiting");
    }

    private long handedIn(Caller seller, long customer, LocalDate month) {
        JsonNode plan = save(seller, month, null, row(customer, month, "phone"));
        long id = plan.path("id").asLong();
        seller.post(
                        "/api/visit-plans/" + id + "/handing-in",
                        Map.of("version", plan.path("version").asInt()))
                .is(200);
        return id;
    }

    private List<String> next(long plan) {
        return owed("visit-plan.handed-in", "visit-plan", plan);
    }

    @Test
    void aPlanHandedInEarlyIsNotPromisedAgainByTheOneBefore() {
        Caller seller = house().seller();
        long customer = customer(seller, "计划戊公司");
        LocalDate month = today().withDayOfMonth(1);
        long now = handedIn(seller, customer, month);
        long early = handedIn(seller, customer, month.plusMonths(2));
        assertThat(next(now)).containsExactly("open");
        long between = handedIn(seller, customer, month.plusMonths(1));
        assertThat(next(now)).containsExactly("kept");
        assertThat(next(between)).isEmpty();
        assertThat(next(early)).containsExactly("open");
    }

    @Test
    void aMonthThatWasLeftOutIsMadeGoodByALaterPlan() {
        Caller seller = house().seller();
        long customer = customer(seller, "计划己公司");
        LocalDate month = today().withDayOfMonth(1);
        long before = handedIn(seller, customer, month.minusMonths(3));
        assertThat(next(before)).containsExactly("open");
        long now = handedIn(seller, customer, month);
        assertThat(next(before)).containsExactly("kept");
        long late = handedIn(seller, customer, month.minusMonths(2));
        assertThat(next(late)).isEmpty();
        assertThat(next(now)).containsExactly("open");
    }
}
