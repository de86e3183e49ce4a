package zhike.grading.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.ServerTest;
import zhike.trade.TradeEvent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class WorthTest extends ServerTest {
    private static final String OWN =
            "customer_id, computed_on, sales, sales_year, margin, margin_year, costs, cost,"
                + " cost_year, profit, profit_year, orders, purchases, since_on, first_on, last_on,"
                + " repeat_sales, periods, elapsed, fit_id, alive, expected_purchases,"
                + " expected_spend, expected_profit";
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;
    @Autowired private WorthComputing computing;
    private Sold sold;
    private LocalDate today;

    @BeforeEach
    void prepare() {
        sold = new Sold(db);
        today = LocalDate.now(clock);
    }

    private Map<String, Object> settings(Object... changes) {
        Map<String, Object> settings =
                new java.util.HashMap<>(
                        Map.of(
                                "margin", "30",
                                "margins", List.of(Map.of("family", "课程", "margin", "40")),
                                "model", "bgnbd",
                                "horizonMonths", 36,
                                "discount", "10",
                                "periodMonths", 3,
                                "abcA", "55",
                                "abcB", "85",
                                "platinum", "100000",
                                "gold", "20000"));
        settings.put("iron", "0");
        for (int at = 0; at < changes.length; at += 2)
            settings.put((String) changes[at], changes[at + 1]);
        return settings;
    }

    private void changed(long customer) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new TradeEvent.FiguresChanged(List.of(customer))));
    }

    /** Counted again after something changed. @return its row, without ranks */
    private Record counted(long customer) {
        Object before = computedAt(customer);
        changed(customer);
        long until = System.nanoTime() + 20_000_000_000L;
        while (java.util.Objects.equals(before, computedAt(customer))) {
            assertThat(System.nanoTime()).as("counted in time").isLessThan(until);
            Thread.onSpinWait();
        }
        return row(customer);
    }

    private Object computedAt(long customer) {
        Record found =
                db.fetchOne(
                        "select computed_at from grading.worth where customer_id = ?", customer);
        return found == null ? "" : found.get(0);
    }

    private Record row(long customer) {
        return db.fetchSingle(
                "select {0} from grading.worth where customer_id = {1}",
                DSL.raw(OWN), DSL.val(customer));
    }

    private static String figure(JsonNode worth, String code) {
        return worth.path("figures")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .map(each -> each.path("value").decimalValue().setScale(2).toPlainString())
                .findFirst()
                .orElse("none");
    }

    /** One of the caller's, with papers of every kind that counts and some that do not. */
    private long handMade(Caller seller) {
        long customer = customer(seller, "价值手算公司" + seller.personId);
        long course = sold.product("课程");
        sold.order(customer, today.minusDays(700), "delivered", course, "1000.00");
        sold.order(customer, today.minusDays(200), "confirmed", course, "1500.00", null, "500.00");
        sold.order(customer, today.minusDays(30), "delivered", course, "-100.00");
        sold.order(customer, today.minusDays(10), "draft", course, "9999.00");
        sold.order(customer, today.minusDays(10), "cancelled", course, "9999.00");
        sold.talk(customer, seller.personId, today.minusDays(400), "reached");
        sold.talk(customer, seller.personId, today.minusDays(40), "call-back");
        sold.talk(customer, seller.personId, today.minusDays(39), "unreached");
        sold.contact(customer, seller.personId, today.minusDays(20), true);
        sold.contact(customer, seller.personId, today.minusDays(20), false);
        sold.visit(
                customer,
                seller.personId,
                company.person(company.northSales, "sales"),
                today.minusDays(150));
        return customer;
    }

    @Test
    void theFiguresOfOneAreWhatAHandCountsToTheCent() {
        Caller finance = as("finance", company.root);
        finance.put("/api/value/settings", settings()).is(200);
        Caller seller = as("sales");
        long customer = handMade(seller);
        counted(customer);
        JsonNode worth = finance.get("/api/customers/" + customer + "/worth").is(200).body();
        assertThat(figure(worth, "sales")).isEqualTo("2900.00");
        assertThat(figure(worth, "sales-year")).isEqualTo("1900.00");
        // 40 % of 1000 + 1500 − 100, 30 % of 500
        assertThat(figure(worth, "margin")).isEqualTo("1110.00");
        // two for three hours at 120, tickets, two talks at 15, one contact at 10
        assertThat(figure(worth, "cost")).isEqualTo("790.50");
        assertThat(figure(worth, "profit")).isEqualTo("319.50");
        // 40 % of 1400 and 30 % of 500, less all but the elder talk
        assertThat(figure(worth, "profit-year")).isEqualTo("-65.50");
        assertThat(figure(worth, "years")).isEqualTo("1.92");
        assertThat(worth.path("waterfall").valueStream().map(each -> each.path("code").asString()))
                .containsExactly("sales", "goods", "visit", "travel", "talk", "contact", "profit");
        assertThat(
                        worth.path("waterfall")
                                .valueStream()
                                .map(each -> each.path("amount").decimalValue())
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .isEqualByComparingTo("639.00");
        assertThat(worth.toString()).contains("2,900.00 留下 1,110.00").contains("1,110.00 − 790.50");
    }

    @Test
    void whatOneCostOnTheDayCountsAndEachDeedOnce() {
        Caller finance = as("finance", company.root);
        Caller seller = as("sales");
        long customer = customer(seller, "价值单价公司");
        sold.talk(customer, seller.personId, today.minusDays(3000), "reached");
        sold.talk(customer, seller.personId, today.minusDays(2999), "reached");
        var cost =
                Map.of(
                        "kind", "talk",
                        "cost", "21.50",
                        "fromOn", today.minusDays(2999).toString());
        JsonNode all = finance.put("/api/value/activity-costs", cost).is(200).body();
        try {
            assertThat(counted(customer).get("cost").toString()).isEqualTo("36.50");
            assertThat(
                            finance.get("/api/customers/" + customer + "/worth/records?behind=cost")
                                    .is(200)
                                    .body()
                                    .path("items"))
                    .hasSize(2);
        } finally {
            all.valueStream()
                    .filter(each -> each.path("kind").asString().equals("talk"))
                    .flatMap(each -> each.path("costs").valueStream())
                    .filter(each -> each.path("cost").asDouble() == 21.5)
                    .forEach(
                            each ->
                                    finance.delete(
                                                    "/api/value/activity-costs/"
                                                            + each.path("id").asLong())
                                            .is(200));
        }
    }

    @Test
    void whatIsCountedAtOnceIsWhatTheNightCounts() {
        as("finance", company.root).put("/api/value/settings", settings()).is(200);
        Caller seller = as("sales");
        long customer = handMade(seller);
        sold.crowd(seller.personId, 120, clock.instant());
        assertThat(computing.all().fit()).as("enough came again").isNotNull();
        Record atNight = row(customer);
        assertThat(atNight.get("expected_profit")).isNotNull();
        sold.order(customer, today.minusDays(5), "confirmed", null, "300.00");
        Record atOnce = counted(customer);
        assertThat(atOnce.get("sales").toString()).isEqualTo("3200.00");
        computing.all();
        Record nextNight = row(customer);
        for (var field : atOnce.fields())
            if (!field.getName().equals("fit_id") && !field.getName().contains("expected"))
                if (!field.getName().equals("alive"))
                    assertThat(nextNight.get(field))
                            .as(field.getName())
                            .isEqualTo(atOnce.get(field));
        // with the fit of that night the same to the last digit
        Record again = counted(customer);
        assertThat(again).isEqualTo(nextNight);
    }

    @Test
    void anExpectedValueNamesItsFitAndTooFewAreRefusedInWords() {
        Caller finance = as("finance", company.root);
        Caller seller = as("sales");
        sold.crowd(seller.personId, 120, clock.instant());
        JsonNode job = Jobs.done(finance, finance.post("/api/value/computations"));
        assertThat(job.path("result").path("fitted").asBoolean()).isTrue();
        JsonNode fit = finance.get("/api/value/fits").is(200).body().get(0);
        assertThat(fit.path("fit").path("parameters").path("alpha").asDouble()).isPositive();
        assertThat(fit.path("fit").path("converged").isBoolean()).isTrue();
        Crowd few = new Crowd().trimmed();
        new Fits(db, tools.jackson.databind.json.JsonMapper.shared(), clock)
                .refuse(ValueSettings.USUAL, today, few, 7, "few-repeaters");
        JsonNode refused = finance.get("/api/value/fits").is(200).body().get(0);
        assertThat(refused.path("fit").isNull()).isTrue();
        assertThat(refused.path("refused").asString()).contains("7").contains("50");
        db.execute("delete from grading.fit where state = 'refused'");
    }

    @Test
    void sellersSeeWhatTheirsBoughtButNotWhatIsEarned() {
        Caller seller = as("sales");
        Caller other = as("sales");
        long customer = handMade(seller);
        counted(customer);
        String path = "/api/customers/" + customer + "/worth";
        JsonNode worth = seller.get(path).is(200).body();
        assertThat(figure(worth, "sales")).isEqualTo("2900.00");
        assertThat(worth.path("profitShown").asBoolean()).isFalse();
        for (String closed : List.of("profit", "margin", "cost", "expected-profit", "tier"))
            assertThat(figure(worth, closed)).isEqualTo("none");
        assertThat(worth.path("waterfall")).isEmpty();
        seller.get(path + "/records?behind=cost").refused(403, "value.profit.closed");
        seller.get("/api/value/pyramid").refused(403, "value.profit.closed");
        seller.get("/api/value/waterfall").refused(403, "value.profit.closed");
        seller.get("/api/value/pareto?by=profit").refused(403, "value.profit.closed");
        seller.get("/api/value/customers?sort=profit").refused(403, "value.profit.closed");
        seller.get("/api/value/customers?tier=gold").refused(403, "value.profit.closed");
        assertThat(
                        seller.get("/api/value/customers")
                                .is(200)
                                .body()
                                .path("items")
                                .get(0)
                                .path("profit")
                                .isNull())
                .isTrue();
        other.get(path).refused(404, "customer.missing");
        other.get(path + "/records").refused(404, "customer.missing");
        as("agent").get(path).is(403);
        seller.put("/api/value/settings", settings()).is(403);
    }

    @Test
    void limitsThatDoNotRiseAreRefused() {
        Caller finance = as("finance", company.root);
        finance.put("/api/value/settings", settings("abcB", "50")).refused(422, "value.abc.order");
        finance.put("/api/value/settings", settings("gold", "200000"))
                .refused(422, "value.pyramid.order");
        finance.put(
                        "/api/value/activity-costs",
                        Map.of("kind", "nothing", "cost", "1", "fromOn", "2026-01-01"))
                .refused(422, "value.activity.unknown");
    }
}
