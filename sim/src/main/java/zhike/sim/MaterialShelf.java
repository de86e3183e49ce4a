package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brochures and manuals: put on the shelf once, sent to customers, opened by them. */
final class MaterialShelf implements Scene {
    private static final int BEGINS = 6;
    private final Play play;
    private final List<Long> shelf = new ArrayList<>();

    MaterialShelf(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (day.number() == BEGINS) day.at(LocalTime.of(9, 12), this::fill);
        if (day.number() == 70) day.at(LocalTime.of(15, 3), this::renew);
        if (day.number() <= BEGINS) return;
        for (Colleague each : play.with("sales", "adviser"))
            if (play.chance.in(0.09)) day.at(play.workingTime(), () -> send(each));
    }

    /** Rows of kind, title and language; what is withdrawn is the last. */
    private void fill() {
        Desk custodian = play.person("shenyue").desk();
        for (String[] row : Lists.table("materials.txt")) {
            Map<String, Object> material =
                    new LinkedHashMap<>(
                            Map.of("kind", row[0], "title", row[1], "language", row[2]));
            if (!row[3].isEmpty()) material.put("units", List.of(play.units.get(row[3])));
            long id = custodian.post("/api/materials", material).path("id").asLong();
            version(custodian, id, row[1]);
            shelf.add(id);
        }
        custodian.post(
                "/api/kits",
                Map.of(
                        "name",
                        play.lists.only("kit.first"),
                        "active",
                        true,
                        "materials",
                        shelf.subList(0, 3)));
        custodian.post(
                "/api/kits",
                Map.of(
                        "name",
                        play.lists.only("kit.second"),
                        "active",
                        true,
                        "materials",
                        shelf.subList(1, 5)));
    }

    private void version(Desk custodian, long id, String title) {
        String text =
                title + "\n" + play.clock.today() + "\n\n" + play.phrases.say("plans", null, null);
        custodian.upload(
                "/api/materials/" + id + "/versions",
                title + ".txt",
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** A new price list; and one brochure is out of date. */
    private void renew() {
        Desk custodian = play.person("shenyue").desk();
        version(custodian, shelf.get(3), play.lists.only("kit.first"));
        custodian.post(
                "/api/materials/" + shelf.removeLast() + "/withdrawal",
                Map.of("reason", play.lists.only("material.withdrawn")));
    }

    private void send(Colleague me) {
        Customer customer =
                play.book.favourite(
                        play.chance,
                        each -> each.owner == me && (each.enterprise() || play.chance.in(0.3)));
        if (customer == null) return;
        boolean kit = customer.notes < 2;
        String way = play.chance.of(List.of("link", "link", "link", "post", "message"));
        Map<String, Object> sending = new LinkedHashMap<>();
        sending.put("way", way);
        sending.put(
                "materials",
                kit ? shelf.subList(0, 3) : List.of(shelf.get(play.chance.between(0, 4))));
        sending.put("attached", false);
        if (customer.unwilling) sending.put("asked", true);
        String notes = customer.unwilling ? "material.asked" : "material.notes";
        sending.put("note", play.phrases.say(notes, customer.spokenTo(), null));
        JsonNode sent = me.desk().post(customer.path("/sendings"), sending).get(0);
        if (way.equals("link") && play.chance.in(0.75)) opened(sent, play.chance.between(1, 3));
    }

    private void opened(JsonNode sent, int times) {
        String link = "/api" + sent.path("link").asString();
        for (int time = 0; time < times; time++)
            play.later.at(
                    play.clock.now().plusHours(play.chance.between(1, 70)),
                    () -> {
                        play.stranger.get(link);
                        if (play.chance.in(0.6)) play.stranger.get(link + "/items/1");
                    });
    }

    /** A call: did it come? */
    void receipt(Colleague me, Promised what) {
        me.desk()
                .post(
                        "/api/customers/"
                                + what.customer()
                                + "/sendings/"
                                + what.subjectId()
                                + "/receipt",
                        Map.of("note", play.phrases.say("material.received", null, null)));
    }
}
