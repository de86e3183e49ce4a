package zhike.trade;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Papers of trade, written over HTTP as people write them. */
public abstract class TradeScene extends ServerTest {
    protected static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) map.put((String) pairs[at], pairs[at + 1]);
        return map;
    }

    protected Caller finance() {
        return as("finance", company.root);
    }

    protected static Map<String, Object> line(String name, String quantity, String price) {
        return map("name", name, "quantity", quantity, "price", price);
    }

    protected static Map<String, Object> order(long customer, Object... lines) {
        return map("customerId", customer, "currency", "CNY", "lines", List.of(lines));
    }

    /** Confirmed, or held. */
    protected static JsonNode confirmed(Caller caller, Map<String, Object> form) {
        JsonNode draft = caller.post("/api/orders", form).is(201).body();
        return confirm(caller, draft).is(200).body();
    }

    protected static Answer confirm(Caller caller, JsonNode order) {
        return caller.post(
                "/api/orders/" + order.path("id").asLong() + "/confirmation",
                Map.of("version", order.path("version").asInt()));
    }

    /** Issued today, due in thirty days. */
    protected static JsonNode invoice(Caller finance, long customer, String amount) {
        return invoice(finance, customer, amount, null);
    }

    protected static JsonNode invoice(Caller finance, long customer, String amount, String dueOn) {
        return finance.post(
                        "/api/invoices",
                        map(
                                "customerId",
                                customer,
                                "currency",
                                "CNY",
                                "amount",
                                amount,
                                "dueOn",
                                dueOn))
                .is(201)
                .body();
    }

    protected Map<String, Object> received(long customer, String amount, Object... more) {
        Map<String, Object> form =
                map(
                        "customerId",
                        customer,
                        "currency",
                        "CNY",
                        "amount",
                        amount,
                        "receivedOn",
                        java.time.LocalDate.now(clock).toString(),
                        "method",
                        "transfer",
                        "oldest",
                        false);
        for (int at = 0; at < more.length; at += 2) form.put((String) more[at], more[at + 1]);
        return form;
    }

    protected JsonNode payment(Caller finance, long customer, String amount) {
        return finance.post("/api/payments", received(customer, amount)).is(201).body();
    }

    protected static Answer allocate(Caller finance, long payment, long invoice, String amount) {
        return finance.post(
                "/api/payments/" + payment + "/allocations",
                Map.of("lines", List.of(Map.of("invoiceId", invoice, "amount", amount))));
    }

    protected static long id(JsonNode paper) {
        return paper.path("id").asLong();
    }
}
