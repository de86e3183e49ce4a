package zhike.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

class MoneyTest extends TradeScene {
    private static String open(Caller finance, JsonNode invoice) {
        return finance.get("/api/invoices/" + id(invoice))
                .is(200)
                .at("open")
                .decimalValue()
                .setScale(2)
                .toPlainString();
    }

    @Test
    void aPaymentSettlesInPartsAndNeverMoreThanThereIs() {
        Caller finance = finance();
        long customer = customer(as("sales"), "核销甲公司");
        JsonNode invoice = invoice(finance, customer, "100.00");
        JsonNode payment = payment(finance, customer, "150.00");
        allocate(finance, id(payment), id(invoice), "100.01")
                .refused(422, "allocation.over-invoice")
                .names("lines[0].amount");
        JsonNode after = allocate(finance, id(payment), id(invoice), "60.00").is(200).body();
        assertThat(after.path("unallocated").decimalValue()).isEqualByComparingTo("90");
        assertThat(open(finance, invoice)).isEqualTo("40.00");
        JsonNode small = payment(finance, customer, "30.00");
        allocate(finance, id(small), id(invoice), "30.01").refused(422, "allocation.over-money");
        allocate(finance, id(small), id(invoice), "30.00").is(200);
        assertThat(open(finance, invoice)).isEqualTo("10.00");
        long first = after.at("/allocations/0/id").asLong();
        finance.delete("/api/allocations/" + first).is(204);
        finance.delete("/api/allocations/" + first).refused(409, "allocation.taken-back");
        assertThat(open(finance, invoice)).isEqualTo("70.00");
        assertThat(finance.get("/api/payments/" + id(payment)).at("unallocated").decimalValue())
                .isEqualByComparingTo("150");
    }

    @Test
    void whatIsDueFirstIsSettledFirst() {
        Caller finance = finance();
        long customer = customer(as("sales"), "核销乙公司");
        JsonNode late = invoice(finance, customer, "50.00", "2099-03-01");
        JsonNode soon = invoice(finance, customer, "70.00", "2099-01-01");
        JsonNode next = invoice(finance, customer, "30.00", "2099-02-01");
        JsonNode paid =
                finance.post("/api/payments", received(customer, "110", "oldest", true))
                        .is(201)
                        .body();
        assertThat(paid.path("unallocated").decimalValue()).isEqualByComparingTo("0");
        assertThat(List.of(open(finance, soon), open(finance, next), open(finance, late)))
                .containsExactly("0.00", "0.00", "40.00");
    }

    @Test
    void aReversedPaymentOpensWhatItHadSettledAndItsReferenceMayBeBookedAgain() {
        Caller finance = finance();
        long customer = customer(as("sales"), "核销丙公司");
        JsonNode invoice = invoice(finance, customer, "80.00");
        String reference = "BANK-" + System.nanoTime();
        var form = received(customer, "80", "reference", reference, "oldest", true);
        JsonNode payment = finance.post("/api/payments", form).is(201).body();
        assertThat(open(finance, invoice)).isEqualTo("0.00");
        finance.post("/api/payments", form).refused(422, "payment.twice").names("reference");
        String path = "/api/payments/" + id(payment);
        finance.post(path + "/reversal", Map.of("reason", "退票")).is(200);
        assertThat(open(finance, invoice)).isEqualTo("80.00");
        finance.post(path + "/reversal", Map.of("reason", "退票")).refused(409, "payment.reversed");
        allocate(finance, id(payment), id(invoice), "1").refused(409, "payment.reversed");
        finance.post("/api/payments", form).is(201);
        assertThat(open(finance, invoice)).isEqualTo("0.00");
    }

    @Test
    void aCreditNoteTakesBackAtMostTheInvoiceAndSettlesIt() {
        Caller finance = finance();
        long customer = customer(as("sales"), "核销丁公司");
        JsonNode invoice = invoice(finance, customer, "100.00");
        String notes = "/api/invoices/" + id(invoice) + "/credit-notes";
        finance.post(notes, map("amount", "100.01", "reason", "质量", "settle", true))
                .refused(422, "invoice.credit.over");
        JsonNode note =
                finance.post(notes, map("amount", "30", "reason", "质量", "settle", true))
                        .is(201)
                        .body();
        assertThat(note.path("amount").decimalValue()).isEqualByComparingTo("-30");
        assertThat(note.path("open").decimalValue()).isEqualByComparingTo("0");
        assertThat(open(finance, invoice)).isEqualTo("70.00");
        JsonNode rest = finance.post(notes, map("reason", "退货", "settle", false)).is(201).body();
        assertThat(rest.path("open").decimalValue()).isEqualByComparingTo("-70");
        JsonNode other = invoice(finance, customer, "50.00");
        finance.post(
                        "/api/invoices/" + id(rest) + "/allocations",
                        Map.of("lines", List.of(Map.of("invoiceId", id(other), "amount", "50"))))
                .is(204);
        assertThat(open(finance, other)).isEqualTo("0.00");
        finance.post(
                        "/api/invoices/" + id(invoice) + "/voiding",
                        Map.of("reason", "错", "version", 1))
                .refused(409, "invoice.allocated");
    }

