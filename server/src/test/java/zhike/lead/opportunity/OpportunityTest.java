package zhike.lead.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class OpportunityTest extends ServerTest {
    private static Map<String, Object> form(long customer, String name, Object... more) {
        Map<String, Object> form =
                new HashMap<>(
                        Map.of(
                                "customerId",
                                customer,
                                "name",
                                name,
                                "currency",
                                "CNY",
                                "amount",
                                "1000.00",
                                "expectedOn",
                                "2026-12-31",
                                "competitors",
                                List.of(),
                                "products",
                                List.of()));
        for (int at = 0; at < more.length; at += 2) form.put((String) more[at], more[at + 1]);
        return form;
    }

    private static Answer add(Caller caller, Map<String, Object> form) {
        return caller.post("/api/opportunities", form);
    }

    private static List<Long> stages(Caller caller) {
        return caller.get("/api/opportunity-stages")
                .is(200)
                .body()
                .valueStream()
                .map(stage -> stage.path("id").asLong())
                .toList();
    }

    private static Answer move(Caller caller, JsonNode what, long stage, List<Integer> fulfilled) {
        return caller.put(
                "/api/opportunities/" + what.path("id").asLong() + "/stage",
                Map.of(
                        "stageId", stage,
                        "fulfilled", fulfilled,
                        "version", what.path("version").asInt()));
    }

    @Test
    void anOpportunityGoesFromStageToStageOnlyWithWhatEachAsksFor() {
        Caller seller = as("sales");
        JsonNode one = add(seller, form(customer(seller, "商机甲公司"), "生产线改造")).is(201).body();
        List<Long> stages = stages(seller);
        move(seller, one, stages.get(1), List.of(0)).refused(422, "opportunity.stage.unfulfilled");
        move(seller, one, stages.get(2), List.of(0, 1)).refused(422, "opportunity.stage.leap");
        JsonNode next = move(seller, one, stages.get(1), List.of(0, 1)).is(200).body();
        assertThat(next.path("stage").path("id").asLong()).isEqualTo(stages.get(1));
        assertThat(next.path("probability").asInt()).isEqualTo(25);
        assertThat(next.path("stays")).hasSize(2);
        assertThat(next.path("stays").get(0).path("fulfilled")).hasSize(2);
        move(seller, one, stages.get(2), List.of(0, 1)).refused(409, "version.stale");
        JsonNode back = move(seller, next, stages.get(0), List.of()).is(200).body();
        assertThat(back.path("stage").path("id").asLong()).isEqualTo(stages.get(0));
    }

    @Test
    void aLossSaysWhyAndNothingIsChangedAfterwards() {
        Caller seller = as("sales");
        long customer = customer(seller, "商机乙公司");
        JsonNode one = add(seller, form(customer, "年度框架")).is(201).body();
        String path = "/api/opportunities/" + one.path("id").asLong();
        seller.post(path + "/closure", Map.of("outcome", "lost", "version", 0))
                .refused(422, "opportunity.reason.missing");
        JsonNode lost =
                seller.post(
                                path + "/closure",
                                Map.of(
                                        "outcome", "lost",
                                        "reason", "price",
                                        "winner", "对手公司",
                                        "version", 0))
                        .is(200)
                        .body();
        assertThat(lost.path("closing").path("reasonLabel").asString()).isEqualTo("价格");
        seller.put(path, form(customer, "改名", "version", 1)).refused(409, "opportunity.closed");
        JsonNode open = seller.post(path + "/reopening", Map.of("version", 1)).is(200).body();
        assertThat(open.path("state").asString()).isEqualTo("open");
        assertThat(open.path("closing").isNull()).isTrue();
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text())
                .contains("年度框架")
                .contains("丢单")
                .contains("重新打开");
    }

    @Test
    void productsMakeTheAmountToTheCent() {
        Caller seller = as("sales");
        var products =
                List.of(
                        Map.of("name", "泵", "quantity", "3", "price", "33.33"),
                        Map.of("name", "油", "quantity", "0.333", "price", "10.00"));
        JsonNode one =
                add(seller, form(customer(seller, "商机丙公司"), "备件", "products", products))
                        .is(201)
                        .body();
        assertThat(one.path("amount").decimalValue()).isEqualByComparingTo("103.32");
    }

    @Test
    void whoDoesNotReachItFindsItNowhere() {
        Caller seller = as("sales");
        Caller other = as("sales");
        Caller chief = as("sales_manager");
        Caller stranger = as("sales_manager", company.southSales);
        JsonNode one = add(seller, form(customer(seller, "商机丁公司"), "看不见的商机")).is(201).body();
        String path = "/api/opportunities/" + one.path("id").asLong();
        chief.get(path).is(200);
        for (Caller outside : List.of(other, stranger)) {
            outside.get(path).refused(404, "opportunity.missing");
            outside.put(
                            path,
                            form(
                                    one.path("customer").path("subject").path("id").asLong(),
                                    "偷改",
                                    "version",
                                    0))
                    .refused(404, "opportunity.missing");
            assertThat(outside.get("/api/opportunities").text()).doesNotContain("看不见的商机");
        }
        as("agent").get("/api/opportunities").is(403);
    }

    @Test
    void nobodyGivesOneToWhomTheyDoNotReachOrOfACustomerTheyDoNotSee() {
        Caller seller = as("sales");
        Caller other = as("sales", company.southSales);
        long theirs = customer(other, "商机戊公司");
        long own = customer(seller, "商机己公司");
        add(seller, form(theirs, "别人的客户")).refused(422, "opportunity.customer.unknown");
        add(seller, form(own, "给别人", "ownerId", other.personId))
                .refused(422, "opportunity.owner.unknown");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        Caller seller = as("sales");
        long customer = customer(seller, "商机庚公司");
        for (int day = 1; day <= 7; day++)
            add(seller, form(customer, "第" + day, "expectedOn", "2026-12-0" + (1 + day / 2)))
                    .is(201);
        List<Long> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    seller.get("/api/opportunities?limit=3&customer=" + customer + cursor)
                            .is(200)
                            .body();
            page.path("items").forEach(line -> seen.add(line.path("id").asLong()));
            cursor = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void theFunnelCountsWhoEverReachedAStageAndWeighsWhatIsOpen() {
        Caller chief = as("general_manager", company.root);
        Caller seller = as("sales", company.unit(company.north, "department", "漏斗部"));
        long customer = customer(seller, "商机辛公司");
        List<Long> stages = stages(seller);
        JsonNode first = add(seller, form(customer, "甲", "amount", "200")).is(201).body();
        add(seller, form(customer, "乙", "amount", "100")).is(201);
        JsonNode second = move(seller, first, stages.get(1), List.of(0, 1)).is(200).body();
        move(seller, second, stages.get(0), List.of()).is(200);
        JsonNode lost = add(seller, form(customer, "丙", "amount", "50")).is(201).body();
        seller.post(
                        "/api/opportunities/" + lost.path("id").asLong() + "/closure",
                        Map.of("outcome", "lost", "reason", "price", "winner", "丁", "version", 0))
                .is(200);
        seller.get("/api/opportunities/report?from=-999999999-01-01").is(400);
        JsonNode report = seller.get("/api/opportunities/report").is(200).body();
        JsonNode funnel = report.path("funnel");
        assertThat(funnel.get(0).path("reached").asInt()).isEqualTo(3);
        assertThat(funnel.get(0).path("open").asInt()).isEqualTo(2);
        assertThat(funnel.get(0).path("amount").decimalValue()).isEqualByComparingTo("300");
        assertThat(funnel.get(0).path("weighted").decimalValue()).isEqualByComparingTo("30");
        assertThat(funnel.get(0).path("wonShare").decimalValue()).isEqualByComparingTo("0");
        assertThat(funnel.get(1).path("reached").asInt()).isEqualTo(1);
        assertThat(funnel.get(2).path("reached").asInt()).isZero();
        assertThat(report.path("forecast").get(0).path("weighted").decimalValue())
                .isEqualByComparingTo("30");
        assertThat(report.path("losses").get(0).path("reason").asString()).isEqualTo("price");
        assertThat(report.path("winners").get(0).path("winner").asString()).isEqualTo("丁");
        assertThat(
                        chief.get("/api/opportunities/report")
                                .is(200)
                                .body()
                                .path("funnel")
                                .get(0)
                                .path("reached")
                                .asInt())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsWonCountsInTheMonthInWhichItWasWon() {
        Caller seller = as("sales", company.unit(company.north, "department", "预测部"));
        LocalDate today = LocalDate.now(clock);
        JsonNode early =
                add(
                                seller,
                                form(
                                        customer(seller, "商机癸公司"),
                                        "提前签下",
                                        "expectedOn",
                                        today.plusMonths(3).toString()))
                        .is(201)
                        .body();
        seller.post(
                        "/api/opportunities/" + early.path("id").asLong() + "/closure",
                        Map.of("outcome", "won", "version", 0))
                .is(200);
        JsonNode months = seller.get("/api/opportunities/report").is(200).body().path("forecast");
        assertThat(months.size()).isEqualTo(1);
        assertThat(months.get(0).path("month").asString())
                .isEqualTo(today.withDayOfMonth(1).toString());
        assertThat(months.get(0).path("won").asInt()).isOne();
    }

    @Test
    void stagesAreDataAndAUsedOneRetiresInsteadOfGoing() {
        Caller administrator = as("administrator", company.root);
        Caller seller = as("sales");
        add(seller, form(customer(seller, "商机壬公司"), "占住阶段")).is(201);
        JsonNode before = administrator.get("/api/opportunity-stages").is(200).body();
        List<JsonNode> all = new ArrayList<>();
        before.forEach(all::add);
        try {
            administrator
                    .put("/api/opportunity-stages", Map.of("stages", all.subList(1, all.size())))
                    .is(200);
            JsonNode now = administrator.get("/api/opportunity-stages").body();
            assertThat(
                            now.valueStream()
                                    .filter(s -> !s.path("active").asBoolean())
                                    .map(s -> s.path("id").asLong()))
                    .containsExactly(all.getFirst().path("id").asLong());
            administrator
                    .put("/api/opportunity-stages", Map.of("stages", List.of()))
                    .refused(422, "opportunity.stage.none");
            seller.put("/api/opportunity-stages", Map.of("stages", all)).is(403);
            administrator
                    .put("/api/opportunity-stages", Map.of("stages", all))
                    .refused(409, "version.stale");
        } finally {
            int version = administrator.get("/api/opportunity-stages").at("0/version").asInt();
            all.forEach(each -> ((ObjectNode) each).put("version", version));
            administrator.put("/api/opportunity-stages", Map.of("stages", all)).is(200);
        }
    }

    @Test
    void opportunitiesGoWithTheirCustomerWhenItIsMergedAndComeBackWhenThatIsUndone() {
        Caller manager = as("branch_manager", company.north);
        long survivor = customer(manager, "商机癸甲公司");
        long merged = customer(manager, "商机癸乙公司");
        long id = add(manager, form(merged, "随客户走")).is(201).id();
        long merge =
                manager.post(
                                "/api/merges",
                                Map.of(
                                        "survivorId",
                                        survivor,
                                        "mergedId",
                                        merged,
                                        "choices",
                                        Map.of()))
                        .is(201)
                        .id();
        assertThat(owner(manager, id)).isEqualTo(survivor);
        manager.post("/api/merges/" + merge + "/undoing", Map.of()).is(204);
        assertThat(owner(manager, id)).isEqualTo(merged);
    }

    private static long owner(Caller caller, long id) {
        return caller.get("/api/opportunities/" + id)
                .is(200)
                .body()
                .path("customer")
                .path("subject")
                .path("id")
                .asLong();
    }
}
