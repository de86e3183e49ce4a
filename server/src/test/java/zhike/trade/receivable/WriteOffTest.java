package zhike.trade.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.trade.TradeScene;

import java.util.List;
import java.util.Map;

class WriteOffTest extends TradeScene {
    private Map<String, Object> form(long customer, long... invoices) {
        return map(
                "customerId",
                customer,
                "invoiceIds",
                java.util.Arrays.stream(invoices).boxed().toList(),
                "reason",
                "bankrupt",
                "evidence",
                "法院裁定书",
                "pursuit",
                "三次上门");
    }

    /** Whoever is asked says yes, until nobody is asked any more. */
    private void approve(long id) {
        for (int step = 0; step < 6; step++) {
            var task =
                    db.fetchOptional(
                                    "select t.id, r.id, t.approver_id from approval.task t join"
                                        + " approval.request r on r.id = t.request_id where"
                                        + " r.subject_kind = 'write-off' and r.subject_id = ? and"
                                        + " t.state = 'waiting' order by t.id limit 1",
                                    id)
                            .orElse(null);
            if (task == null) return;
            signedIn(task.get(2, Long.class))
                    .post(
                            "/api/approvals/" + task.get(1) + "/decision",
                            map("taskId", task.get(0), "verdict", "approve"))
                    .is(200);
        }
    }

    private String state(long invoice) {
        return db.fetchSingle("select state from trade.invoice where id = ?", invoice)
                .get(0, String.class);
    }

    @Test
    void aClaimIsGivenUpOnlyAfterApprovalAndStaysInTheListAndMayComeAfterAll() {
        as("general_manager", company.root);
        as("legal", company.root);
        Caller finance = finance();
        Caller seller = as("sales");
        long customer = customer(seller, "坏账甲公司");
        long invoice = id(invoice(finance, customer, "400.00"));
        JsonNode paper = seller.post("/api/write-offs", form(customer, invoice)).is(201).body();
        assertThat(paper.path("amount").decimalValue()).isEqualByComparingTo("400");
        String path = "/api/write-offs/" + id(paper);
        seller.post(path + "/handing-in", Map.of("version", 0)).is(200);
        seller.put(path, form(customer, invoice)).refused(409, "version.stale");
        assertThat(state(invoice)).isEqualTo("issued");
        approve(id(paper));
        assertThat(state(invoice)).isEqualTo("written_off");
        assertThat(
                        finance.get("/api/receivables/ageing?customer=" + customer)
                                .at("total/invoices")
                                .decimalValue())
                .isEqualByComparingTo("0");
        assertThat(finance.get("/api/write-offs?state=approved&customer=" + customer).all("number"))
                .containsExactly(paper.path("number").asString());
        long money = id(payment(finance, customer, "150.00"));
        Map<String, Object> much = map("invoiceId", invoice, "paymentId", money, "amount", "151");
        finance.post(path + "/recoveries", much).refused(422, "writeoff.recovery.much");
        JsonNode after =
                finance.post(
                                path + "/recoveries",
                                map("invoiceId", invoice, "paymentId", money, "amount", "150"))
                        .is(200)
                        .body();
        assertThat(after.path("recovered").decimalValue()).isEqualByComparingTo("150");
        assertThat(after.at("/invoices/0/open").decimalValue()).isEqualByComparingTo("250");
    }

    @Test
    void onlyOpenInvoicesOfTheCustomerCanBeGivenUpAndOnlyWithinReach() {
        Caller seller = as("sales");
        long customer = customer(seller, "坏账乙公司");
        long other = customer(seller, "坏账丙公司");
        long foreign = id(invoice(finance(), other, "10.00"));
        seller.post("/api/write-offs", form(customer, foreign)).refused(422, "writeoff.invoice");
        Caller stranger = as("sales", company.southSales);
        stranger.post("/api/write-offs", form(other, foreign))
                .refused(422, "receivable.customer.unknown");
        long paper = seller.post("/api/write-offs", form(other, foreign)).is(201).id();
        stranger.get("/api/write-offs/" + paper).refused(404, "write-off.missing");
        assertThat(List.of(stranger.get("/api/write-offs").text()).toString())
                .doesNotContain("坏账丙公司");
    }
}
