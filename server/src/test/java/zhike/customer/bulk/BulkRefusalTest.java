package zhike.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;

import java.util.List;
import java.util.Map;

/** What is not done to many, and what not to all of them. */
class BulkRefusalTest extends BulkScene {
    @Test
    void whatIsDoneIsBoundedByTheReachOfTheDeedNotOfReading() {
        Caller far = as("sales_manager", company.southSales);
        List<Long> here = List.of(one("跨区批一"));
        long there = customer(far, "跨区批二");
        Caller service = as("service_manager", company.northService);
        service.get("/api/customers/" + there).is(200);
        JsonNode result =
                Jobs.done(
                                service,
                                post(
                                        service,
                                        "stage",
                                        Map.of("stage", "talks", "reason", "试"),
                                        List.of(here.getFirst(), there)))
                        .path("result");
        assertThat(done(result)).isOne();
        assertThat(skipped(result, "out-of-reach")).isOne();
        assertThat(far.get("/api/customers/" + there).at("stage").asString())
                .isEqualTo("potential");
        post(service, "remove", Map.of(), here).refused(403, "operation.not-granted");
        post(as("sales"), "confirm", Map.of(), here).refused(403, "operation.not-granted");
    }

    @Test
    void aWrongDeedIsRefusedBeforeItBegins() {
        long id = one("拒绝批");
        long stranger = as("sales", company.southSales).personId;
        manager.post(PATH, Map.of("action", "confirm")).refused(422, "bulk.choice.missing");
        wrong(id, "explode", Map.of(), "bulk.action.unknown").names("action");
        wrong(id, "edit", changes("name", "同名"), "customer.field.closed");
        wrong(id, "edit", changes("email", "x"), "field.email");
        wrong(id, "edit", Map.of("changes", Map.of()), "bulk.argument.wrong");
        wrong(id, "tag", Map.of("tagIds", List.of(98765432)), "tag.missing");
        wrong(id, "stage", Map.of("stage", "married"), "customer.stage.unknown");
        wrong(id, "assign", Map.of("ownerId", stranger), "customer.owner.out-of-reach");
    }

    private Answer wrong(long id, String action, Map<String, ?> arguments, String code) {
        return post(manager, action, arguments, List.of(id)).refused(422, code);
    }
}
