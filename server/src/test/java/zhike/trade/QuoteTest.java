package zhike.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.customer.nightly.NightStep;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class QuoteTest extends TradeScene {
    @Autowired private List<NightStep> steps;

    private static Answer step(Caller caller, JsonNode quote, String step) {
        return caller.post(
                "/api/quotes/" + id(quote) + "/" + step,
                Map.of("version", quote.path("version").asInt()));
    }

    @Test
    void anAcceptedQuoteIsAnOrderAtOnceWithTheSameLines() {
        Caller seller = as("sales");
        long customer = customer(seller, "报价甲公司");
        JsonNode quote =
                seller.post("/api/quotes", order(customer, line("泵", "3", "33.335")))
                        .is(201)
                        .body();
        assertThat(quote.path("number").asString()).startsWith("BJ");
        JsonNode sent = step(seller, quote, "sending").is(200).body();
        Map<String, Object> change = order(customer, line("泵", "1", "1"));
        change.put("version", sent.path("version").asInt());
        seller.put("/api/quotes/" + id(quote), change).refused(409, "quote.fixed");
        JsonNode accepted = step(seller, sent, "acceptance").is(200).body();
        long order = accepted.at("/orders/0/id").asLong();
        JsonNode made = seller.get("/api/orders/" + order).is(200).body();
        assertThat(made.path("total").decimalValue()).isEqualByComparingTo("100.01");
        assertThat(made.at("/quote/name").asString()).isEqualTo(quote.path("number").asString());
        step(seller, accepted, "acceptance").refused(409, "quote.closed");
        assertThat(seller.get("/api/customers/" + customer + "/timeline").text()).contains("接受报价");
    }

    @Test
    void whatNobodyAnsweredExpiresAtNightAndMayBeOpenedAgain() {
        Caller seller = as("sales");
        JsonNode quote =
                seller.post("/api/quotes", order(customer(seller, "报价乙公司"), line("泵", "1", "10")))
                        .is(201)
                        .body();
        step(seller, quote, "sending").is(200);
        clock.forward(Duration.ofDays(31));
        steps.stream().filter(s -> s.name().equals("trade.quotes")).forEach(NightStep::run);
        JsonNode past = signedIn(seller.personId).get("/api/quotes/" + id(quote)).is(200).body();
        assertThat(past.path("state").asString()).isEqualTo("expired");
        Caller later = signedIn(seller.personId);
        step(later, past, "acceptance").refused(409, "quote.closed");
        JsonNode draft = step(later, past, "reopening").is(200).body();
        step(later, draft, "sending").refused(409, "quote.past");
    }

    @Test
    void aDeclinedQuoteSaysWhyAndAQuotePrintsOnPaper() {
        Caller seller = as("sales");
        JsonNode quote =
                seller.post(
                                "/api/quotes",
                                order(customer(seller, "报价丙公司"), line("泵 <大>", "1", "10")))
                        .is(201)
                        .body();
        String path = "/api/quotes/" + id(quote);
        byte[] paper = seller.get(path + "/paper.pdf").is(200).bytes();
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        seller.post(path + "/refusal", Map.of("reason", " ", "version", 0)).is(422);
        JsonNode declined =
                seller.post(path + "/refusal", Map.of("reason", "价高", "version", 0)).is(200).body();
        assertThat(declined.path("declineReason").asString()).isEqualTo("价高");
        as("sales").get(path).refused(404, "quote.missing");
        as("sales").get(path + "/paper.pdf").refused(404, "quote.missing");
        seller.post("/api/quotes", order(customer(seller, "报价丁公司"), line("泵", "-1", "10")))
                .refused(422, "quote.line.quantity");
    }
}
