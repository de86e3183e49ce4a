package zhike.care.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import zhike.care.CareScene;
import zhike.testing.Caller;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

class MatrixTest extends CareScene {
    private static Map<String, Set<String>> entitled(JsonNode matrix) {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (JsonNode row : matrix.path("services"))
            rows.put(row.path("code").asString(), new TreeSet<>(row.path("cells").propertyNames()));
        return rows;
    }

    @Test
    void theDefaultIsThatOfTheRuleBook() {
        JsonNode matrix = seller.get("/api/care/matrix").is(200).body();
        assertThat(entitled(matrix))
                .isEqualTo(
                        Map.of(
                                "call.half-month", Set.of("key"),
                                "call.month", Set.of("key", "focus"),
                                "gift.birthday", Set.of("key"),
                                "party", Set.of("key"),
                                "greeting.holiday", Set.of("*"),
                                "news", Set.of("*"),
                                "referral", Set.of("key", "focus", "ordinary"),
                                "opinion", Set.of("*")));
        for (JsonNode row : matrix.path("services")) {
            if (!row.path("code").asString().equals("referral")) continue;
            assertThat(row.at("/cells/key/amount").asInt()).isEqualTo(300);
            assertThat(row.at("/cells/key/percent").asInt()).isEqualTo(20);
            for (String other : Set.of("focus", "ordinary")) {
                assertThat(row.at("/cells/" + other + "/amount").asInt()).isEqualTo(200);
                assertThat(row.at("/cells/" + other + "/percent").asInt()).isEqualTo(15);
            }
        }
    }

    private ObjectNode changed(Caller caller, LocalDate from) {
        JsonNode matrix = caller.get("/api/care/matrix").is(200).body();
        ObjectNode form = JsonMapper.shared().createObjectNode();
        form.put("fromOn", from.toString());
        ArrayNode services = form.putArray("services");
        matrix.path("services").forEach(services::add);
        return form;
    }

    @Test
    void aChangeIsShownBeforeItHoldsAndHoldsFromItsDay() {
        Caller manager = as("service_manager", company.northService);
        long focus = customer(seller, "权益预览公司");
        graded(focus, "focus");
        ObjectNode form = changed(manager, LocalDate.now(clock));
        for (JsonNode row : form.path("services"))
            if (row.path("code").asString().equals("party"))
                ((ObjectNode) row.path("cells"))
                        .putObject("focus")
                        .put("by", "owner")
                        .put("proof", "note");
        JsonNode preview = manager.post("/api/care/matrix/preview", form.toString()).is(200).body();
        assertThat(preview.path("differences")).hasSize(1);
        assertThat(preview.at("/differences/0/service").asString()).isEqualTo("party");
        assertThat(preview.at("/differences/0/change").asString()).isEqualTo("gained");
        assertThat(preview.at("/differences/0/customers").asInt()).isEqualTo(1);
        assertThat(entitled(manager.get("/api/care/matrix").body()).get("party"))
                .containsOnly("key");
        manager.put("/api/care/matrix", form.toString()).is(200);
        assertThat(entitled(manager.get("/api/care/matrix").body()).get("party"))
                .containsOnly("key", "focus");
        assertThat(manager.get("/api/care/matrix").body().path("versions")).hasSize(2);
    }

    @Test
    void aMatrixThatCannotBeCarriedOutIsRefusedByTheCell() {
        Caller manager = as("service_manager", company.northService);
        ObjectNode form = changed(manager, LocalDate.now(clock));
        ((ObjectNode) form.at("/services/0/cells"))
                .putObject("royal")
                .put("by", "operator")
                .put("proof", "contact");
        manager.put("/api/care/matrix", form.toString())
                .refused(422, "care.matrix.faulty")
                .names("services[0].cells.royal");
        form = changed(manager, LocalDate.now(clock).minusDays(1));
        manager.put("/api/care/matrix", form.toString()).refused(422, "care.matrix.past");
        seller.put("/api/care/matrix", changed(manager, LocalDate.now(clock)).toString()).is(403);
    }
}
