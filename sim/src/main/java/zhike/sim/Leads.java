package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leads are graded, wait in the pool, are taken from it, given out and given back. */
final class Leads implements Scene {
    private static final Set<Integer> GIVING = Set.of(58, 86, 102, 120);
    private final Play play;

    Leads(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each : play.with("sales_manager")) {
            if (play.chance.in(0.4)) day.at(play.workingTime(), () -> grade(each));
        }
        if (GIVING.contains(day.number()))
            for (Colleague each : play.with("branch_manager"))
                day.at(LocalTime.of(16, 20, play.chance.between(0, 59)), () -> give(each));
        for (Colleague each : play.with("sales")) {
            if (day.number() > 15 && play.chance.in(0.015))
                day.at(play.workingTime(), () -> giveBack(each));
            if (day.number() > 15 && play.chance.in(0.02))
                day.at(play.workingTime(), () -> claim(each));
        }
    }

    private void grade(Colleague boss) {
        Customer customer =
                play.book.favourite(
                        play.chance,
                        each ->
                                each.branch.equals(boss.branch())
                                        && each.owner != null
                                        && each.owner.is("sales"));
        if (customer == null) return;
        String demand = play.chance.of(List.of("large", "some", "some", "latent"));
        String urgency = play.chance.of(List.of("urgent", "normal", "normal"));
        boolean large = demand.equals("large") && urgency.equals("urgent");
        String rule = demand.equals("latent") ? "C" : large ? "A" : "B";
        boolean other = play.chance.in(0.12);
        Map<String, Object> grade =
                new LinkedHashMap<>(Map.of("demand", demand, "urgency", urgency));
        grade.put("grade", other ? (rule.equals("A") ? "B" : "A") : rule);
        if (other) grade.put("reason", play.phrases.say("lead.grades", null, null));
        String path = customer.path("/lead-grade");
        grade.put("version", boss.desk().get(path).path("version").asInt());
        boss.desk().put(path, grade);
    }

    private void give(Colleague boss) {
        JsonNode given = boss.desk().post("/api/lead-givings", Map.of());
        System.err.println(
                play.clock.today()
                        + " given by "
                        + boss.name()
                        + ": "
                        + given.path("leads")
                        + " leads");
        for (JsonNode row :
                boss.desk().get("/api/customers?sort=updated&limit=100").path("items")) {
            Customer customer = play.book.of(row.path("id").asLong());
            if (customer != null)
                customer.owner = play.person(row.path("owner").path("id").asLong());
        }
    }

    private void giveBack(Colleague me) {
        Customer customer =
                play.book.favourite(play.chance, each -> each.owner == me && each.notes < 2);
        if (customer == null) return;
        me.desk()
                .post(
                        "/api/pool/returns",
                        Map.of(
                                "customerId",
                                customer.id,
                                "reason",
                                play.phrases.say("pool.returns", null, null)));
        customer.owner = null;
    }

    private void claim(Colleague me) {
        JsonNode pool = me.desk().get("/api/pool?limit=50").path("items");
        if (pool.isEmpty()) return;
        long id = pool.get(play.chance.between(0, pool.size() - 1)).path("id").asLong();
        me.desk().post("/api/pool/claims", Map.of("customerId", id));
        Customer customer = play.book.of(id);
        if (customer != null) customer.owner = me;
    }
}
