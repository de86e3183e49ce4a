package zhike.customer.bulk;

import org.junit.jupiter.api.BeforeEach;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.ServerTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A manager and customers of theirs to whom one thing is done. */
abstract class BulkScene extends ServerTest {
    protected static final String PATH = "/api/customers/bulk";
    protected Caller manager;

    @BeforeEach
    void aManagerOfSales() {
        manager = as("sales_manager");
    }

    protected long one(String name) {
        return customer(manager, name);
    }

    protected List<Long> many(String stem, int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) ids.add(one(stem + i + "商行"));
        return ids;
    }

    protected JsonNode card(long id) {
        return manager.get("/api/customers/" + id).is(200).body();
    }

    protected int found(String text) {
        return manager.get("/api/search" + Caller.query(Map.of("q", text))).at("items").size();
    }

    protected static Answer post(
            Caller caller, String action, Map<String, ?> arguments, List<Long> ids) {
        Map<String, Object> body = new HashMap<>(Map.of("action", action, "ids", ids));
        if (!arguments.isEmpty()) body.put("arguments", arguments);
        return caller.post(PATH, body);
    }

    /**
     * @return the job, done
     */
    protected JsonNode run(String action, Map<String, ?> arguments, List<Long> ids) {
        return Jobs.done(manager, post(manager, action, arguments, ids));
    }

    /** One field of these customers. */
    protected JsonNode edit(String field, String value, List<Long> ids) {
        return run("edit", changes(field, value), ids);
    }

    /** One field of all customers with this in their name. */
    protected JsonNode edit(String field, String value, String named) {
        var criteria = Map.of("field", "name", "op", "contains", "value", named);
        return Jobs.done(
                manager,
                manager.post(
                        PATH,
                        Map.of(
                                "action",
                                "edit",
                                "arguments",
                                changes(field, value),
                                "criteria",
                                criteria)));
    }

    protected static Map<String, ?> changes(String field, String value) {
        return Map.of("changes", Map.of(field, value));
    }

    protected static Answer undoing(Caller caller, JsonNode job) {
        return caller.post(PATH + "/" + job.path("id").asLong() + "/undoing", Map.of());
    }

    /**
     * @return what came of it
     */
    protected JsonNode undo(JsonNode job) {
        return Jobs.done(manager, undoing(manager, job)).path("result");
    }

    protected static int done(JsonNode result) {
        return result.path("done").asInt();
    }

    protected static int skipped(JsonNode result, String reason) {
        return result.path("skipped").path(reason).asInt();
    }
}
