package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders that the limit holds: asked to be let through, let through at once, or left. */
final class HeldOrders implements Scene, ApprovalWork.Correction {
    private static final String PATH = "/api/credit/releases";

    private record Held(Colleague seller, Customer customer, long order) {}

    private final Play play;
    private final List<Held> waiting = new ArrayList<>();
    @org.jspecify.annotations.Nullable Orders orders;

    HeldOrders(Play play) {
        this.play = play;
    }

    /** What was released meanwhile goes out; what was refused is cancelled. */
    @Override
    public void plan(Day day) {
        if (!waiting.isEmpty()) day.at(LocalTime.of(16, 41), this::look);
    }

    void held(Colleague me, Customer customer, JsonNode order) {
        Held held = new Held(me, customer, order.path("id").asLong());
        waiting.add(held);
        Colleague boss = boss(customer);
        if (play.chance.in(0.2))
            play.later(
                    boss,
                    play.clock.now().plusHours(2),
                    () -> boss.desk().post(PATH + "/direct", form(order)));
        else if (play.chance.in(0.85)) me.desk().post(PATH, form(order));
    }

    private Colleague boss(Customer customer) {
        return play.people.stream()
                .filter(each -> each.is("sales_manager") && each.branch().equals(customer.branch))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> form(JsonNode order) {
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("orderId", order.path("id").asLong());
        release.put("promised", order.path("total").asString());
        release.put(
                "promisedOn", play.clock.today().plusDays(play.chance.between(7, 30)).toString());
        release.put("reason", play.phrases.say("release.reasons", null, null));
        return release;
    }

    private void look() {
        waiting.removeIf(
                each -> {
                    JsonNode order = each.seller().desk().get("/api/orders/" + each.order());
                    if (order.path("state").asString().equals("held")) return false;
                    if (order.path("state").asString().equals("confirmed") && orders != null)
                        orders.confirmed(each.seller(), each.customer(), order);
                    return true;
                });
    }

    @Override
    public void correct(Colleague me, long paper) {
        JsonNode release = me.desk().get(PATH + "/" + paper);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("orderId", release.path("orderId").asLong());
        form.put("promised", release.path("promised").asString());
        form.put("promisedOn", play.clock.today().plusDays(10).toString());
        form.put("reason", play.phrases.say("release.reasons", null, null));
        form.put("version", release.path("version").asInt());
        me.desk().put(PATH + "/" + paper, form);
    }
}
