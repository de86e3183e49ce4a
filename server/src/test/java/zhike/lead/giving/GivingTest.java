package zhike.lead.giving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

class GivingTest extends ServerTest {
    @Autowired private TransactionTemplate transaction;

    private static Map<String, Object> territory(String name, String text, Object... members) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int at = 0; at < members.length; at += 2)
            all.add(Map.of("personId", members[at], "ability", members[at + 1]));
        return new HashMap<>(
                Map.of(
                        "name",
                        name,
                        "position",
                        0,
                        "criteria",
                        Map.of("field", "name", "op", "contains", "value", text),
                        "active",
                        true,
                        "members",
                        all));
    }

    private long pooled(Caller chief, String name, long unit) {
        long id = customer(chief, name);
        chief.put(
                        "/api/customers/" + id + "/owner",
                        new HashMap<>(Map.of("unitId", unit, "reason", "公海")))
                .is(200);
        return id;
    }

    @Test
    void leadsGoToTheirTerritoryBalancedByLoadAndAbilityAndSayWhy() {
        Caller chief = as("branch_manager", company.unit(company.root, "branch", "分配分公司"));
        long unit =
                chief.get("/api/session").body().path("person").path("unit").path("id").asLong();
        if (unit == 0) unit = company.north;
        Caller one = as("sales", unit);
        Caller two = as("sales", unit);
        List<Long> leads = new ArrayList<>();
        for (int at = 0; at < 9; at++) leads.add(pooled(chief, "给出客户金桥" + at, unit));
        long elsewhere = pooled(chief, "给出客户别处", unit);
        long id =
                chief.post(
                                "/api/territories",
                                territory("金桥区", "给出客户金桥", one.personId, 1, two.personId, "2.00"))
                        .is(201)
                        .body()
                        .valueStream()
                        .filter(each -> each.path("name").asString().equals("金桥区"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asLong();
        try {
            JsonNode plan = chief.get("/api/lead-givings/preview").is(200).body();
            assertThat(given(plan, one)).isEqualTo(3);
            assertThat(given(plan, two)).isEqualTo(6);
            assertThat(plan.path("unplaced").asInt()).isEqualTo(1);
            assertThat(one.get("/api/customers/" + leads.getFirst()).status()).isEqualTo(404);
            assertThat(given(chief.post("/api/lead-givings", Map.of()).is(200).body(), two))
                    .isEqualTo(6);
            long mine =
                    leads.stream()
                            .filter(lead -> one.get("/api/customers/" + lead).status() == 200)
                            .count();
            assertThat(mine).isEqualTo(3);
            long first = leads.getFirst();
            Caller owner = one.get("/api/customers/" + first).status() == 200 ? one : two;
            JsonNode why = owner.get("/api/customers/" + first + "/giving").is(200).body();
            assertThat(why.path("territory").asString()).isEqualTo("金桥区");
            assertThat(why.path("person").path("id").asLong()).isEqualTo(owner.personId);
            chief.get("/api/customers/" + elsewhere + "/giving").is(204);
            assertThat(
                            chief.get("/api/lead-givings")
                                    .body()
                                    .path("items")
                                    .get(0)
                                    .path("given")
                                    .asInt())
                    .isEqualTo(9);
            assertThat(chief.get("/api/lead-givings/preview").body().path("leads").asInt())
                    .isEqualTo(1);
        } finally {
            chief.delete("/api/territories/" + id).is(200);
        }
    }

    @Test
    void nobodyGivesToPeopleBeyondTheirReach() {
        Caller chief = as("branch_manager", company.unit(company.root, "branch", "近处分公司"));
        long unit =
                chief.get("/api/session").body().path("person").path("unit").path("id").asLong();
        Caller near = as("sales", unit);
        Caller far = as("sales", company.unit(company.root, "branch", "远处分公司"));
        for (int at = 0; at < 4; at++) pooled(chief, "够不着的客户" + at, unit);
        long id =
                chief.post(
                                "/api/territories",
                                territory("跨分公司区", "够不着的客户", near.personId, 1, far.personId, 10))
                        .is(201)
                        .body()
                        .valueStream()
                        .filter(each -> each.path("name").asString().equals("跨分公司区"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asLong();
        try {
            JsonNode plan = chief.post("/api/lead-givings", Map.of()).is(200).body();
            assertThat(given(plan, near)).isEqualTo(4);
            assertThat(plan.path("rows").valueStream())
                    .noneMatch(row -> row.path("person").path("id").asLong() == far.personId);
        } finally {
            chief.delete("/api/territories/" + id).is(200);
        }
    }

    @Test
    void whatSomebodyTookInTheSameMomentIsNotSaidToHaveBeenGiven() {
        Caller chief = as("branch_manager", company.unit(company.root, "branch", "同时分公司"));
        long unit =
                chief.get("/api/session").body().path("person").path("unit").path("id").asLong();
        Caller one = as("sales", unit);
        Caller taker = as("sales", unit);
        List<Long> leads = new ArrayList<>();
        for (int at = 0; at < 3; at++) leads.add(pooled(chief, "同时给出客户" + at, unit));
        JsonNode territories =
                chief.post("/api/territories", territory("同时区", "同时给出客户", one.personId, 1))
                        .is(201)
                        .body();
        long id =
                territories
                        .valueStream()
                        .filter(each -> each.path("name").asString().equals("同时区"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asLong();
        try {
            JsonNode plan = whileTaken(leads.get(1), taker, chief).join().is(200).body();
            assertThat(given(plan, one)).isEqualTo(2);
            assertThat(plan.path("leads").asInt()).isEqualTo(2);
            assertThat(plan.path("leftOver").asInt()).isZero();
            assertThat(plan.path("examples")).hasSize(2);
            JsonNode kept = chief.get("/api/lead-givings").body().path("items").get(0);
            assertThat(kept.path("given").asInt()).isEqualTo(2);
            assertThat(kept.path("leftOver").asInt()).isZero();
            assertThat(kept.at("/shares/0/given").asInt()).isEqualTo(2);
            assertThat(kept.at("/shares/0/load").asInt()).isEqualTo(2);
        } finally {
            chief.delete("/api/territories/" + id).is(200);
        }
    }

    private CompletableFuture<Answer> whileTaken(long lead, Caller taker, Caller chief) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            db.execute(
                                    "update customer.card set owner_id = ? where id = ?",
                                    taker.personId,
                                    lead);
                            CompletableFuture<Answer> giving =
                                    CompletableFuture.supplyAsync(
                                            () -> chief.post("/api/lead-givings", Map.of()));
                            untilSomebodyWaits();
                            return giving;
                        }));
    }

    private static int given(JsonNode plan, Caller person) {
        return plan.path("rows")
                .valueStream()
                .filter(row -> row.path("person").path("id").asLong() == person.personId)
                .findFirst()
                .orElseThrow()
                .path("given")
                .asInt();
    }

    @Test
    void aTerritoryThatMakesNoSenseIsRefusedByName() {
        Caller chief = as("branch_manager", company.north);
        Caller seller = as("sales");
        chief.post(
                        "/api/territories",
                        territory("双人区", "甲", seller.personId, 1, seller.personId, 2))
                .refused(422, "territory.member.twice");
        chief.post("/api/territories", territory("无人区", "甲", 999_999_999L, 1))
                .refused(422, "territory.member.unknown");
        Map<String, Object> wrong = territory("怪区", "甲");
        wrong.put("criteria", Map.of("field", "nothing", "op", "contains", "value", "x"));
        chief.post("/api/territories", wrong).refused(422, "criteria.field.unknown");
        as("sales_manager").post("/api/territories", territory("越权区", "甲")).is(403);
    }
}
