package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grades follow by themselves; here is what people do to them: put above, checked, tried out. */
final class GradeWork implements Scene, ApprovalWork.Correction {
    private static final String PATH = "/api/grading";
    private final Play play;
    private final LocalDate last;

    GradeWork(Play play, LocalDate last) {
        this.play = play;
        this.last = last;
    }

    @Override
    public void plan(Day day) {
        if (day.number() == 9) day.at(LocalTime.of(10, 31), this::costs);
        if (day.number() == 92) day.at(LocalTime.of(15, 20), this::simulate);
        if (day.number() < 25) return;
        for (Colleague each : play.with("sales_manager"))
            if (play.chance.in(0.05)) day.at(play.workingTime(), () -> override(each));
        for (Colleague each : play.with("sales", "adviser"))
            if (play.chance.in(0.006)) day.at(play.workingTime(), () -> report(each));
        if (day.number() % 40 == 0) day.at(LocalTime.of(10, 12), () -> draw(day.date()));
        if (day.number() == 112) day.at(LocalTime.of(14, 45), this::end);
        if (day.number() == 116) day.at(LocalTime.of(14, 45), this::review);
    }

    /** Finance says what a deed costs here. */
    private void costs() {
        Desk desk = play.person("yuanfang").desk();
        Map<String, Integer> costs =
                Map.of("visit", 180, "talk", 12, "minutes", 45, "gathering", 95, "material", 8);
        costs.forEach(
                (kind, cost) ->
                        desk.put(
                                "/api/value/activity-costs",
                                Map.of(
                                        "kind",
                                        kind,
                                        "cost",
                                        cost,
                                        "fromOn",
                                        play.clock.today().withDayOfMonth(1).toString())));
    }

    private void override(Colleague me) {
        String from = play.chance.in(0.5) ? "ordinary" : "focus";
        JsonNode rows =
                me.desk().get(PATH + "/standings?level=" + from + "&limit=40").path("items");
        if (rows.isEmpty()) return;
        long customer = CreditWork.customer(rows.get(play.chance.between(0, rows.size() - 1)));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", customer);
        form.put("level", from.equals("focus") ? "key" : "focus");
        form.put("reason", play.phrases.say("override.reasons", null, null));
        form.put("untilOn", play.clock.today().plusDays(play.chance.between(12, 150)).toString());
        me.desk().post(PATH + "/overrides", form);
    }

    @Override
    public void correct(Colleague me, long paper) {
        JsonNode old = me.desk().get(PATH + "/overrides/" + paper);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", CreditWork.customer(old));
        form.put("level", level(old));
        form.put("reason", play.phrases.say("override.reasons", null, null));
        form.put("untilOn", play.clock.today().plusDays(60).toString());
        form.put("version", old.path("version").asInt());
        me.desk().put(PATH + "/overrides/" + paper, form);
    }

    private static String level(JsonNode override) {
        JsonNode level = override.path("level");
        return level.isString() ? level.asString() : level.path("code").asString();
    }

    private void end() {
        Colleague me = play.person("songjia");
        for (JsonNode each :
                me.desk().get(PATH + "/overrides?state=in_force&limit=20").path("items")) {
            me.desk()
                    .post(
                            PATH + "/overrides/" + each.path("id").asLong() + "/end",
                            Map.of(
                                    "reason",
                                    play.lists.only("override.ended"),
                                    "version",
                                    each.path("version").asInt()));
            return;
        }
    }

    private void review() {
        Colleague me = play.person("shenyue");
        int left = 3;
        for (JsonNode each :
                me.desk().get(PATH + "/overrides?state=in_force&limit=20").path("items"))
            if (left-- > 0)
                me.desk()
                        .post(
                                PATH + "/overrides/" + each.path("id").asLong() + "/review",
                                Map.of(
                                        "holds",
                                        true,
                                        "review",
                                        play.lists.only("override.reviews"),
                                        "version",
                                        each.path("version").asInt()));
    }

    private void report(Colleague me) {
        Customer customer = play.book.favourite(play.chance, each -> each.owner == me);
        if (customer == null) return;
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("note", play.phrases.say("grade.reports", null, null));
        if (play.chance.in(0.6)) form.put("shouldLevel", play.chance.of(List.of("focus", "key")));
        me.desk().post(customer.path("/grade-reports"), form);
    }

    /** A sample, looked at over the next days; some of the last one wait. */
    private void draw(LocalDate day) {
        Colleague me = play.person("shenyue");
        me.desk().post(PATH + "/checks", Map.of("count", 12));
        int least = day.plusDays(40).isAfter(last) ? 6 : 0;
        play.later(me, day.plusDays(2).atTime(15, 12), () -> check(me, least));
    }

    private void check(Colleague me, int least) {
        List<JsonNode> open =
                me.desk()
                        .get(PATH + "/checks?limit=60")
                        .path("items")
                        .valueStream()
                        .filter(each -> !each.path("verdict").isString())
                        .toList();
        for (int at = 0; at < open.size() - least; at++) {
            JsonNode each = open.get(at);
            boolean right = play.chance.in(0.85);
            Map<String, Object> verdict = new LinkedHashMap<>();
            verdict.put("verdict", right ? "right" : "wrong");
            if (!right) verdict.put("shouldLevel", "focus");
            verdict.put("remark", play.lists.of("check.remarks").get(right ? 0 : 1));
            verdict.put("version", each.path("version").asInt());
            play.tried(
                    () -> {
                        me.desk().put(PATH + "/checks/" + each.path("id").asLong(), verdict);
                        return true;
                    });
        }
    }

    /** What if 6,000 were enough? A draft that nobody has made live. */
    private void simulate() {
        Colleague me = play.person("songjia");
        JsonNode scheme = null;
        for (JsonNode each : me.desk().get(PATH + "/schemes"))
            if (each.path("code").asString().equals("attention")) scheme = each;
        if (scheme == null) return;
        String path = PATH + "/schemes/" + scheme.path("id").asLong();
        String text = "";
        for (JsonNode each : me.desk().get(path).path("editions"))
            if (each.path("state").asString().equals("live"))
                text = each.path("definition").toString().replace("8000", "6000");
        me.desk()
                .put(
                        path + "/draft",
                        Map.of(
                                "definition",
                                tools.jackson.databind.json.JsonMapper.shared().readTree(text),
                                "note",
                                play.lists.only("scheme.note")));
        me.desk().post(path + "/simulations", null);
    }
}
