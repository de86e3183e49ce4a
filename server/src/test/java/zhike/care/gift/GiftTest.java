package zhike.care.gift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.care.CareScene;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class GiftTest extends CareScene {
    private Caller finance;
    private Caller keeper;
    private Caller chief;
    private Caller general;
    private long unit;

    @BeforeEach
    void people() {
        unit = company.unit(company.north, "department", "礼品部" + System.nanoTime());
        seller = as("sales", unit);
        finance = as("finance", company.root);
        keeper = as("administration", company.root);
        chief = as("department_manager", unit);
        general = as("general_manager", company.root);
        heads(unit, chief.personId);
    }

    private Map<String, Object> form(long customer, Object... more) {
        Map<String, Object> form =
                new HashMap<>(
                        Map.of(
                                "customerId", customer,
                                "receiver", "张经理",
                                "occasion", "birthday",
                                "gift", "蛋糕",
                                "tier", "middle",
                                "quantity", 1,
                                "price", "200.00",
                                "deliverOn", LocalDate.now(clock).toString()));
        for (int at = 0; at < more.length; at += 2) form.put((String) more[at], more[at + 1]);
        return form;
    }

    private JsonNode written(Map<String, Object> form) {
        return seller.post("/api/gifts", form).is(201).body();
    }

    private Answer asked(JsonNode gift) {
        return seller.post(
                "/api/gifts/" + gift.path("id").asLong() + "/asking",
                Map.of("version", gift.path("version").asInt()));
    }

    private void budget(String amount) {
        finance.put(
                        "/api/gift-budgets",
                        Map.of(
                                "unitId", unit,
                                "year", LocalDate.now(clock).getYear(),
                                "amount", amount))
                .is(200);
    }

    @Test
    void aGiftGoesFromTheRequestThroughTheStockToTheReceipt() {
        budget("1000");
        keeper.post(
                        "/api/gift-items",
                        Map.of(
                                "code", "L" + System.nanoTime(),
                                "name", "茶具",
                                "tier", "high",
                                "price", "300.00",
                                "active", true))
                .is(201);
        long item =
                keeper.get("/api/gift-items")
                        .body()
                        .valueStream()
                        .filter(each -> each.path("name").asString().equals("茶具"))
                        .mapToLong(each -> each.path("id").asLong())
                        .max()
                        .orElseThrow();
        keeper.post("/api/gift-items/" + item + "/moves", Map.of("kind", "in", "quantity", 5))
                .is(200);
        long customer = customer(seller, "礼品客户公司");
        graded(customer, "key");
        JsonNode gift = written(form(customer, "itemId", item, "quantity", 2));
        assertThat(gift.path("amount").decimalValue()).isEqualByComparingTo("600");
        assertThat(gift.path("grade").asString()).isEqualTo("key");
        long id = gift.path("id").asLong();
        JsonNode asked = asked(gift).is(200).body();
        assertThat(asked.path("budgetLeft").decimalValue()).isEqualByComparingTo("400");
        says(chief.personId, "gift", id, "approve");
        db.fetch(
                        "select t.approver_id from approval.request r join approval.task t on"
                            + " t.request_id = r.id where r.use_code = 'gift' and r.subject_id = ?"
                            + " and t.state = 'waiting' limit 1",
                        id)
                .forEach(row -> says(row.get(0, Long.class), "gift", id, "approve"));
        // a high tier waits for the general manager
        assertThat(seller.get("/api/gifts/" + id).at("state").asString()).isEqualTo("asked");
        says(general.personId, "gift", id, "approve");
        JsonNode approved = seller.get("/api/gifts/" + id).is(200).body();
        assertThat(approved.path("state").asString()).isEqualTo("approved");
        JsonNode out =
                keeper.post(
                                "/api/gifts/" + id + "/handing-out",
                                Map.of("version", approved.path("version").asInt()))
                        .is(200)
                        .body();
        JsonNode moves = keeper.get("/api/gift-items/" + item + "/moves").is(200).body();
        assertThat(moves.get(0).path("balance").asInt()).isEqualTo(3);
        seller.post(
                        "/api/gifts/" + id + "/arrival",
                        Map.of(
                                "on", LocalDate.now(clock).toString(),
                                "signedBy", "张经理",
                                "version", out.path("version").asInt()))
                .is(200);
        seller.upload(
                        "/api/gifts/" + id + "/receipt",
                        "签收单.jpg",
                        "签收".getBytes(StandardCharsets.UTF_8))
                .is(200);
        assertThat(seller.get("/api/gifts/" + id + "/receipt").is(200).text()).isEqualTo("签收");
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text())
                .contains("茶具")
                .contains("签收");
    }

    @Test
    void nothingIsGivenToOfficesWithAdministrativePower() {
        budget("1000");
        long official = person("机关干部", "13800138100");
        set(official, "employer_kind = 'government'");
        seller.post("/api/gifts", form(official)).refused(422, "gift.banned").names("customerId");
        long office = customer(seller, "某某管理局");
        set(office, "industry = 'S'");
        seller.post("/api/gifts", form(office)).refused(422, "gift.banned");
        long plain = customer(seller, "普通礼品公司");
        JsonNode gift = written(form(plain));
        // whoever turned out to be one after the request was written
        set(plain, "industry = 'S'");
        asked(gift).refused(422, "gift.banned");
    }

    @Test
    void aBudgetIsNeverOverdrawnHoweverManyAskAtOnce() {
        budget("500");
        long customer = customer(seller, "预算客户公司");
        List<JsonNode> gifts =
                IntStream.range(0, 6).mapToObj(n -> written(form(customer))).toList();
        List<Integer> answers =
                gifts.stream()
                        .map(gift -> CompletableFuture.supplyAsync(() -> asked(gift).status()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();
        assertThat(answers).isEqualTo(List.of(200, 200, 422, 422, 422, 422));
        JsonNode budget =
                finance.get("/api/gift-budgets")
                        .body()
                        .valueStream()
                        .filter(each -> each.at("/unit/id").asLong() == unit)
                        .findFirst()
                        .orElseThrow();
        assertThat(budget.path("used").decimalValue()).isEqualByComparingTo("400");
        asked(written(form(customer, "price", "150")))
                .refused(422, "gift.budget.exceeded")
                .names("amount");
    }

    @Test
    void whatIsRefusedOrDroppedGoesBackToTheBudget() {
        budget("200");
        long customer = customer(seller, "退回预算公司");
        JsonNode gift = written(form(customer));
        long id = gift.path("id").asLong();
        asked(gift).is(200);
        asked(written(form(customer))).refused(422, "gift.budget.exceeded");
        says(chief.personId, "gift", id, "refuse");
        assertThat(seller.get("/api/gifts/" + id).at("state").asString()).isEqualTo("refused");
        JsonNode next = written(form(customer));
        JsonNode asked = asked(next).is(200).body();
        seller.post(
                        "/api/gifts/" + next.path("id").asLong() + "/dropping",
                        Map.of("version", asked.path("version").asInt()))
                .is(200);
        asked(written(form(customer))).is(200);
    }

    @Test
    void aCountThatDiffersIsExplained() {
        keeper.post(
                        "/api/gift-items",
                        Map.of(
                                "code", "P" + System.nanoTime(),
                                "name", "盘点笔",
                                "tier", "low",
                                "price", "10",
                                "active", true))
                .is(201);
        long item =
                keeper.get("/api/gift-items")
                        .body()
                        .valueStream()
                        .filter(each -> each.path("name").asString().equals("盘点笔"))
                        .mapToLong(each -> each.path("id").asLong())
                        .max()
                        .orElseThrow();
        String moves = "/api/gift-items/" + item + "/moves";
        keeper.post(moves, Map.of("kind", "in", "quantity", 10)).is(200);
        keeper.post(moves, Map.of("kind", "count", "quantity", 8))
                .refused(422, "gift.stock.difference");
        JsonNode counted =
                keeper.post(moves, Map.of("kind", "count", "quantity", 8, "note", "破损两支"))
                        .is(200)
                        .body();
        assertThat(counted.get(0).path("quantity").asInt()).isEqualTo(-2);
        assertThat(counted.get(0).path("amount").decimalValue()).isEqualByComparingTo("-20");
        seller.post(moves, Map.of("kind", "in", "quantity", 1)).is(403);
    }
}
