package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Opportunities: stage by stage with what each asks for, won, or lost with the reason. */
final class Opportunities implements Scene {
    private static final String PATH = "/api/opportunities";
    private static final List<String> REASONS =
            List.of(
                    "price",
                    "price",
                    "price",
                    "budget",
                    "budget",
                    "postponed",
                    "product",
                    "relation",
                    "delivery",
                    "payment",
                    "service");
    private final Play play;

    Opportunities(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each : play.with("sales")) {
            if (play.chance.in(0.13)) day.at(play.workingTime(), () -> open(each));
            if (play.chance.in(0.5)) day.at(play.workingTime(), () -> pursue(each));
        }
    }

    private void open(Colleague me) {
        Customer customer =
                play.book.favourite(play.chance, each -> each.owner == me && each.enterprise());
        if (customer == null) return;
        String product = play.chance.of(play.lists.of("products"));
        int pieces = play.chance.between(1, 40);
        Map<String, Object> opportunity = new LinkedHashMap<>();
        opportunity.put("customerId", customer.id);
        opportunity.put("name", product + play.lists.only("opportunity.project"));
        opportunity.put("currency", "CNY");
        opportunity.put("amount", 0);
        opportunity.put(
                "expectedOn", play.clock.today().plusDays(play.chance.between(15, 120)).toString());
        opportunity.put("source", play.chance.of(play.lists.of("opportunity.sources")));
        opportunity.put(
                "competitors",
                play.chance.in(0.5)
                        ? List.of(play.chance.of(play.lists.of("competitor.names")))
                        : List.of());
        opportunity.put("remarks", play.phrases.say("visit.views", null, null));
        opportunity.put(
                "products",
                List.of(
                        Map.of(
                                "name",
                                product,
                                "quantity",
                                pieces,
                                "price",
                                play.chance.between(18, 220) * 100)));
        me.desk().post(PATH, opportunity);
    }

    private void pursue(Colleague me) {
        JsonNode mine =
                me.desk().get(PATH + "?state=open&owner=" + me.id() + "&limit=50").path("items");
        if (mine.isEmpty()) return;
        JsonNode one = mine.get(play.chance.between(0, mine.size() - 1));
        List<JsonNode> stages =
                me.desk()
                        .get("/api/opportunity-stages")
                        .valueStream()
                        .filter(each -> each.path("active").asBoolean())
                        .toList();
        int at = 0;
        while (stages.get(at).path("id").asLong() != one.path("stage").path("id").asLong()) at++;
        if (play.chance.in(0.1)) close(me, one, false);
        else if (at + 1 < stages.size()) move(me, one, stages.get(at), stages.get(at + 1));
        else close(me, one, play.chance.in(0.75));
    }

    private static void move(Colleague me, JsonNode one, JsonNode from, JsonNode to) {
        me.desk()
                .put(
                        PATH + "/" + one.path("id").asLong() + "/stage",
                        Map.of(
                                "stageId",
                                to.path("id").asLong(),
                                "fulfilled",
                                IntStream.range(0, from.path("exit").size()).boxed().toList(),
                                "version",
                                one.path("version").asInt()));
    }

    private void close(Colleague me, JsonNode one, boolean won) {
        Map<String, Object> closing = new LinkedHashMap<>();
        closing.put("outcome", won ? "won" : "lost");
        closing.put("version", one.path("version").asInt());
        if (!won) {
            closing.put("reason", play.chance.of(REASONS));
            if (play.chance.in(0.6))
                closing.put("winner", play.chance.of(play.lists.of("competitor.names")));
        }
        closing.put("note", play.phrases.say(won ? "notes.deal" : "opportunity.lost", null, null));
        me.desk().post(PATH + "/" + one.path("id").asLong() + "/closure", closing);
    }
}
