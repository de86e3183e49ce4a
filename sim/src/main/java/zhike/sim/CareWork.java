package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The message operator's mornings, and what is set up for care; on rest days the stand-in's. */
final class CareWork implements Scene {
    private static final String OPERATOR = "qiulei";
    private static final String STAND_IN = "tangmin";
    private final Play play;
    private final LocalDate last;

    CareWork(Play play, LocalDate last) {
        this.play = play;
        this.last = last;
    }

    @Override
    public void plan(Day day) {
        if (day.number() == 6) day.at(LocalTime.of(9, 2), this::settle);
        if (day.number() == 8) day.at(LocalTime.of(14, 31), this::template);
        if (day.number() == 34) day.at(LocalTime.of(14, 2), this::matrix);
        if (day.number() == 58) day.at(LocalTime.of(10, 2), () -> event("party", 25));
        if (day.number() == 95) day.at(LocalTime.of(10, 2), () -> event("news", 3));
        // on the last day the list still waits
        if (!day.date().equals(last)) {
            boolean late = play.chance.in(0.06);
            LocalTime at = LocalTime.of(late ? 10 : 9, play.chance.between(late ? 5 : 8, 50));
            day.at(at, () -> greet(play.person(OPERATOR)));
        }
        for (Colleague each : play.with("agent", "shift_leader"))
            if (day.number() > 16 && play.chance.in(0.05))
                day.at(play.workingTime(), () -> opinion(each));
    }

    void greetOnRestDay() {
        greet(play.person(STAND_IN));
    }

    private void greet(Colleague me) {
        String list = "/api/care/lists/" + play.clock.today();
        JsonNode counts = me.desk().get(list).path("counts");
        if (counts.path("open").asInt(0) + counts.path("unsent").asInt(0) == 0) return;
        Episodes.await(me.desk(), me.desk().post(list + "/sending-all", Map.of()));
    }

    private void settle() {
        Desk desk = play.person("hanbing").desk();
        Map<String, Object> settings = new LinkedHashMap<>();
        desk.get("/api/settings/care")
                .properties()
                .forEach(
                        each -> {
                            if (!each.getValue().isNull())
                                settings.put(each.getKey(), each.getValue());
                        });
        settings.put("operatorId", play.person(OPERATOR).id());
        settings.put("standInId", play.person(STAND_IN).id());
        desk.put("/api/settings/care", settings);
    }

    private void template() {
        play.person(OPERATOR)
                .desk()
                .post(
                        "/api/templates",
                        Map.of(
                                "name",
                                play.lists.only("care.mail"),
                                "channel",
                                "mail",
                                "purpose",
                                "care.anniversary",
                                "texts",
                                List.of(
                                        Map.of(
                                                "language",
                                                "zh",
                                                "title",
                                                play.lists.only("care.mail"),
                                                "body",
                                                play.lists.only("care.mail.body")))));
    }

    /** From tomorrow on; the services stay as they are. */
    private void matrix() {
        Desk desk = play.person("songjia").desk();
        List<JsonNode> services = new ArrayList<>();
        desk.get("/api/care/matrix").path("services").forEach(services::add);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("fromOn", play.clock.today().plusDays(1).toString());
        form.put("note", play.lists.only("matrix.note"));
        form.put("services", services);
        desk.put("/api/care/matrix", form);
    }

    private void event(String service, int days) {
        play.person("songjia")
                .desk()
                .post(
                        "/api/care/events",
                        Map.of(
                                "service",
                                service,
                                "name",
                                play.lists.only(service + ".name"),
                                "dueOn",
                                play.clock.today().plusDays(days).toString()));
    }

    private void opinion(Colleague me) {
        Customer customer =
                play.book.favourite(
                        play.chance, each -> each.branch.equals(me.branch()) && each.owner != null);
        if (customer == null) return;
        me.desk()
                .post(
                        customer.path("/opinions"),
                        Map.of(
                                "way",
                                play.chance.of(List.of("call", "call", "survey", "message", "box")),
                                "said",
                                play.phrases.say("opinions", null, null)));
    }

    /** By a call that was owed; that it was made keeps the promise. */
    void call(Colleague me, Promised what) {
        Customer customer = play.book.of(what.customer());
        Map<String, Object> talk = new LinkedHashMap<>();
        talk.put("customerId", what.customer());
        talk.put("way", "phone");
        talk.put("result", "reached");
        talk.put("minutes", play.chance.between(2, 15));
        String name = customer == null ? null : customer.spokenTo();
        if (name != null) talk.put("withName", name);
        talk.put("summary", play.phrases.say("notes.person", name, null));
        me.desk().post("/api/talks", talk);
    }
}
