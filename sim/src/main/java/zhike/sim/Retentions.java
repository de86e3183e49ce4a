package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Customers who want to leave: understood, planned, tried, followed, step by step as promised. */
final class Retentions implements Scene, PromiseWork.Keeping {
    private static final int BEGINS = 26;
    private static final String PATH = "/api/retentions";
    private final Play play;

    Retentions(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (day.number() < BEGINS) return;
        for (Colleague each : play.with("sales", "adviser"))
            if (play.chance.in(0.014)) day.at(play.workingTime(), () -> open(each));
    }

    private void open(Colleague me) {
        Customer customer = play.book.favourite(play.chance, each -> each.owner == me);
        if (customer == null) return;
        me.desk()
                .post(
                        PATH,
                        Map.of(
                                "customerId",
                                customer.id,
                                "said",
                                play.phrases.say("retention.said", null, null),
                                "suggested",
                                play.chance.in(0.3)));
    }

    @Override
    public void keep(Colleague me, Promised what) {
        String path = PATH + "/" + what.subjectId();
        JsonNode now = me.desk().get(path);
        switch (now.path("step").asString()) {
            case "understand" -> {
                String reason = play.chance.of(List.of("value", "value", "system", "staff"));
                change(me, path, now, Map.of("reason", reason));
            }
            case "plan" -> change(me, path, now, Map.of("plan", say("plans")));
            case "try" -> act(me, path);
            default -> {
                change(me, path, now, Map.of("found", say("found")));
                end(me, path);
                return;
            }
        }
        me.desk().post(path + "/advance", version(me, path));
    }

    private String say(String words) {
        return play.phrases.say("retention." + words, null, null);
    }

    private static Map<String, Object> version(Colleague me, String path) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("version", me.desk().get(path).path("version").asInt());
        return form;
    }

    private static void change(
            Colleague me, String path, JsonNode now, Map<String, Object> changes) {
        Map<String, Object> form = version(me, path);
        for (String field : List.of("reason", "said", "plan", "found"))
            if (now.path(field).isString()) form.put(field, now.path(field).asString());
        form.putAll(changes);
        me.desk().put(path, form);
    }

    private void act(Colleague me, String path) {
        me.desk()
                .post(
                        path + "/actions",
                        Map.of(
                                "what",
                                play.chance.of(
                                        List.of(
                                                "visit",
                                                "apology",
                                                "offer",
                                                "offer",
                                                "process",
                                                "person",
                                                "training")),
                                "note",
                                say("actions"),
                                "on",
                                play.clock.today().toString(),
                                "worked",
                                play.chance.of(List.of("yes", "yes", "partly", "no"))));
    }

    private void end(Colleague me, String path) {
        Map<String, Object> form = version(me, path);
        form.put("result", play.chance.of(List.of("kept", "kept", "partly", "lost")));
        form.put("lesson", say("lessons"));
        me.desk().post(path + "/ending", form);
    }
}
