package zhike.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class GradeTest extends CreditScene {
    private static final List<String> QUESTIONS =
            List.of(
                    "scale",
                    "registered",
                    "projects",
                    "smooth",
                    "punctual",
                    "attitude",
                    "reputation");

    private static Map<String, Object> assessing(Caller caller, long customer, int option) {
        long card = caller.get("/api/credit/score-cards").is(200).at("0/id").asLong();
        Map<String, Integer> answers = new HashMap<>();
        for (String question : QUESTIONS) answers.put(question, option);
        return map(
                "customerId",
                customer,
                "cardId",
                card,
                "answers",
                answers,
                "vetoes",
                List.of(),
                "special",
                false);
    }

    /** Somebody who ordered so long ago that they are new no more. */
    private long old(Caller seller, String name) {
        long customer = customer(seller, name);
        ordered(seller, customer, "3000");
        db.execute(
                "update trade.sales_order set ordered_at = ordered_at - interval '14 months' where"
                        + " customer_id = ?",
                customer);
        ordered(seller, customer, "3000");
        return customer;
    }

    @Test
    void anAssessmentBecomesAGradeByApprovalAndIsReviewedWithinAYear() {
        finance();
        Caller seller = as("sales");
        long customer = old(seller, "评级甲公司");
        JsonNode paper =
                seller.post("/api/credit/assessments", assessing(seller, customer, 0))
                        .is(201)
                        .body();
        assertThat(paper.path("grade").asString()).isEqualTo("AAA");
        assertThat(paper.path("score").decimalValue()).isEqualByComparingTo("100");
        assertThat(seller.get("/api/credit/accounts/" + customer).is(200).at("grade").isNull())
                .isTrue();
        approve("credit-assessment", id(paper));
        JsonNode account = seller.get("/api/credit/accounts/" + customer).is(200).body();
        assertThat(account.path("grade").asString()).isEqualTo("AAA");
        assertThat(account.path("validUntil").asString())
                .isEqualTo(LocalDate.now(clock).plusMonths(12).toString());
        assertThat(reviews(customer)).containsExactly("open");
        long again =
                seller.post("/api/credit/assessments", assessing(seller, customer, 1)).is(201).id();
        approve("credit-assessment", again);
        assertThat(reviews(customer)).containsExactly("kept", "open");
    }

    private List<String> reviews(long customer) {
        return db.fetch(
                        "select state from promise.given where kind = 'credit.review' and"
                                + " customer_id = ? order by id",
                        customer)
                .getValues(0, String.class);
    }

    @Test
    void aNewCustomerGetsNoBetterThanTheBoundUnlessTheGeneralManagerSaysSo() {
        finance();
        as("general_manager", company.root);
        Caller seller = as("sales");
        long customer = customer(seller, "评级乙公司");
        Map<String, Object> form = assessing(seller, customer, 0);
        JsonNode trial = seller.post("/api/credit/assessments/trial", form).is(200).body();
        assertThat(trial.path("grade").asString()).isEqualTo("A");
        assertThat(trial.at("/because/1").asString()).contains("新客户");
        form.put("special", true);
        seller.post("/api/credit/assessments", form).refused(422, "credit.special.reason");
        form.put("reason", "集团客户");
        JsonNode paper = seller.post("/api/credit/assessments", form).is(201).body();
        assertThat(paper.path("grade").asString()).isEqualTo("AAA");
        assertThat(approve("credit-assessment", id(paper))).hasSize(2);
    }

    @Test
    void aVetoBringsTheGradeDownAtOnceAndCutsTheLimit() {
        finance();
        Caller seller = as("sales");
        long customer = old(seller, "评级丙公司");
        limit(customer, "5000");
        Map<String, Object> form = assessing(seller, customer, 0);
        form.put("vetoes", List.of("sued"));
        long paper = seller.post("/api/credit/assessments", form).is(201).id();
        approve("credit-assessment", paper);
        JsonNode account = seller.get("/api/credit/accounts/" + customer).is(200).body();
        assertThat(account.path("grade").asString()).isEqualTo("C");
        assertThat(account.path("creditLimit").decimalValue()).isEqualByComparingTo("0");
        assertThat(ordered(seller, customer, "1").path("state").asString()).isEqualTo("held");
    }

    @Test
    void aLimitIsAskedForBesideWhatTheFormulaSays() {
        finance();
        as("general_manager", company.root);
        Caller manager = as("sales_manager");
        Caller seller = as("sales");
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                manager.personId,
                seller.personId);
        as("agent");
        long customer = old(seller, "额度甲公司");
        db.execute(
                "insert into credit.account (customer_id, grade) values (?, 'A') on conflict"
                        + " (customer_id) do update set grade = 'A'",
                customer);
        JsonNode said =
                seller.get("/api/credit/suggestion?customer=" + customer + "&terms=60")
                        .is(200)
                        .body();
        // 3000 a month, two months, 80 per cent
        assertThat(said.path("amount").decimalValue()).isEqualByComparingTo("4800");
        assertThat(said.at("/because/0").asString()).contains("80%");
        assertThat(asked(seller, customer, "5760")).hasSize(2);
        assertThat(asked(seller, customer, "5760.01")).hasSize(3);
        JsonNode account = seller.get("/api/credit/accounts/" + customer).is(200).body();
        assertThat(account.path("limit").decimalValue()).isEqualByComparingTo("5760.01");
        assertThat(account.path("terms").asInt()).isEqualTo(60);
        assertThat(account.at("/changes/0/before").asString()).isEqualTo("5760.00");
        JsonNode invoice = invoice(finance(), customer, "10.00");
        assertThat(invoice.path("dueOn").asString())
                .isEqualTo(LocalDate.now(clock).plusDays(60).toString());
    }

    /** Who was asked about it. */
    private List<Long> asked(Caller seller, long customer, String amount) {
        long paper =
                seller.post(
                                "/api/credit/limit-requests",
                                map(
                                        "customerId",
                                        customer,
                                        "kind",
                                        "permanent",
                                        "amount",
                                        amount,
                                        "terms",
                                        60,
                                        "reason",
                                        "旺季"))
                        .is(201)
                        .id();
        return approve("credit-limit", paper);
    }

    @Test
    void anInvestigationAsksWhatIsPersonalOnlyWhereTheCompanyWantsThat() {
        finance();
        Caller administrator = as("administrator", company.root);
        Caller seller = as("sales");
        long customer = customer(seller, "调查公司");
        Map<String, Object> form =
                map(
                        "customerId",
                        customer,
                        "answers",
                        map("head", "王总", "drink", "不饮", "paying", "ready", "capital", "100"));
        JsonNode paper = seller.post("/api/credit/investigations", form).is(201).body();
        String path = "/api/credit/investigations/" + id(paper);
        assertThat(paper.at("/answers/drink").asString()).isEqualTo("不饮");
        administrator.put("/api/settings/credit", Map.of("personal", false)).is(200);
        try {
            JsonNode shown = seller.get(path).is(200).body();
            assertThat(shown.at("/answers").has("drink")).isFalse();
            assertThat(shown.at("/answers").has("head")).isTrue();
            seller.post("/api/credit/investigations", form).refused(422, "credit.answer.unknown");
        } finally {
            administrator.put("/api/settings/credit", Map.of("personal", true)).is(200);
        }
        form.put("answers", map("paying", "sometimes"));
        seller.post("/api/credit/investigations", form).refused(422, "credit.answer");
        seller.post(path + "/handing-in", Map.of("version", 0)).is(200);
        seller.put(path, form).is(409);
        assertThat(approve("credit-investigation", id(paper))).isNotEmpty();
        assertThat(seller.get(path).at("state").asString()).isEqualTo("approved");
        as("sales", company.southSales).get(path).refused(404, "credit-investigation.missing");
    }

    @Test
    void cardsBandsVetoesAndBoundsAreDataOfWhoMayManageThem() {
        Caller finance = finance();
        Caller seller = as("sales");
        for (String what : List.of("bands", "vetoes", "release-bounds")) {
            String path = "/api/credit/" + what;
            JsonNode there = finance.get(path).is(200).body();
            seller.put(path, there).is(403);
            assertThat(finance.put(path, there).is(200).body()).hasSameSizeAs(there);
            finance.put(path, there).refused(409, "version.stale");
        }
        JsonNode bands = finance.get("/api/credit/bands").body();
        assertThat(bands.valueStream().map(each -> each.path("basis").asString()))
                .allMatch("practice"::equals);
        JsonNode card = finance.get("/api/credit/score-cards").at("0");
        seller.put("/api/credit/score-cards", card).is(403);
        finance.put("/api/credit/score-cards", card).is(200);
        finance.put("/api/credit/score-cards", card).refused(409, "version.stale");
    }
}
