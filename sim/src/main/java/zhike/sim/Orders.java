package zhike.sim;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders: written by who looks after the customer, sent in one go or two, received. */
final class Orders implements Scene {
    private static final int BEGINS = 12;
    private static final String PATH = "/api/orders";
    private final Play play;
    private final PriceList prices;
    private final Cashier cashier;
    private final HeldOrders held;
    private final Set<Long> done = new HashSet<>();

    Orders(Play play, PriceList prices, Cashier cashier, HeldOrders held) {
        this.play = play;
        this.prices = prices;
        this.cashier = cashier;
        this.held = held;
    }

    @Override
    public void plan(Day day) {
        if (day.number() < BEGINS) return;
        for (Customer each : play.book.which(one -> one.owner != null && !done.contains(one.id)))
            if (play.chance.in(Appetite.of(each).rate()))
                day.at(play.workingTime(), () -> order(each));
    }

    private void order(Customer customer) {
        Colleague me = customer.owner;
        if (me == null || !me.is("sales", "adviser") || !play.here(me)) return;
        if (play.chance.in(Appetite.of(customer).quits())) done.add(customer.id);
        place(me, customer, prices.lines(customer, Appetite.of(customer)), null);
    }

    /**
     * @param quote that it comes from
     */
    void place(
            Colleague me,
            Customer customer,
            List<Map<String, Object>> lines,
            @Nullable Long quote) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", customer.id);
        form.put("currency", "CNY");
        if (quote != null) form.put("quoteId", quote);
        if (play.chance.in(0.2)) form.put("remarks", play.phrases.say("order.remarks", null, null));
        form.put("lines", lines);
        JsonNode order = me.desk().post(PATH, form);
        order = step(me, order, "/confirmation", Map.of());
        if (order.path("state").asString().equals("held")) held.held(me, customer, order);
        else confirmed(me, customer, order);
    }

    private static JsonNode step(Colleague me, JsonNode order, String what, Map<String, ?> more) {
        Map<String, Object> form = new LinkedHashMap<>(more);
        form.put("version", order.path("version").asInt());
        return me.desk().post(PATH + "/" + order.path("id").asLong() + what, form);
    }

    /** A course is paid at once; goods go out within days. */
    void confirmed(Colleague me, Customer customer, JsonNode order) {
        long id = order.path("id").asLong();
        if (!customer.enterprise()) {
            play.later(
                    me,
                    play.clock.now().plusMinutes(20),
                    () -> {
                        deliver(me, id, false);
                        cashier.atOnce(customer, id);
                    });
            return;
        }
        if (play.chance.in(0.02))
            play.later(me, play.clock.now().plusHours(20), () -> cancel(me, id));
        else
            play.later(
                    me,
                    play.clock.today().plusDays(play.chance.between(1, 7)).atTime(time()),
                    () -> send(me, customer, id));
    }

    private LocalTime time() {
        return LocalTime.of(play.chance.between(9, 16), play.chance.between(0, 59));
    }

    private void cancel(Colleague me, long id) {
        String reason = play.phrases.say("order.cancelled", null, null);
        step(me, me.desk().get(PATH + "/" + id), "/cancellation", Map.of("reason", reason));
    }

    private void send(Colleague me, Customer customer, long id) {
        boolean part = deliver(me, id, play.chance.in(0.12));
        cashier.invoice(customer, id);
        if (part)
            play.later(
                    me,
                    play.clock.now().plusDays(play.chance.between(3, 9)),
                    () -> deliver(me, id, false));
    }

    /**
     * @return whether a part is still to come
     */
    private boolean deliver(Colleague me, long id, boolean part) {
        JsonNode order = me.desk().get(PATH + "/" + id);
        if (!order.path("state").asString().equals("confirmed")) return false;
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("deliveredOn", play.clock.today().toString());
        delivery.put("carrier", play.chance.of(play.lists.of("carriers")));
        delivery.put("tracking", "YD" + play.chance.digits(10));
        boolean parted = part && order.path("lines").size() > 1;
        JsonNode first = order.path("lines").path(0);
        if (parted)
            delivery.put(
                    "lines",
                    List.of(
                            Map.of(
                                    "line",
                                    first.path("line").asInt(),
                                    "quantity",
                                    first.path("quantity").asString())));
        JsonNode sent = step(me, order, "/deliveries", Map.of("delivery", delivery));
        JsonNode last = sent.path("deliveries").path(sent.path("deliveries").size() - 1);
        if (play.chance.in(0.75))
            play.later(
                    me,
                    play.clock.now().plusHours(play.chance.between(2, 60)),
                    () -> receive(me, id, last.path("id").asLong()));
        return parted;
    }

    private void receive(Colleague me, long order, long delivery) {
        me.desk()
                .put(
                        PATH + "/" + order + "/deliveries/" + delivery + "/receipt",
                        Map.of(
                                "receivedBy",
                                play.names.any().text(),
                                "receivedOn",
                                play.clock.today().toString()));
    }
}
