package zhike.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import zhike.approval.ApprovalEvent;
import zhike.customer.nightly.NightStep;
import zhike.platform.subject.Subject;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class ContractTest extends TradeScene {
    @Autowired private List<NightStep> steps;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;

    private static Map<String, Object> form(long customer, String amount, LocalDate ends) {
        return map(
                "customerId",
                customer,
                "kind",
                "supply",
                "title",
                "年度供应",
                "currency",
                "CNY",
                "amount",
                amount,
                "beginsOn",
                ends.minusYears(1).plusDays(1).toString(),
                "endsOn",
                ends.toString());
    }

    private static Answer step(Caller caller, JsonNode contract, String step) {
        return caller.post(
                "/api/contracts/" + id(contract) + "/" + step,
                Map.of("version", contract.path("version").asInt()));
    }

    @BeforeEach
    void everybodyWhoApproves() {
        as("legal", company.root);
        as("general_manager", company.root);
        finance();
    }

    private JsonNode approved(Caller seller, JsonNode contract) {
        JsonNode asked = step(seller, contract, "asking").is(200).body();
        assertThat(asked.path("state").asString()).isEqualTo("asked");
        Subject about = new Subject("contract", id(contract));
        transaction.executeWithoutResult(
                status ->
                        events.publishEvent(
                                new ApprovalEvent.Approved(
                                        0, "contract", about, null, seller.personId)));
        return seller.get("/api/contracts/" + id(contract)).is(200).body();
    }

    private static Map<String, Object> signing(JsonNode contract, String day) {
        return map(
                "signedOn",
                day,
                "signatoryOurs",
                "部长",
                "signatoryTheirs",
                "法人",
                "version",
                contract.path("version").asInt());
    }

    private JsonNode signed(Caller seller, Map<String, Object> form) {
        JsonNode draft = seller.post("/api/contracts", form).is(201).body();
        JsonNode approved = approved(seller, draft);
        return seller.post(
                        "/api/contracts/" + id(draft) + "/signing",
                        signing(approved, LocalDate.now(clock).toString()))
                .is(200)
                .body();
    }

    private void night() {
        steps.stream().filter(s -> s.name().equals("trade.contracts")).forEach(NightStep::run);
    }

    @Test
    void aContractIsSignedOnlyOnceItIsApprovedAndStaysAsItWas() {
        Caller seller = as("sales");
        LocalDate ends = LocalDate.now(clock).plusYears(1);
        Map<String, Object> form = form(customer(seller, "合同甲公司"), "150000", ends);
        JsonNode draft = seller.post("/api/contracts", form).is(201).body();
        String path = "/api/contracts/" + id(draft);
        seller.post(path + "/signing", signing(draft, LocalDate.now(clock).toString()))
                .refused(409, "contract.not-approved");
        JsonNode approved = approved(seller, draft);
        assertThat(approved.path("state").asString()).isEqualTo("approved");
        form.put("version", approved.path("version").asInt());
        seller.put(path, form).refused(409, "contract.fixed");
        JsonNode signed =
                seller.post(path + "/signing", signing(approved, LocalDate.now(clock).toString()))
                        .is(200)
                        .body();
        assertThat(signed.path("state").asString()).isEqualTo("signed");
        as("sales").get(path).refused(404, "contract.missing");
    }

    @Test
    void theChainAsksTheGeneralManagerOnlyForLargeAmounts() {
        Caller seller = as("sales");
        LocalDate ends = LocalDate.now(clock).plusYears(1);
        for (var each : Map.of("100000", 3, "100000.01", 4).entrySet()) {
            JsonNode draft =
                    seller.post(
                                    "/api/contracts",
                                    form(customer(seller, "合同乙公司"), each.getKey(), ends))
                            .is(201)
                            .body();
            step(seller, draft, "asking").is(200);
            assertThat(
                            db.fetchSingle(
                                            "select cardinality(array_positions(plan, true)) from"
                                                + " approval.request where use_code = 'contract'"
                                                + " and subject_id = ?",
                                            id(draft))
                                    .get(0, Integer.class))
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    void theOwnerIsRemindedOfTheEndOnceAndTheRenewalKeepsThePromise() {
        Caller seller = as("sales");
        LocalDate ends = LocalDate.now(clock).plusDays(20);
        JsonNode signed = signed(seller, form(customer(seller, "合同丙公司"), "1000", ends));
        night();
        night();
        assertThat(promises(id(signed))).containsExactly("open");
        JsonNode next = step(seller, signed, "renewal").is(201).body();
        assertThat(next.path("beginsOn").asString()).isEqualTo(ends.plusDays(1).toString());
        assertThat(next.path("endsOn").asString()).isEqualTo(ends.plusYears(1).toString());
        step(seller, signed, "renewal").refused(409, "contract.renewed");
        JsonNode approved = approved(seller, next);
        seller.post(
                        "/api/contracts/" + id(next) + "/signing",
                        signing(approved, LocalDate.now(clock).toString()))
                .is(200);
        assertThat(promises(id(signed))).containsExactly("kept");
    }

    @Test
    void whatIsOverEndsAtNight() {
        Caller seller = as("sales");
        LocalDate ends = LocalDate.now(clock).minusDays(1);
        JsonNode signed = signed(seller, form(customer(seller, "合同丁公司"), "1000", ends));
        night();
        assertThat(seller.get("/api/contracts/" + id(signed)).is(200).at("state").asString())
                .isEqualTo("ended");
    }

    private List<String> promises(long contract) {
        return db.fetch(
                        "select state from promise.given where kind = 'contract.expiry' and"
                                + " subject_id = ? order by id",
                        contract)
                .map(row -> row.get(0, String.class));
    }
}
