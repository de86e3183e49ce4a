package zhike.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class OrderTest extends TradeScene {
    @Test
    void linesAreRoundedToTheCentEachAndTheirSumIsTheOrder() {
        Caller seller = as("sales");
        JsonNode order =
                seller.post(
                                "/api/orders",
                                order(
                                        customer(seller, "订单甲公司"),
                                        line("泵", "3", "33.335"),
                                        map(
                                                "name", "油",
                                                "quantity", "0.333",
                                                "price", "10",
                                                "discount", "15"),
                                        line("退回的泵", "-1", "33.335")))
                        .is(201)
                        .body();
        assertThat(order.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("100.01");
        assertThat(order.at("/lines/1/amount").decimalValue()).isEqualByComparingTo("2.83");
        assertThat(order.at("/lines/2/amount").decimalValue()).isEqualByComparingTo("-33.34");
        assertThat(order.path("total").decimalValue()).isEqualByComparingTo("69.50");
        assertThat(order.path("state").asString()).isEqualTo("draft");
        assertThat(order.path("number").asString()).startsWith("DD");
    }

    @Test
    void aConfirmedOrderIsDeliveredInPartsUntilNothingIsLeft() {
        Caller seller = as("sales");
        long customer = customer(seller, "订单乙公司");
        JsonNode order =
                confirmed(seller, order(customer, line("椅", "10", "100"), line("桌", "2", "500")));
        assertThat(order.path("state").asString()).isEqualTo("confirmed");
        String path = "/api/orders/" + id(order);
        String today = java.time.LocalDate.now(clock).toString();
        seller.post(path + "/deliveries", some(order, today, 1, "11"))
                .refused(422, "order.delivery.over")
                .names("lines[0].quantity");
        JsonNode part =
                seller.post(path + "/deliveries", some(order, today, 1, "4")).is(201).body();
        assertThat(part.path("state").asString()).isEqualTo("confirmed");
        assertThat(part.at("/lines/0/delivered").decimalValue()).isEqualByComparingTo("4");
        JsonNode whole =
                seller.post(
                                path + "/deliveries",
                                Map.of(
                                        "version",
                                        part.path("version").asInt(),
                                        "delivery",
                                        Map.of("deliveredOn", today)))
                        .is(201)
                        .body();
        assertThat(whole.path("state").asString()).isEqualTo("delivered");
        assertThat(whole.path("deliveries")).hasSize(2);
        long last = whole.at("/deliveries/1/id").asLong();
        JsonNode received =
                seller.put(
                                path + "/deliveries/" + last + "/receipt",
                                Map.of("receivedBy", "王收货", "receivedOn", today))
                        .is(200)
                        .body();
        assertThat(received.at("/deliveries/1/receivedBy").asString()).isEqualTo("王收货");
        seller.post(
                        path + "/cancellation",
                        Map.of("reason", "不要了", "version", whole.path("version").asInt()))
                .refused(409, "order.delivered");
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text())
                .contains("已确认")
                .contains("发货单")
                .contains("王收货");
    }

    private static Map<String, Object> some(JsonNode order, String day, int line, String quantity) {
        return Map.of(
                "version",
                order.path("version").asInt(),
                "delivery",
                Map.of(
                        "deliveredOn",
                        day,
                        "lines",
                        List.of(Map.of("line", line, "quantity", quantity))));
    }

    @Test
    void whatIsConfirmedIsNotChangedAndAStaleVersionIsRefused() {
        Caller seller = as("sales");
        long customer = customer(seller, "订单丙公司");
        JsonNode draft =
                seller.post("/api/orders", order(customer, line("灯", "1", "9.90"))).is(201).body();
        String path = "/api/orders/" + id(draft);
        Map<String, Object> change = order(customer, line("灯", "2", "9.90"));
        change.put("version", 0);
        JsonNode changed = seller.put(path, change).is(200).body();
        assertThat(changed.path("total").decimalValue()).isEqualByComparingTo("19.80");
        seller.put(path, change).refused(409, "version.stale");
        confirm(seller, draft).refused(409, "version.stale");
        JsonNode done = confirm(seller, changed).is(200).body();
        change.put("version", done.path("version").asInt());
        seller.put(path, change).refused(409, "order.fixed");
    }

    @Test
    void whoDoesNotReachTheCustomerFindsItsOrdersNowhere() {
        Caller seller = as("sales");
        Caller other = as("sales");
        long customer = customer(seller, "看不见的订单客户");
        JsonNode order = confirmed(seller, order(customer, line("灯", "1", "5")));
        String path = "/api/orders/" + id(order);
        as("sales_manager").get(path).is(200);
        finance().get(path).is(200);
        other.get(path).refused(404, "order.missing");
        other.post(path + "/cancellation", Map.of("reason", "x", "version", 1))
                .refused(404, "order.missing");
        other.post("/api/orders", order(customer, line("灯", "1", "5")))
                .refused(422, "trade.customer.unknown");
        assertThat(other.get("/api/orders").text()).doesNotContain(order.path("number").asString());
        assertThat(seller.get("/api/orders").text()).contains(order.path("number").asString());
        as("agent").get("/api/orders").is(403);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        Caller seller = as("sales");
        long customer = customer(seller, "订单丁公司");
        for (int at = 0; at < 7; at++)
            seller.post("/api/orders", order(customer, line("件", "1", "1"))).is(201);
        List<Long> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    seller.get("/api/orders?limit=3&customer=" + customer + cursor).is(200).body();
            page.path("items").forEach(line -> seen.add(id(line)));
            cursor = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aProductGivesItsPriceOfTheDayAndItsMonths() {
        Caller manager = as("sales_manager");
        Caller seller = as("sales");
        JsonNode product =
                manager.post(
                                "/api/products",
                                map(
                                        "code", "KC-" + System.nanoTime(),
                                        "nameZh", "会员课程",
                                        "unit", "份",
                                        "months", "3",
                                        "taxRate", "6",
                                        "active", true))
                        .is(201)
                        .body();
        long customer = customer(seller, "订单戊公司");
        var lines = map("productId", id(product), "quantity", "2");
        seller.post("/api/orders", order(customer, lines))
                .refused(422, "trade.line.price")
                .names("lines[0].price");
        String prices = "/api/products/" + id(product) + "/prices";
        manager.put(prices, Map.of("currency", "CNY", "amount", "100", "fromOn", "2020-01-01"))
                .is(200);
        manager.put(prices, Map.of("currency", "CNY", "amount", "120", "fromOn", "2021-01-01"))
                .is(200);
        JsonNode now = seller.post("/api/orders", order(customer, lines)).is(201).body();
        assertThat(now.path("total").decimalValue()).isEqualByComparingTo("240");
        assertThat(now.path("months").decimalValue()).isEqualByComparingTo("6");
        Map<String, Object> early = order(customer, lines);
        early.put("orderedOn", "2020-06-30");
        JsonNode then = seller.post("/api/orders", early).is(201).body();
        assertThat(then.path("total").decimalValue()).isEqualByComparingTo("200");
        seller.put(prices, Map.of("currency", "CNY", "amount", "1", "fromOn", "2022-01-01"))
                .is(403);
    }

    @Test
    void anotherCurrencyNeedsARateOfItsDay() {
        Caller seller = as("sales");
        Caller finance = finance();
        long customer = customer(seller, "订单己公司");
        Map<String, Object> form = order(customer, line("box", "1", "100"));
        form.put("currency", "CHF");
        seller.post("/api/orders", form).refused(422, "trade.rate.missing").names("currency");
        finance.put(
                        "/api/rates",
                        Map.of("currency", "CHF", "fromOn", "2020-01-01", "rate", "8.125"))
                .is(200);
        JsonNode order = seller.post("/api/orders", form).is(201).body();
        assertThat(order.path("homeTotal").decimalValue()).isEqualByComparingTo("812.50");
        seller.put("/api/rates", Map.of("currency", "CHF", "fromOn", "2020-01-01", "rate", "1"))
                .is(403);
    }
}
