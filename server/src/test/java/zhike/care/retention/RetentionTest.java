package zhike.care.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.care.CareScene;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RetentionTest extends CareScene {
    private JsonNode opened(String name) {
        return seller.post(
                        "/api/retentions",
                        Map.of("customerId", customer(seller, name), "said", "价格高"))
                .is(201)
                .body();
    }

    private JsonNode changed(JsonNode before, Map<String, ?> fields) {
        Map<String, Object> form = new HashMap<>(fields);
        form.put("version", before.path("version").asInt());
        return seller.put(path(before), form).is(200).body();
    }

    private static String path(JsonNode which) {
        return "/api/retentions/" + which.path("id").asLong();
    }

    private JsonNode advanced(JsonNode before) {
        return seller.post(
                        path(before) + "/advance",
                        Map.of("version", before.path("version").asInt()))
                .is(200)
                .body();
    }

    @Test
    void aCaseGoesStepByStepAndTellsWhatWorked() {
        JsonNode one = opened("挽留甲公司");
        seller.post(path(one) + "/advance", Map.of("version", 0))
                .refused(422, "retention.reason.needed");
        one = changed(one, Map.of("reason", "staff", "said", "服务人员态度差"));
        one = advanced(one);
        assertThat(one.path("step").asString()).isEqualTo("plan");
        one = changed(one, Map.of("reason", "staff", "plan", "更换服务人员并道歉"));
        one = advanced(one);
        one =
                seller.post(
                                path(one) + "/actions",
                                Map.of("what", "person", "on", LocalDate.now(clock).toString()))
                        .is(200)
                        .body();
        one = advanced(one);
        long action = one.at("/actions/0/id").asLong();
        one = seller.put(path(one) + "/actions/" + action, Map.of("worked", "yes")).is(200).body();
        JsonNode ended =
                seller.post(
                                path(one) + "/ending",
                                Map.of(
                                        "result", "kept",
                                        "lesson", "换人要快",
                                        "version", one.path("version").asInt()))
                        .is(200)
                        .body();
        assertThat(ended.path("step").asString()).isEqualTo("done");
        JsonNode worked = seller.get("/api/retentions/what-worked").is(200).body();
        assertThat(worked.at("/measures/0/code").asString()).isEqualTo("person");
        assertThat(worked.at("/measures/0/kept").asInt()).isEqualTo(1);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from promise.given where kind ="
                                                + " 'retention.step' and subject_id = ? and state ="
                                                + " 'kept'",
                                        ended.path("id").asLong())
                                .get(0, Integer.class))
                .isEqualTo(4);
    }

    @Test
    void oneCustomerHasOneOpenCaseAndWhoIsGoneMayBeClosedAtOnce() {
        JsonNode one = opened("挽留乙公司");
        long customer = one.at("/customer/subject/id").asLong();
        seller.post("/api/retentions", Map.of("customerId", customer))
                .refused(422, "retention.double");
        one = changed(one, Map.of("reason", "value"));
        Map<String, Object> ending =
                new HashMap<>(
                        Map.of(
                                "result", "kept",
                                "lesson", "无",
                                "version", one.path("version").asInt()));
        seller.post(path(one) + "/ending", ending).refused(422, "retention.not-followed");
        ending.put("result", "lost");
        seller.post(path(one) + "/ending", ending).is(200);
        seller.post("/api/retentions", Map.of("customerId", customer)).is(201);
    }

    @Test
    void whoLiesDormantIsSuggestedToWhoSeesThem() {
        long customer = customer(seller, "休眠挽留公司");
        set(customer, "stage = 'dormant'");
        assertThat(seller.get("/api/retentions/suggested").is(200).text()).contains("休眠挽留公司");
        assertThat(as("sales", company.southSales).get("/api/retentions/suggested").text())
                .doesNotContain("休眠挽留公司");
        assertThat(List.of(as("finance").get("/api/retentions/suggested").status()))
                .containsOnly(403);
    }
}
