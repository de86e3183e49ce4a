package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Information forms: what was learnt of customers, from the representative to the archive. */
final class Forms implements Scene, ApprovalWork.Correction {
    private final Play play;

    Forms(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each : play.with("sales", "adviser"))
            if (play.chance.in(0.22)) day.at(play.workingTime(), () -> fill(each));
        for (Colleague each : play.with("custodian"))
            if (play.chance.in(0.8)) day.at(play.workingTime(), () -> archive(each));
    }

    private void fill(Colleague me) {
        Customer customer = play.book.favourite(play.chance, each -> each.owner == me);
        if (customer == null) return;
        Map<String, Object> form = new LinkedHashMap<>(collected(customer));
        form.put("customerId", customer.id);
        form.put("collectedAt", play.clock.instant().minus(ago()).toString());
        long id = me.desk().post("/api/forms", form).path("id").asLong();
        if (play.chance.in(0.8)) submit(me, id);
    }

    /** Mostly of today; now and then it was found in a drawer. */
    private Duration ago() {
        return play.chance.in(0.86)
                ? Duration.ofMinutes(play.chance.between(10, 240))
                : Duration.ofDays(play.chance.between(3, 6));
    }

    private Map<String, Object> collected(Customer customer) {
        Map<String, Object> fresh = play.drafts.like(customer);
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> fields =
                customer.enterprise()
                        ? List.of(
                                "employees",
                                "trade_terms",
                                "future_plans",
                                "our_relation",
                                "satisfaction",
                                "device_count")
                        : List.of(
                                "occupation",
                                "head_interests",
                                "future_plans",
                                "satisfaction",
                                "course");
        for (String field : fields)
            if (fresh.containsKey(field) && play.chance.in(0.6))
                values.put(field, fresh.get(field));
        values.put(
                "remarks", fresh.getOrDefault("remarks", play.phrases.say("remarks", null, null)));
        return Map.of(
                "way",
                play.chance.of(List.of("visit", "visit", "phone", "phone", "event", "letter")),
                "note",
                play.phrases.say("notes.visit", customer.spokenTo(), null),
                "values",
                values);
    }

    private static void submit(Colleague me, long id) {
        me.desk().post("/api/forms/" + id + "/submission", Map.of());
    }

    /** Entered it is once the manager has approved. */
    void enter(Colleague me, Promised what) {
        JsonNode form = me.desk().get("/api/forms/" + what.subjectId());
        if (form.path("state").asString().equals("draft")) submit(me, what.subjectId());
    }

    void forward(Colleague me, Promised what) {
        forward(me, what.subjectId());
    }

    boolean forward(Colleague me, long id) {
        me.desk()
                .post(
                        "/api/forms/" + id + "/forwarding",
                        Map.of("note", play.phrases.say("form.forwarded", null, null)));
        return true;
    }

    private void archive(Colleague me) {
        for (JsonNode row : me.desk().get("/api/forms?box=custody&state=forwarded").path("items"))
            if (play.chance.in(0.4))
                play.tried(
                        () -> {
                            me.desk()
                                    .post(
                                            "/api/forms/" + row.path("id").asLong() + "/archiving",
                                            Map.of(
                                                    "location",
                                                    play.phrases.say("form.places", null, null)));
                            return true;
                        });
    }

    @Override
    public void correct(Colleague me, long id) {
        JsonNode form = me.desk().get("/api/forms/" + id);
        Customer customer = play.book.of(form.path("customer").path("subject").path("id").asLong());
        if (customer == null) return;
        Map<String, Object> again = new LinkedHashMap<>(collected(customer));
        again.put("customerId", customer.id);
        again.put("collectedAt", form.path("collectedAt").asString());
        again.put("version", form.path("version").asInt());
        me.desk().put("/api/forms/" + id, again);
        submit(me, id);
    }
}
