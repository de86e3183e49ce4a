package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far a customer is trusted: investigated, assessed, given a limit, one after the other. */
final class CreditWork implements Scene {
    private static final int BEGINS = 16;
    private static final String PATH = "/api/credit";
    private static final String PATH_OF_SETTINGS = "/api/settings/credit";
    private final Play play;
    private final CreditPapers papers;
    private final Set<Long> begun = new HashSet<>();
    private final Set<Long> assessed = new HashSet<>();
    private final Set<Long> limited = new HashSet<>();

    CreditWork(Play play, CreditPapers papers) {
        this.play = play;
        this.papers = papers;
    }

    @Override
    public void plan(Day day) {
        if (day.number() == 7) day.at(LocalTime.of(9, 12), this::settle);
        if (day.number() < BEGINS) return;
        for (Colleague each : play.with("sales")) {
            if (play.chance.in(0.05)) day.at(play.workingTime(), () -> investigate(each));
            if (play.chance.in(0.25)) day.at(LocalTime.of(14, 12), () -> goOn(each));
            if (play.chance.in(0.01)) day.at(LocalTime.of(10, 22), () -> raise(each));
        }
        for (Colleague each : play.with("finance"))
            if (play.chance.in(0.05)) day.at(play.workingTime(), () -> incident(each));
        if (day.number() == 90) day.at(LocalTime.of(11, 2), () -> freeze(true));
        if (day.number() == 101) day.at(LocalTime.of(11, 2), () -> freeze(false));
    }

    /** Here grades are looked at again every quarter. */
    private void settle() {
        Desk desk = play.person("hanbing").desk();
        Map<String, Object> settings = new LinkedHashMap<>();
        desk.get(PATH_OF_SETTINGS)
                .properties()
                .forEach(
                        each -> {
                            if (!each.getValue().isNull())
                                settings.put(each.getKey(), each.getValue());
                        });
        settings.put("validMonths", 3);
        desk.put(PATH_OF_SETTINGS, settings);
    }

    /** Assessed anew before the grade ends. */
    void review(Colleague me, Promised what) {
        Map<String, Object> form = papers.assessment(me, what.customer(), 0);
        form.remove("investigationId");
        me.desk().post(PATH + "/assessments", form);
    }

    private void investigate(Colleague me) {
        Customer customer =
                play.book.favourite(
                        play.chance,
                        each ->
                                each.owner == me
                                        && each.enterprise()
                                        && Appetite.of(each).rate() > 0
                                        && !begun.contains(each.id));
        if (customer == null) return;
        begun.add(customer.id);
        JsonNode made =
                me.desk().post(PATH + "/investigations", papers.investigation(me, customer));
        me.desk()
                .post(
                        PATH + "/investigations/" + made.path("id").asLong() + "/handing-in",
                        Map.of("version", made.path("version").asInt()));
    }

    /** What was approved is followed by the next paper. */
    private void goOn(Colleague me) {
        for (JsonNode each : mine(me, "/investigations"))
            if (play.chance.in(0.8) && assessed.add(each.path("id").asLong()))
                play.tried(() -> assess(me, each));
        for (JsonNode each : mine(me, "/assessments"))
            if (play.chance.in(0.8) && limited.add(each.path("customer").path("id").asLong()))
                play.tried(() -> limit(me, each.path("customer").path("id").asLong()));
    }

    private static List<JsonNode> mine(Colleague me, String what) {
        return me.desk()
                .get(PATH + what + "?state=approved&limit=100")
                .path("items")
                .valueStream()
                .filter(each -> each.path("askedBy").path("id").asLong() == me.id())
                .toList();
    }

    private boolean assess(Colleague me, JsonNode investigation) {
        me.desk()
                .post(
                        PATH + "/assessments",
                        papers.assessment(
                                me,
                                investigation.path("customer").path("id").asLong(),
                                investigation.path("id").asLong()));
        return true;
    }

    private boolean limit(Colleague me, long customer) {
        JsonNode suggested =
                me.desk()
                        .get(
                                PATH
                                        + "/suggestion?customer="
                                        + customer
                                        + "&terms=30&expected=20000");
        double amount = suggested.path("amount").asDouble() * play.chance.between(7, 14) / 10;
        me.desk()
                .post(
                        PATH + "/limit-requests",
                        papers.limit(
                                customer,
                                "fresh",
                                Math.max(5000, Math.round(amount / 1000) * 1000)));
        return true;
    }

    /** For a while more than usual. */
    private void raise(Colleague me) {
        JsonNode accounts = me.desk().get(PATH + "/accounts?limit=50").path("items");
        for (JsonNode each : accounts) {
            double limit = each.path("creditLimit").asDouble(0);
            if (limit == 0 || play.chance.in(0.5)) continue;
            me.desk()
                    .post(
                            PATH + "/limit-requests",
                            papers.limit(
                                    each.path("customer").path("id").asLong(),
                                    "temporary",
                                    Math.round(limit * 1.5)));
            return;
        }
    }

    private void incident(Colleague me) {
        JsonNode late = me.desk().get("/api/invoices?overdue=true&limit=40").path("items");
        if (late.isEmpty()) return;
        JsonNode one = late.get(play.chance.between(0, late.size() - 1));
        Map<String, Object> incident = new LinkedHashMap<>();
        incident.put("customerId", customer(one));
        incident.put(
                "kind", play.chance.of(List.of("late", "late", "dispute", "lawsuit", "other")));
        incident.put("onDay", play.clock.today().toString());
        incident.put("what", play.phrases.say("credit.incidents", null, null));
        me.desk().post(PATH + "/incidents", incident);
    }

    static long customer(JsonNode paper) {
        JsonNode customer = paper.path("customer");
        return customer.path("subject").path("id").asLong(customer.path("id").asLong(0));
    }

    private long frozen;

    private void freeze(boolean now) {
        Desk desk = play.person("yuanfang").desk();
        if (now) {
            JsonNode late = desk.get("/api/invoices?overdue=true&limit=40").path("items");
            if (late.isEmpty()) return;
            frozen = customer(late.get(0));
        }
        if (frozen == 0) return;
        desk.post(
                PATH + "/accounts/" + frozen + (now ? "/freeze" : "/thaw"),
                Map.of(
                        "reason",
                        play.phrases.say(now ? "credit.frozen" : "credit.thawed", null, null)));
    }
}
