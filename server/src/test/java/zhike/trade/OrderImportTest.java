package zhike.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.Jobs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class OrderImportTest extends TradeScene {
    private static final String HEAD =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private static JsonNode upload(Caller caller, String text) {
        return caller.upload(
                        "/api/order-imports", "past.csv", text.getBytes(StandardCharsets.UTF_8))
                .is(201)
                .body();
    }

    private static JsonNode run(Caller caller, JsonNode draft) {
        String path = "/api/order-imports/" + id(draft);
        Jobs.done(caller, caller.post(path + "/run"));
        return caller.get(path).is(200).body();
    }

    @Test
    void aFileOfThePastBecomesOrdersToTheCent() {
        Caller finance = as("general_manager", company.root);
        String mark = "T" + System.nanoTime() % 1_000_000;
        StringBuilder text = new StringBuilder(HEAD);
        Random random = new Random(11);
        BigDecimal net = BigDecimal.ZERO;
        Set<Integer> customers = new HashSet<>();
        for (int order = 0; order < 40; order++) {
            boolean back = order % 10 == 9;
            int customer = order % 7 == 6 ? 0 : 1 + order % 5;
            if (customer > 0) customers.add(customer);
            for (int line = 0; line <= order % 4; line++) {
                int quantity = (1 + random.nextInt(50)) * (back ? -1 : 1);
                BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(99_999), 3);
                net =
                        net.add(
                                price.multiply(BigDecimal.valueOf(quantity))
                                        .setScale(2, RoundingMode.HALF_UP));
                text.append(back ? "C" : "")
                        .append(mark + order + ",S" + line + ",\"cup, red\"," + quantity)
                        .append(",2011-01-" + (10 + order % 20) + " 08:26:00," + price + ",")
                        .append(customer == 0 ? "" : mark + customer + ".0")
                        .append(",United Kingdom\n");
            }
        }
        JsonNode draft = upload(finance, text.toString());
        assertThat(draft.path("lacking").size()).isZero();
        assertThat(draft.at("/preview/0/wrong").isNull()).isTrue();
        JsonNode done = run(finance, draft);
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("orders").asInt()).isEqualTo(40);
        assertThat(done.path("lines").asInt()).isEqualTo(100);
        assertThat(done.path("customers").asInt()).isEqualTo(customers.size());
        assertThat(done.path("made").asInt()).isEqualTo(customers.size());
        assertThat(done.path("net").decimalValue()).isEqualByComparingTo(net);
        assertThat(done.path("refused").asInt()).isZero();
        JsonNode orders = finance.get("/api/orders?limit=100&imported=" + id(draft)).is(200).body();
        assertThat(orders.path("items").size()).isEqualTo(40);
        Caller seller = as("sales");
        assertThat(seller.get("/api/orders?imported=" + id(draft)).all("id")).isEmpty();
        assertThat(figures(id(draft))).isEqualByComparingTo(ofCustomers(id(draft)));
        finance.post("/api/order-imports/" + id(draft) + "/undoing").is(200);
        assertThat(finance.get("/api/orders?imported=" + id(draft)).all("id")).isEmpty();
        seller.get("/api/order-imports").is(403);
    }

    private BigDecimal figures(long imported) {
        return db.fetchSingle(
                        "select sum(ordered) from trade.customer_figure where customer_id in"
                            + " (select customer_id from trade.sales_order where import_id = ?)",
                        imported)
                .get(0, BigDecimal.class);
    }

    private BigDecimal ofCustomers(long imported) {
        return db.fetchSingle(
                        "select sum(total) from trade.sales_order where import_id = ? and"
                                + " customer_id is not null",
                        imported)
                .get(0, BigDecimal.class);
    }

    @Test
    void whatIsWrongComesBackAndTheRestIsTakenIn() {
        Caller finance = as("general_manager", company.root);
        String mark = "W" + System.nanoTime() % 1_000_000;
        Map<String, Object> taken = order(customer(finance, "已有订单公司"), line("件", "1", "1"));
        String there = finance.post("/api/orders", taken).is(201).body().path("number").asString();
        String text =
                HEAD
                        + mark
                        + "1,A,good,1,2011-01-10 08:00,5,,x\n"
                        + mark
                        + "1,B,no quantity,many,2011-01-10 08:00,5,,x\n"
                        + mark
                        + "2,A,no date,1,soon,5,,x\n"
                        + there
                        + ",A,there already,1,2011-01-10 08:00,5,,x\n"
                        + mark
                        + "3,A,nobody,1,2011-01-10 08:00,5,NOBODY"
                        + mark
                        + ",x\n"
                        + ",A,no number,1,2011-01-10 08:00,5,,x\n"
                        + mark
                        + "4,A,future,1,2999-01-10 08:00,5,,x\n";
        JsonNode draft = upload(finance, text);
        String path = "/api/order-imports/" + id(draft);
        var mapping = new java.util.HashMap<String, Object>();
        mapping.put("columns", Map.of("number", 0, "product", 1, "description", 2));
        mapping.put("currency", "CNY");
        mapping.put("dateOrder", "mdy");
        mapping.put("missing", "refuse");
        mapping.put("kind", "enterprise");
        JsonNode lacking = finance.put(path + "/mapping", mapping).is(200).body();
        assertThat(lacking.path("lacking").size()).isEqualTo(3);
        finance.post(path + "/run").refused(422, "trade.import.columns");
        mapping.put(
                "columns",
                Map.of(
                        "number",
                        0,
                        "product",
                        1,
                        "description",
                        2,
                        "quantity",
                        3,
                        "date",
                        4,
                        "price",
                        5,
                        "customer",
                        6));
        finance.put(path + "/mapping", mapping).is(200);
        JsonNode done = run(finance, draft);
        assertThat(done.path("orders").asInt()).isOne();
        assertThat(done.path("refused").asInt()).isEqualTo(6);
        assertThat(done.path("withoutCustomer").asInt()).isOne();
        assertThat(done.path("errors").asBoolean()).isTrue();
        finance.get(path + "/errors").is(200);
        finance.put(path + "/mapping", mapping).refused(409, "trade.import.begun");
    }
}
