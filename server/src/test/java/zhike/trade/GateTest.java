package zhike.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.trade.order.OrderConfirming;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** With a gate that lets pass what a customer has confirmed up to a hundred. */
class GateTest extends TradeScene {
    private static final BigDecimal LIMIT = new BigDecimal(100);
    @Autowired private OrderConfirming confirming;
    @Autowired private HeldOrders held;
    private Object others;

    @BeforeEach
    void watch() {
        Object target = AopTestUtils.getTargetObject(confirming);
        others = ReflectionTestUtils.getField(target, "gates");
        ReflectionTestUtils.setField(target, "gates", List.of((OrderGate) this::ask));
    }

    @AfterEach
    void watchNoMore() {
        ReflectionTestUtils.setField(
                (Object) AopTestUtils.getTargetObject(confirming), "gates", others);
    }

    private OrderGate.Hold ask(OrderGate.Ask ask) {
        BigDecimal before =
                db.fetchSingle(
                                "select coalesce(sum(total), 0) from trade.sales_order where"
                                    + " customer_id = ? and state in ('confirmed', 'delivered')",
                                ask.customerId())
                        .get(0, BigDecimal.class);
        if (ask.released() || before.add(ask.amount()).compareTo(LIMIT) <= 0) return null;
        return new OrderGate.Hold("over_limit", Map.of("limit", LIMIT, "before", before));
    }

    @Test
    void anOrderOverTheLimitIsHeldUntilItIsReleased() {
        Caller seller = as("sales");
        long customer = customer(seller, "冻结甲公司");
        JsonNode order = confirmed(seller, order(customer, line("件", "1", "101")));
        assertThat(order.path("state").asString()).isEqualTo("held");
        assertThat(order.at("/hold/reason").asString()).isEqualTo("over_limit");
        assertThat(order.at("/hold/detail/limit").asInt()).isEqualTo(100);
        assertThat(held.release(id(order), seller.personId)).isTrue();
        JsonNode now = seller.get("/api/orders/" + id(order)).is(200).body();
        assertThat(now.path("state").asString()).isEqualTo("confirmed");
        assertThat(now.at("/hold/releasedBy/id").asLong()).isEqualTo(seller.personId);
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text()).contains("冻结");
    }

    @Test
    void whatIsNotReleasedGoesBackToItsWriterAndMayBeChanged() {
        Caller seller = as("sales");
        long customer = customer(seller, "冻结乙公司");
        JsonNode order = confirmed(seller, order(customer, line("件", "2", "100")));
        held.refuse(id(order), seller.personId);
        JsonNode draft = seller.get("/api/orders/" + id(order)).is(200).body();
        assertThat(draft.path("state").asString()).isEqualTo("draft");
        assertThat(draft.path("hold").isNull()).isTrue();
        Map<String, Object> less = order(customer, line("件", "1", "100"));
        less.put("version", draft.path("version").asInt());
        JsonNode changed = seller.put("/api/orders/" + id(order), less).is(200).body();
        assertThat(confirm(seller, changed).is(200).at("state").asString()).isEqualTo("confirmed");
    }

    @Test
    void ofTwoOrdersForTheLastOfTheLimitOnePasses() throws Exception {
        Caller seller = as("sales");
        for (int round = 0; round < 5; round++) {
            long customer = customer(seller, "冻结丙公司" + round);
            Map<String, Object> form = order(customer, line("件", "1", "60"));
            List<JsonNode> drafts =
                    List.of(
                            seller.post("/api/orders", form).is(201).body(),
                            seller.post("/api/orders", form).is(201).body());
            CyclicBarrier start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var going =
                        drafts.stream()
                                .map(
                                        draft ->
                                                threads.submit(
                                                        () -> {
                                                            start.await();
                                                            return confirm(seller, draft)
                                                                    .is(200)
                                                                    .at("state")
                                                                    .asString();
                                                        }))
                                .toList();
                assertThat(List.of(going.get(0).get(), going.get(1).get()))
                        .containsExactlyInAnyOrder("confirmed", "held");
            }
        }
    }
}
