package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finance: invoices, the money that comes for them in time, late, in parts or not at all. */
final class Cashier {
    private static final List<String> AT_THE_BANK =
            List.of("transfer", "transfer", "transfer", "transfer", "cheque", "draft");
    private final Play play;

    Cashier(Play play) {
        this.play = play;
    }

    private Colleague of(Customer customer) {
        return play.person(customer.branch.equals("sh") ? "panhong" : "yuanfang");
    }

    private JsonNode bill(Customer customer, long order) {
        return of(customer)
                .desk()
                .post(
                        "/api/invoices",
                        Map.of("customerId", customer.id, "orderId", order, "currency", "CNY"));
    }

    void atOnce(Customer customer, long order) {
        JsonNode invoice = bill(customer, order);
        String way = play.chance.of(List.of("alipay", "wechat", "wechat", "card", "cash"));
        pay(customer, open(invoice), way);
    }

    void invoice(Customer customer, long order) {
        JsonNode invoice = bill(customer, order);
        long id = invoice.path("id").asLong();
        if (play.chance.in(0.03)) play.later(of(customer), in(4), () -> credit(customer, id));
        Integer delay = Appetite.of(customer).delay(play.chance);
        if (delay == null) return;
        LocalDate due = LocalDate.parse(invoice.path("dueOn").asString());
        LocalDate day = due.plusDays(delay);
        LocalDate tomorrow = play.clock.today().plusDays(1);
        LocalTime time = LocalTime.of(play.chance.between(9, 16), play.chance.between(0, 59));
        boolean parts = play.chance.in(0.12);
        play.later(
                of(customer),
                (day.isBefore(tomorrow) ? tomorrow : day).atTime(time),
                () -> come(customer, id, parts));
    }

    private void come(Customer customer, long invoice, boolean parts) {
        BigDecimal open = open(of(customer).desk().get("/api/invoices/" + invoice));
        if (open.signum() <= 0) return;
        BigDecimal amount =
                parts
                        ? open.multiply(BigDecimal.valueOf(play.chance.between(3, 7)))
                                .divide(BigDecimal.TEN, 2, RoundingMode.HALF_UP)
                        : open;
        JsonNode payment = pay(customer, amount, play.chance.of(AT_THE_BANK));
        if (parts)
            play.later(
                    of(customer),
                    in(play.chance.between(10, 40)),
                    () -> come(customer, invoice, false));
        else if (payment.path("method").asString().equals("cheque") && play.chance.in(0.1))
            play.later(of(customer), in(3), () -> bounce(customer, payment, invoice));
    }

    private java.time.LocalDateTime in(int days) {
        return play.clock.today().plusDays(days).atTime(11, play.chance.between(0, 59));
    }

    private static BigDecimal open(JsonNode invoice) {
        return new BigDecimal(invoice.path("open").asString("0"));
    }

    private JsonNode pay(Customer customer, BigDecimal amount, String method) {
        Map<String, Object> payment = new LinkedHashMap<>();
        payment.put("customerId", customer.id);
        payment.put("currency", "CNY");
        payment.put("amount", amount);
        payment.put("receivedOn", play.clock.today().toString());
        payment.put("method", method);
        if (!method.equals("cash"))
            payment.put(
                    "reference",
                    play.clock.today().toString().replace("-", "") + play.chance.digits(8));
        payment.put("oldest", true);
        return Objects.requireNonNull(of(customer).desk().post("/api/payments", payment));
    }

    private void credit(Customer customer, long invoice) {
        Desk desk = of(customer).desk();
        BigDecimal open = open(desk.get("/api/invoices/" + invoice));
        if (open.signum() <= 0) return;
        desk.post(
                "/api/invoices/" + invoice + "/credit-notes",
                Map.of(
                        "amount",
                        open.multiply(new BigDecimal("0.08")).setScale(2, RoundingMode.HALF_UP),
                        "reason",
                        play.phrases.say("credit.notes", null, null),
                        "settle",
                        true));
    }

    /** The bank gives the cheque back; the money comes later by another way. */
    private void bounce(Customer customer, JsonNode payment, long invoice) {
        of(customer)
                .desk()
                .post(
                        "/api/payments/" + payment.path("id").asLong() + "/reversal",
                        Map.of("reason", play.phrases.say("payment.bounced", null, null)));
        play.later(
                of(customer), in(play.chance.between(5, 25)), () -> come(customer, invoice, false));
    }
}
