package zhike.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.customer.nightly.NightStep;
import zhike.testing.Caller;

import java.util.List;
import java.util.Map;
import java.util.Random;

class FigureTest extends TradeScene {
    @Autowired private List<NightStep> steps;

    private void night() {
        steps.stream().filter(step -> step.name().startsWith("trade.")).forEach(NightStep::run);
    }

    private Record figure(long customer) {
        return db.fetchOne("select * from trade.customer_figure where customer_id = ?", customer);
    }

    @Test
    void whatIsConfirmedAndPaidCountsAtOnceAndWhatIsCancelledNoMore() {
        Caller seller = as("sales");
        Caller finance = finance();
        long customer = customer(seller, "汇总甲公司");
        JsonNode order = confirmed(seller, order(customer, line("课", "2", "450")));
        confirmed(seller, order(customer, line("退课", "-1", "450")));
        payment(finance, customer, "500");
        Record figure = figure(customer);
        assertThat(figure.get("ordered", String.class)).isEqualTo("450.00");
        assertThat(figure.get("orders", Integer.class)).isOne();
        assertThat(figure.get("paid", String.class)).isEqualTo("500.00");
        seller.post(
                        "/api/orders/" + id(order) + "/cancellation",
                        Map.of("reason", "x", "version", order.path("version").asInt()))
                .is(200);
        assertThat(figure(customer).get("ordered", String.class)).isEqualTo("-450.00");
        JsonNode card = finance.get("/api/customers/" + customer + "/trade").is(200).body();
        assertThat(card.path("paid").decimalValue()).isEqualByComparingTo("500");
        assertThat(card.path("owed").decimalValue()).isEqualByComparingTo("-500");
        as("sales").get("/api/customers/" + customer + "/trade").is(404);
    }

    @Test
    void countingAllAnewFindsNothingAfterWhateverDeeds() {
        Caller seller = as("sales");
        Caller finance = finance();
        long[] customers = {
            customer(seller, "随机甲公司"), customer(seller, "随机乙公司"), customer(seller, "随机丙公司")
        };
        Random random = new Random(7);
        for (int deed = 0; deed < 40; deed++) {
            long customer = customers[random.nextInt(customers.length)];
            String amount = String.valueOf(1 + random.nextInt(900));
            switch (random.nextInt(4)) {
                case 0 -> confirmed(seller, order(customer, line("件", "1", amount)));
                case 1 -> {
                    JsonNode order = confirmed(seller, order(customer, line("件", "-1", amount)));
                    seller.post(
                                    "/api/orders/" + id(order) + "/cancellation",
                                    Map.of("reason", "x", "version", order.path("version").asInt()))
                            .is(200);
                }
                case 2 -> payment(finance, customer, amount);
                default -> {
                    JsonNode paid = payment(finance, customer, amount);
                    finance.post("/api/payments/" + id(paid) + "/reversal", Map.of("reason", "x"))
                            .is(200);
                }
            }
        }
        long before = corrections();
        night();
        assertThat(corrections()).isEqualTo(before);
        db.execute(
                "update trade.customer_figure set paid = paid + 1 where customer_id = "
                        + customers[0]);
        night();
        assertThat(corrections()).isEqualTo(before + 1);
        night();
        assertThat(corrections()).isEqualTo(before + 1);
    }

    private long corrections() {
        return db.fetchSingle(
                        "select count(*) from audit.entry where action = 'trade.figures.corrected'")
                .get(0, Long.class);
    }

    @Test
    void papersGoWithTheirCustomerWhenItIsMergedAndComeBackWhenThatIsUndone() {
        Caller manager = as("branch_manager", company.north);
        Caller finance = finance();
        long survivor = customer(manager, "合并留下公司");
        long merged = customer(manager, "合并并入公司");
        confirmed(manager, order(survivor, line("件", "1", "100")));
        JsonNode order = confirmed(manager, order(merged, line("件", "1", "30")));
        payment(finance, merged, "30");
        long merge =
                manager.post(
                                "/api/merges",
                                Map.of(
                                        "survivorId",
                                        survivor,
                                        "mergedId",
                                        merged,
                                        "choices",
                                        Map.of()))
                        .is(201)
                        .id();
        assertThat(figure(survivor).get("ordered", String.class)).isEqualTo("130.00");
        assertThat(figure(survivor).get("paid", String.class)).isEqualTo("30.00");
        assertThat(figure(merged)).isNull();
        assertThat(
                        manager.get("/api/orders/" + id(order))
                                .is(200)
                                .at("customer/subject/id")
                                .asLong())
                .isEqualTo(survivor);
        manager.post("/api/merges/" + merge + "/undoing", Map.of()).is(204);
        assertThat(figure(survivor).get("ordered", String.class)).isEqualTo("100.00");
        assertThat(figure(merged).get("ordered", String.class)).isEqualTo("30.00");
        assertThat(figure(merged).get("paid", String.class)).isEqualTo("30.00");
    }

    @Test
    void aRemovedCustomerWithInvoicesIsNeverPurged() {
        Caller manager = as("branch_manager", company.north);
        Caller finance = finance();
        long kept = customer(manager, "有账客户");
        long gone = customer(manager, "无账客户");
        invoice(finance, kept, "10");
        manager.delete("/api/customers/" + kept).is(204);
        manager.delete("/api/customers/" + gone).is(204);
        finance.get("/api/invoices?customer=" + kept).is(200);
        assertThat(finance.get("/api/invoices?customer=" + kept).all("number")).isEmpty();
        clock.forward(java.time.Duration.ofDays(31));
        steps.stream().filter(step -> step.name().equals("purge")).forEach(NightStep::run);
        assertThat(db.fetchCount(org.jooq.impl.DSL.table("customer.card"), cardIs(gone))).isZero();
        assertThat(db.fetchCount(org.jooq.impl.DSL.table("customer.card"), cardIs(kept))).isOne();
    }

    private static org.jooq.Condition cardIs(long id) {
        return org.jooq.impl.DSL.condition("id = ?", id);
    }
}
