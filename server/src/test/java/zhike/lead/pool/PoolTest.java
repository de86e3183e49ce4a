package zhike.lead.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class PoolTest extends ServerTest {
    private long pooled(Caller chief, String name) {
        long id = customer(chief, name);
        chief.put(
                        "/api/customers/" + id + "/owner",
                        new HashMap<>(Map.of("unitId", company.northSales, "reason", "公海")))
                .is(200);
        return id;
    }

    @Test
    void aCustomerWithoutOwnerIsSeenInThePoolOnlyAndTakenByOne() {
        Caller chief = as("branch_manager", company.north);
        Caller seller = as("sales");
        long id = pooled(chief, "公海一号");
        seller.get("/api/customers/" + id).is(404);
        assertThat(seller.get("/api/pool").is(200).text()).contains("公海一号");
        assertThat(as("sales", company.southSales).get("/api/pool").text()).doesNotContain("公海一号");
        seller.post("/api/pool/claims", Map.of("customerId", id)).is(200);
        assertThat(
                        seller.get("/api/customers/" + id)
                                .is(200)
                                .body()
                                .path("owner")
                                .path("id")
                                .asLong())
                .isEqualTo(seller.personId);
        as("sales").post("/api/pool/claims", Map.of("customerId", id)).refused(409, "pool.taken");
        assertThat(seller.get("/api/pool").text()).doesNotContain("公海一号");
    }

    @Test
    void whatWasUnderWayGoesToWhoeverTakesItOutOfThePool() {
        Caller first = as("sales");
        Caller next = as("sales");
        long id = customer(first, "公海有商机");
        Map<String, Object> form =
                new HashMap<>(
                        Map.of("customerId", id, "name", "二期扩容", "currency", "CNY", "amount", 100));
        form.put("expectedOn", LocalDate.now(clock).plusDays(30).toString());
        form.put("competitors", List.of());
        form.put("products", List.of());
        long opportunity = first.post("/api/opportunities", form).is(201).id();
        first.post("/api/pool/returns", Map.of("customerId", id, "reason", "顾不过来")).is(204);
        next.post("/api/pool/claims", Map.of("customerId", id)).is(200);
        assertThat(
                        next.get("/api/opportunities/" + opportunity)
                                .is(200)
                                .at("owner")
                                .path("id")
                                .asLong())
                .isEqualTo(next.personId);
    }

    @Test
    void whoGaveOneBackLeavesItToTheOthersForAWhile() {
        Caller chief = as("branch_manager", company.north);
        Caller seller = as("sales");
        long id = pooled(chief, "公海二号");
        seller.post("/api/pool/claims", Map.of("customerId", id)).is(200);
        seller.post("/api/pool/returns", Map.of("customerId", id, "reason", "")).is(422);
        seller.post("/api/pool/returns", Map.of("customerId", id, "reason", "联系不上")).is(204);
        seller.get("/api/customers/" + id).is(404);
        seller.post("/api/pool/claims", Map.of("customerId", id)).refused(409, "pool.rest");
        assertThat(seller.get("/api/pool").at("resting").toString()).isEqualTo("[" + id + "]");
        assertThat(as("sales").get("/api/pool").at("resting").size()).isZero();
        clock.forward(Duration.ofDays(31));
        seller = signedIn(seller.personId);
        seller.post("/api/pool/claims", Map.of("customerId", id)).is(200);
    }

    @Test
    void claimsAreBoundedADay() {
        Caller chief = as("branch_manager", company.north);
        Caller administrator = as("administrator", company.root);
        Caller seller = as("sales");
        administrator.put("/api/settings/lead", Map.of("claimsADay", 2)).is(200);
        try {
            for (int at = 0; at < 2; at++)
                seller.post("/api/pool/claims", Map.of("customerId", pooled(chief, "公海限" + at)))
                        .is(200);
            seller.post("/api/pool/claims", Map.of("customerId", pooled(chief, "公海限尾")))
                    .refused(429, "pool.claims");
            assertThat(seller.get("/api/pool").body().path("claimsLeft").asInt()).isZero();
        } finally {
            administrator.put("/api/settings/lead", Map.of("claimsADay", 10)).is(200);
        }
    }

    @Test
    void ofTwoWhoClaimAtTheSameMomentOneGetsIt() throws Exception {
        Caller chief = as("branch_manager", company.north);
        Caller one = as("sales");
        Caller two = as("sales");
        for (int round = 0; round < 5; round++) {
            Map<String, Long> form = Map.of("customerId", pooled(chief, "公海抢" + round));
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Future<Integer>> answers =
                        List.of(one, two).stream()
                                .map(
                                        each ->
                                                both.submit(
                                                        () ->
                                                                each.post("/api/pool/claims", form)
                                                                        .status()))
                                .toList();
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void onlyTheOwnerGivesBack() {
        Caller seller = as("sales");
        long id = customer(seller, "公海三号");
        as("sales_manager")
                .post("/api/pool/returns", Map.of("customerId", id, "reason", "代退"))
                .refused(404, "customer.missing");
        seller.post("/api/pool/returns", Map.of("customerId", id, "reason", "不再跟进")).is(204);
    }
}
