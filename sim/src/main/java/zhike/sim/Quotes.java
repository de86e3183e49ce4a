package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Quotes: sent, accepted and then ordered, declined, or never answered. */
final class Quotes implements Scene {
    private static final int BEGINS = 14;
    private static final String PATH = "/api/quotes";
    private final Play play;
    private final PriceList prices;
    private final Orders orders;

    Quotes(Play play, PriceList prices, Orders orders) {
        this.play = play;
        this.prices = prices;
        this.orders = orders;
    }

    @Override
    public void plan(Day day) {
        if (day.number() < BEGINS) return;
        for (Colleague each : play.with("sales"))
            if (play.chance.in(0.1)) day.at(play.workingTime(), () -> quote(each));
    }

    private void quote(Colleague me) {
        Customer customer =
                play.book.favourite(play.chance, each -> each.owner == me && each.enterprise());
        if (customer == null) return;
        List<Map<String, Object>> lines = prices.lines(customer, Appetite.of(customer));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", customer.id);
        form.put("currency", "CNY");
        form.put("terms", play.phrases.say("quote.terms", null, null));
        form.put("validUntil", play.clock.today().plusDays(play.chance.between(10, 40)).toString());
        form.put("lines", lines);
        long id = me.desk().post(PATH, form).path("id").asLong();
        if (play.chance.in(0.06)) return;
        play.later(me, play.clock.now().plusMinutes(90), () -> step(me, id, "/sending", Map.of()));
        double lot = play.chance.between(0, 99) / 100.0;
        if (lot < 0.75)
            play.later(
                    me,
                    play.clock.now().plusDays(play.chance.between(2, 9)),
                    () -> answer(me, customer, id, lines, lot < 0.4));
    }

    private void answer(
            Colleague me,
            Customer customer,
            long id,
            List<Map<String, Object>> lines,
            boolean accepted) {
        if (!accepted) {
            String reason = play.phrases.say("quote.declined", null, null);
            step(me, id, "/refusal", Map.of("reason", reason));
            return;
        }
        step(me, id, "/acceptance", Map.of());
        if (customer.owner == me) orders.place(me, customer, lines, id);
    }

    private static void step(Colleague me, long id, String what, Map<String, Object> more) {
        JsonNode quote = me.desk().get(PATH + "/" + id);
        Map<String, Object> form = new LinkedHashMap<>(more);
        form.put("version", quote.path("version").asInt());
        me.desk().post(PATH + "/" + id + what, form);
    }
}