    @Test
    void anInvoiceForAnOrderIsAtMostTheOrder() {
        Caller seller = as("sales");
        Caller finance = finance();
        long customer = customer(seller, "开票甲公司");
        JsonNode order = confirmed(seller, order(customer, line("柜", "3", "100")));
        var form = map("customerId", customer, "currency", "CNY", "orderId", id(order));
        form.put("amount", "200");
        finance.post("/api/invoices", form).is(201);
        finance.post("/api/invoices", form).refused(422, "invoice.over-order").names("amount");
        form.remove("amount");
        JsonNode rest = finance.post("/api/invoices", form).is(201).body();
        assertThat(rest.path("amount").decimalValue()).isEqualByComparingTo("100");
        seller.post(
                        "/api/orders/" + id(order) + "/cancellation",
                        Map.of("reason", "x", "version", order.path("version").asInt()))
                .refused(409, "order.invoiced");
        seller.post("/api/invoices", form).is(403);
    }

    @Test
    void currenciesAreNeverMixedNorCustomers() {
        Caller finance = finance();
        Caller seller = as("sales");
        finance.put("/api/rates", Map.of("currency", "NOK", "fromOn", "2000-01-01", "rate", "0.7"))
                .is(200);
        long customer = customer(seller, "币别甲公司");
        long other = customer(seller, "币别乙公司");
        JsonNode invoice = invoice(finance, customer, "100.00");
        JsonNode crowns =
                finance.post("/api/payments", received(customer, "100", "currency", "NOK"))
                        .is(201)
                        .body();
        allocate(finance, id(crowns), id(invoice), "1").refused(422, "allocation.invoice");
        JsonNode theirs = payment(finance, other, "100");
        allocate(finance, id(theirs), id(invoice), "1").refused(422, "allocation.invoice");
    }

    @Test
    void noMoreIsPaidBackThanIsFreeAndWhatWasPaidBackSettlesNothing() {
        Caller finance = finance();
        long customer = customer(as("sales"), "退款甲公司");
        JsonNode payment = payment(finance, customer, "100");
        finance.post("/api/payments", received(customer, "-100.01"))
                .refused(422, "payment.refund.over")
                .names("amount");
        JsonNode back = finance.post("/api/payments", received(customer, "-60")).is(201).body();
        JsonNode invoice = invoice(finance, customer, "100");
        allocate(finance, id(back), id(invoice), "1").refused(409, "payment.refund");
        allocate(finance, id(payment), id(invoice), "40.01").refused(422, "allocation.over-money");
        allocate(finance, id(payment), id(invoice), "40").is(200);
    }

    @Test
    void ofTwoWhoAllocateTheLastOfAnInvoiceOneWins() throws Exception {
        Caller finance = finance();
        long customer = customer(as("sales"), "并发核销公司");
        for (int round = 0; round < 5; round++) {
            JsonNode invoice = invoice(finance, customer, "100.00");
            JsonNode one = payment(finance, customer, "100");
            JsonNode other = payment(finance, customer, "100");
            List<Integer> answers =
                    both(
                            () -> allocate(finance, id(one), id(invoice), "100"),
                            () -> allocate(finance, id(other), id(invoice), "100"));
            assertThat(answers).containsExactlyInAnyOrder(200, 422);
            assertThat(open(finance, invoice)).isEqualTo("0.00");
        }
    }

    @Test
    void ofTwoBookingsOfOneReferenceOneWins() throws Exception {
        Caller finance = finance();
        long customer = customer(as("sales"), "并发收款甲公司");
        long second = customer(as("sales"), "并发收款乙公司");
        for (int round = 0; round < 5; round++) {
            String reference = "R-" + System.nanoTime();
            List<Integer> answers =
                    both(
                            () ->
                                    finance.post(
                                            "/api/payments",
                                            received(customer, "5", "reference", reference)),
                            () ->
                                    finance.post(
                                            "/api/payments",
                                            received(second, "5", "reference", reference)));
            assertThat(answers).containsExactlyInAnyOrder(201, 422);
        }
    }

    private static List<Integer> both(Callable<Answer> one, Callable<Answer> other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var going =
                    Stream.of(one, other)
                            .map(
                                    each ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return each.call().status();
                                                    }))
                            .toList();
            return List.of(going.get(0).get(), going.get(1).get());
        }
    }
}
