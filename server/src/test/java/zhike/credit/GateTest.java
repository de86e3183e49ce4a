package zhike.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.credit.account.CreditNight;
import zhike.promise.clock.PromiseClock;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class GateTest extends CreditScene {
    @Autowired private PromiseClock promises;
    @Autowired private CreditNight night;

    @Test
    void anOrderPassesUpToTheLimitAndIsHeldACentBeyondWithTheFigures() {
        Caller seller = as("sales");
        long customer = customer(seller, "信用甲公司");
        limit(customer, "1000");
        invoice(finance(), customer, "300.00");
        assertThat(ordered(seller, customer, "600").path("state").asString())
                .isEqualTo("confirmed");
        assertThat(ordered(seller, customer, "100").path("state").asString())
                .isEqualTo("confirmed");
        JsonNode held = ordered(seller, customer, "0.01");
        assertThat(held.path("state").asString()).isEqualTo("held");
        JsonNode credit = seller.get("/api/credit/accounts/" + customer).is(200).body();
        assertThat(credit.path("used").decimalValue()).isEqualByComparingTo("1000");
        assertThat(credit.path("free").decimalValue()).isEqualByComparingTo("0");
        assertThat(credit.path("held").decimalValue()).isEqualByComparingTo("0.01");
        String why =
                db.fetchSingle(
                                "select hold_reason || hold_detail::text from trade.sales_order"
                                        + " where id = ?",
                                id(held))
                        .get(0, String.class);
        assertThat(why).startsWith("over_limit").contains("\"invoices\"").contains("\"overBy\"");
    }

    @Test
    void whoHasNoLimitPassesUnlessTheCompanyWantsOtherwise() {
        Caller seller = as("sales");
        Caller administrator = as("administrator", company.root);
        long customer = customer(seller, "信用乙公司");
        assertThat(ordered(seller, customer, "99999").path("state").asString())
                .isEqualTo("confirmed");
        administrator.put("/api/settings/credit", Map.of("noLimit", "hold")).is(200);
        try {
            assertThat(ordered(seller, customer, "1").path("state").asString()).isEqualTo("held");
        } finally {
            administrator.put("/api/settings/credit", Map.of("noLimit", "free")).is(200);
        }
    }

    @Test
    void whoIsPastDueLongerThanAllowedIsHeldWithinTheLimitToo() {
        Caller seller = as("sales");
        long customer = customer(seller, "信用丙公司");
        limit(customer, "100000");
        invoice(finance(), customer, "10.00", LocalDate.now(clock).toString());
        clock.forward(Duration.ofDays(30));
        Caller later = signedIn(seller.personId);
        assertThat(ordered(later, customer, "1").path("state").asString()).isEqualTo("confirmed");
        clock.forward(Duration.ofDays(1));
        JsonNode held = ordered(signedIn(seller.personId), customer, "1");
        assertThat(held.path("state").asString()).isEqualTo("held");
    }

    @Test
    void whoPaysBeforehandNeedsNoLimit() {
        Caller seller = as("sales");
        long customer = customer(seller, "信用丁公司");
        limit(customer, "0");
        payment(finance(), customer, "500.00");
        assertThat(ordered(seller, customer, "500").path("state").asString())
                .isEqualTo("confirmed");
        assertThat(ordered(seller, customer, "1").path("state").asString()).isEqualTo("held");
    }

    @Test
    void ofManyOrdersForTheLastOfTheLimitExactlyOnePasses() throws Exception {
        Caller seller = as("sales");
        long customer = customer(seller, "信用争先公司");
        limit(customer, "1000");
        List<JsonNode> drafts = new ArrayList<>();
        for (int at = 0; at < 24; at++)
            drafts.add(
                    seller.post("/api/orders", order(customer, line("货", "1", "600")))
                            .is(201)
                            .body());
        CountDownLatch gun = new CountDownLatch(1);
        List<Future<Answer>> runs = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(drafts.size())) {
            for (JsonNode draft : drafts) {
                Callable<Answer> run =
                        () -> {
                            gun.await();
                            return confirm(seller, draft);
                        };
                runs.add(threads.submit(run));
            }
            gun.countDown();
            for (Future<Answer> run : runs) run.get().is(200);
        }
        assertThat(drafts.stream().map(this::state)).filteredOn("confirmed"::equals).hasSize(1);
        assertThat(drafts.stream().map(this::state)).filteredOn("held"::equals).hasSize(23);
    }

    @Test
    void aHeldOrderIsReleasedByTheRightRoleWithinItsBoundOnly() {
        Caller seller = as("sales");
        Caller manager = as("sales_manager");
        long customer = customer(seller, "信用戊公司");
        limit(customer, "0");
        JsonNode small = ordered(seller, customer, "9000");
        JsonNode large = ordered(seller, customer, "10000.01");
        LocalDate day = LocalDate.now(clock).plusDays(7);
        seller.post("/api/credit/releases/direct", release(small, day)).is(403);
        as("sales_manager", company.southSales)
                .post("/api/credit/releases/direct", release(small, day))
                .refused(422, "release.order");
        manager.post("/api/credit/releases/direct", release(large, day))
                .refused(403, "release.bound");
        manager.post("/api/credit/releases/direct", release(small, day)).is(201);
        assertThat(state(small)).isEqualTo("confirmed");
        assertThat(state(large)).isEqualTo("held");
        manager.post("/api/credit/releases/direct", release(small, day))
                .refused(409, "release.not-held");
    }

    @Test
    void beyondTheBoundItTakesEverybodyOfTheChain() {
        as("general_manager", company.root);
        finance();
        Caller manager = as("sales_manager");
        Caller seller = as("sales");
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                manager.personId,
                seller.personId);
        // whoever comes last lets everybody know anew who is who
        as("agent");
        long customer = customer(seller, "信用己公司");
        limit(customer, "0");
        JsonNode held = ordered(seller, customer, "100000.01");
        LocalDate day = LocalDate.now(clock).plusDays(7);
        long paper = seller.post("/api/credit/releases", release(held, day)).is(201).id();
        seller.post("/api/credit/releases", release(held, day)).refused(409, "release.waits");
        assertThat(state(held)).isEqualTo("held");
        assertThat(approve("order-release", paper)).hasSize(3).startsWith(manager.personId);
        assertThat(state(held)).isEqualTo("confirmed");
    }

    @Test
    void whatWasPromisedForAReleaseAndDoesNotComeFreezesUntilItCame() {
        Caller seller = as("sales");
        Caller finance = finance();
        long customer = customer(seller, "信用庚公司");
        limit(customer, "0");
        JsonNode held = ordered(seller, customer, "100");
        finance.post("/api/credit/releases/direct", release(held, LocalDate.now(clock).plusDays(3)))
                .is(201);
        limit(customer, "100000");
        clock.forward(Duration.ofDays(5));
        promises.tick();
        Caller later = signedIn(seller.personId);
        assertThat(ordered(later, customer, "1").path("state").asString()).isEqualTo("held");
        JsonNode frozen = later.get("/api/credit/accounts/" + customer).is(200).body();
        assertThat(frozen.path("frozenAt").isNull()).isFalse();
        assertThat(later.get("/api/credit/incidents?customer=" + customer).all("kind"))
                .containsExactly("promise");
        payment(finance(), customer, "100.00");
        assertThat(later.get("/api/credit/accounts/" + customer).is(200).at("frozenAt").isNull())
                .isTrue();
        assertThat(ordered(later, customer, "1").path("state").asString()).isEqualTo("confirmed");
    }

    @Test
    void aTemporaryLimitHoldsUntilItsDayAndEndsByItself() {
        Caller seller = as("sales");
        long customer = customer(seller, "信用辛公司");
        limit(customer, "100");
        db.execute(
                "update credit.account set temporary_limit = 500, temporary_until = ?::date where"
                        + " customer_id = ?",
                LocalDate.now(clock).plusDays(1).toString(),
                customer);
        clock.forward(Duration.ofDays(1));
        assertThat(ordered(signedIn(seller.personId), customer, "400").path("state").asString())
                .isEqualTo("confirmed");
        clock.forward(Duration.ofDays(1));
        Caller later = signedIn(seller.personId);
        assertThat(ordered(later, customer, "1").path("state").asString()).isEqualTo("held");
        night.look();
        JsonNode after = later.get("/api/credit/accounts/" + customer).is(200).body();
        assertThat(after.path("temporaryLimit").isNull()).isTrue();
        assertThat(after.at("/changes/0/what").asString()).isEqualTo("temporary");
    }

    @Test
    void onlyWhoApprovesCreditFreezesIt() {
        Caller seller = as("sales");
        long customer = customer(seller, "信用壬公司");
        String path = "/api/credit/accounts/" + customer;
        seller.post(path + "/freeze", Map.of("reason", "被起诉")).is(403);
        Caller finance = finance();
        finance.post(path + "/freeze", Map.of("reason", "被起诉")).is(200);
        assertThat(ordered(seller, customer, "1").path("state").asString()).isEqualTo("held");
        finance.post(path + "/thaw", Map.of("reason", "已和解")).is(200);
        assertThat(ordered(seller, customer, "1").path("state").asString()).isEqualTo("confirmed");
    }
}
