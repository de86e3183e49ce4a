package zhike.trade.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.promise.clock.PromiseClock;
import zhike.testing.Caller;
import zhike.trade.TradeScene;
import zhike.trade.receivable.dunning.DunningClock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class DunningTest extends TradeScene {
    @Autowired private DunningClock dunning;
    @Autowired private PromiseClock promises;

    private static JsonNode open(Caller caller, long customer) {
        return caller.get("/api/dunnings?state=open&customer=" + customer).is(200).body();
    }

    private List<String> owed(String kind, long customer) {
        return db.fetch(
                        "select state from promise.given where kind = ? and customer_id = ? order"
                                + " by id",
                        kind,
                        customer)
                .getValues(0, String.class);
    }

    @Test
    void anInvoiceComesToEachStepOnceAndOneThatIsPaidIsRemindedOfNoMore() {
        Caller seller = as("sales");
        long customer = customer(seller, "催收甲公司");
        String due = LocalDate.now(clock).toString();
        JsonNode first = invoice(finance(), customer, "100.00", due);
        invoice(finance(), customer, "50.00", due);
        dunning.look();
        assertThat(open(seller, customer).path("items")).isEmpty();
        clock.forward(Duration.ofDays(2));
        Caller again = signedIn(seller.personId);
        dunning.look();
        dunning.look();
        JsonNode call = open(again, customer).at("/items/0");
        assertThat(open(again, customer).path("items")).hasSize(1);
        assertThat(call.path("way").asString()).isEqualTo("call");
        assertThat(call.path("amount").decimalValue()).isEqualByComparingTo("150");
        assertThat(owed("dunning.call", customer)).containsExactly("open");
        Caller finance = finance();
        long money = id(payment(finance, customer, "150.00"));
        allocate(finance, money, id(first), "100.00");
        assertThat(owed("dunning.call", customer)).containsExactly("open");
        long second =
                db.fetchSingle(
                                "select id from trade.invoice where customer_id = ? and open_amount"
                                        + " > 0",
                                customer)
                        .get(0, Long.class);
        allocate(finance, money, second, "50.00");
        assertThat(owed("dunning.call", customer)).containsExactly("released");
        assertThat(open(again, customer).path("items")).isEmpty();
    }

    @Test
    void oneThatIsFoundLateComesToTheLastStepThatItHasReachedAndToNoneBefore() {
        long branch = company.unit(company.root, "branch", "催收分公司");
        Caller manager = as("sales_manager", branch);
        Caller seller = as("sales", branch);
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                manager.personId,
                seller.personId);
        long customer = customer(seller, "催收乙公司");
        invoice(finance(), customer, "100.00", LocalDate.now(clock).toString());
        clock.forward(Duration.ofDays(70));
        dunning.look();
        Caller again = signedIn(manager.personId);
        JsonNode visit = open(again, customer);
        assertThat(visit.path("items")).hasSize(1);
        assertThat(visit.at("/items/0/way").asString()).isEqualTo("visit");
        assertThat(visit.at("/items/0/person/id").asLong()).isEqualTo(manager.personId);
        clock.forward(Duration.ofDays(30));
        dunning.look();
        assertThat(owed("dunning.lawyer", customer)).hasSize(1);
        assertThat(owed("dunning.call", customer)).isEmpty();
    }

    @Test
    void whatIsRecordedKeepsThePromiseAndWhatIsPromisedThenIsWatched() {
        Caller seller = as("sales");
        long customer = customer(seller, "催收丙公司");
        invoice(finance(), customer, "100.00", LocalDate.now(clock).toString());
        clock.forward(Duration.ofDays(2));
        dunning.look();
        Caller again = signedIn(seller.personId);
        JsonNode call = open(again, customer).at("/items/0");
        String record = "/api/dunnings/" + id(call) + "/record";
        LocalDate day = LocalDate.now(clock).plusDays(3);
        Map<String, Object> form =
                map("contact", "李经理", "result", "月底前付", "promisedAmount", "100", "version", 0);
        again.post(record, form).refused(422, "payment.promise.half");
        form.put("promisedOn", day.toString());
        again.post(record, form).is(204);
        again.post(record, form).refused(409, "version.stale");
        assertThat(owed("dunning.call", customer)).containsExactly("kept");
        assertThat(owed("payment.promised", customer)).containsExactly("open");
        clock.forward(Duration.ofDays(5));
        promises.tick();
        Caller later = signedIn(seller.personId);
        assertThat(owed("payment.promised", customer)).containsExactly("broken");
        assertThat(later.get("/api/pay-promises?state=broken&customer=" + customer).all("amount"))
                .hasSize(1);
        payment(finance(), customer, "99.99");
        assertThat(owed("payment.promised", customer)).containsExactly("broken");
        payment(finance(), customer, "0.01");
        assertThat(owed("payment.promised", customer)).containsExactly("kept");
        assertThat(later.get("/api/pay-promises?state=kept&customer=" + customer).all("id"))
                .hasSize(1);
    }

    @Test
    void oneSumOfMoneyKeepsOnePromiseOnly() {
        Caller seller = as("sales");
        long customer = customer(seller, "催收丁公司");
        String day = LocalDate.now(clock).plusDays(3).toString();
        for (int at = 0; at < 2; at++)
            seller.post(
                            "/api/pay-promises",
                            map("customerId", customer, "amount", "10", "dueOn", day))
                    .is(201);
        payment(finance(), customer, "15.00");
        assertThat(owed("payment.promised", customer)).containsExactlyInAnyOrder("kept", "open");
        payment(finance(), customer, "5.00");
        assertThat(owed("payment.promised", customer)).containsExactly("kept", "kept");
    }

    @Test
    void stepsAreDataOfWhoMayManageThem() {
        Caller finance = finance();
        JsonNode steps = finance.get("/api/dunning-steps").is(200).body();
        assertThat(steps).hasSizeGreaterThanOrEqualTo(4);
        as("sales").put("/api/dunning-steps", steps).is(403);
        JsonNode after = finance.put("/api/dunning-steps", steps).is(200).body();
        assertThat(after).hasSameSizeAs(steps);
        finance.put("/api/dunning-steps", steps).refused(409, "version.stale");
    }

    @Test
    void aMonthIsPlannedAndItsRateTold() {
        Caller seller = as("sales");
        long customer = customer(seller, "回款公司");
        LocalDate today = LocalDate.now(clock);
        String path = "/api/collection-plans/" + today;
        seller.put(path + "/" + customer, map("planned", "200")).is(204);
        payment(finance(), customer, "50.00");
        JsonNode row =
                seller.get(path)
                        .is(200)
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(each -> each.at("/customer/id").asLong() == customer)
                        .findFirst()
                        .orElseThrow();
        assertThat(row.path("received").decimalValue()).isEqualByComparingTo("50");
        assertThat(row.path("rate").decimalValue()).isEqualByComparingTo("0.25");
        seller.put(path + "/" + customer, map("planned", "1")).refused(409, "version.stale");
        as("sales", company.southSales)
                .put(path + "/" + customer, map("planned", "1"))
                .refused(422, "receivable.customer.unknown");
    }
}
