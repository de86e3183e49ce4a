package zhike.trade.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.platform.secret.SignedLink;
import zhike.testing.Caller;
import zhike.trade.TradeScene;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

class StatementTest extends TradeScene {
    @Autowired private SignedLink links;

    private Map<String, Object> period(long customer, int back) {
        LocalDate today = LocalDate.now(clock);
        return map(
                "customerId",
                customer,
                "fromOn",
                today.minusDays(back).toString(),
                "toOn",
                today.toString(),
                "currency",
                "CNY");
    }

    private JsonNode made(Caller caller, long customer) {
        long id = caller.post("/api/statements", period(customer, 10)).is(201).at("ids/0").asLong();
        return caller.get("/api/statements/" + id).is(200).body();
    }

    private static JsonNode sent(Caller caller, JsonNode statement) {
        return caller.post(
                        "/api/statements/" + id(statement) + "/sending",
                        map("locale", "zh", "version", statement.path("version").asInt()))
                .is(200)
                .body();
    }

    private static Map<String, Object> answer(String verdict, String remark) {
        return map("verdict", verdict, "name", "王会计", "remark", remark);
    }

    @Test
    void whatStoodMovedAndStandsIsOneSum() {
        Caller finance = finance();
        Caller seller = as("sales");
        long customer = customer(seller, "对账甲公司");
        invoice(finance, customer, "1000.00");
        payment(finance, customer, "300.00");
        clock.forward(Duration.ofDays(40));
        Caller later = finance();
        invoice(later, customer, "500.00");
        payment(later, customer, "200.00");
        JsonNode one = made(later, customer);
        assertThat(one.path("opening").decimalValue()).isEqualByComparingTo("700");
        assertThat(one.path("invoiced").decimalValue()).isEqualByComparingTo("500");
        assertThat(one.path("received").decimalValue()).isEqualByComparingTo("200");
        assertThat(one.path("closing").decimalValue()).isEqualByComparingTo("1000");
        assertThat(one.at("/lines/1/balance").decimalValue()).isEqualByComparingTo("1000");
        byte[] paper = later.get("/api/statements/" + id(one) + "/file").is(200).bytes();
        assertThat(new String(paper, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    @Test
    void theCustomerDisputesAndThenConfirmsWithoutAnAccount() {
        Caller seller = as("sales");
        long customer = customer(seller, "对账乙公司");
        invoice(finance(), customer, "88.00");
        JsonNode one = sent(seller, made(seller, customer));
        assertThat(owed(id(one))).isEqualTo("open");
        String path = "/api" + one.path("link").asString();
        seller.post(path + "/answer", answer("confirmed", ""))
                .refused(403, "statement.answer.ours");
        Caller guest = stranger();
        assertThat(guest.get(path).is(200).at("closing").decimalValue()).isEqualByComparingTo("88");
        guest.get(path + "/file").is(200);
        guest.post(path + "/answer", answer("disputed", " "))
                .refused(422, "statement.remark.missing");
        guest.post(path + "/answer", answer("disputed", "少一张发票")).is(200);
        assertThat(seller.get("/api/statements?state=unconfirmed&customer=" + customer).all("id"))
                .containsExactly(String.valueOf(id(one)));
        assertThat(owed(id(one))).isEqualTo("open");
        guest.post(path + "/answer", answer("confirmed", "")).is(200);
        guest.post(path + "/answer", answer("confirmed", "")).is(200);
        guest.post(path + "/answer", answer("disputed", "反悔"))
                .refused(409, "statement.answer.again");
        assertThat(owed(id(one))).isEqualTo("kept");
        assertThat(seller.get("/api/statements?state=unconfirmed&customer=" + customer).all("id"))
                .isEmpty();
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text()).contains("少一张发票");
    }

    @Test
    void onlyTheLatestLinkOpensAndOnlyUntilItsDay() {
        Caller seller = as("sales");
        long customer = customer(seller, "对账丙公司");
        JsonNode first = sent(seller, made(seller, customer));
        clock.forward(Duration.ofMinutes(5));
        JsonNode again = sent(seller, first);
        stranger().get("/api" + first.path("link").asString()).refused(404, "link.expired");
        stranger().get("/api" + again.path("link").asString()).is(200);
        String forged = links.token("minutes", id(first), clock.instant().plusSeconds(99));
        stranger().get("/api/l/statement/" + forged).refused(404, "link.invalid");
        clock.forward(Duration.ofDays(31));
        stranger().get("/api" + again.path("link").asString()).refused(404, "link.expired");
    }

    @Test
    void whoDoesNotReachTheCustomerNeitherSeesNorMakesOne() {
        Caller seller = as("sales");
        Caller other = as("sales", company.southSales);
        long customer = customer(seller, "对账丁公司");
        JsonNode one = made(seller, customer);
        other.get("/api/statements/" + id(one)).refused(404, "statement.missing");
        other.get("/api/statements/" + id(one) + "/file").refused(404, "statement.missing");
        other.post("/api/statements", period(customer, 3))
                .refused(422, "receivable.customer.unknown");
        other.post("/api/statements/" + id(one) + "/cancellation", Map.of("version", 0))
                .refused(404, "statement.missing");
    }

    @Test
    void aPeriodForEverybodyIsMadeOnce() {
        Caller seller = as("sales", company.unit(company.root, "department", "对账部"));
        long customer = customer(seller, "对账戊公司");
        customer(seller, "对账己公司");
        invoice(finance(), customer, "9.00");
        Map<String, Object> all = period(0, 20);
        all.put("customerId", null);
        assertThat(seller.post("/api/statements", all).is(201).at("ids")).hasSize(1);
        assertThat(seller.post("/api/statements", all).is(201).at("ids")).isEmpty();
    }

    private String owed(long statement) {
        return db.fetchSingle(
                        "select state from promise.given where kind = 'statement.confirmation' and"
                                + " subject_id = ? order by id desc limit 1",
                        statement)
                .get(0, String.class);
    }
}
