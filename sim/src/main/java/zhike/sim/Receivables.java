package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is owed: statements that customers confirm, reminders, promises to pay, a claim given up.
 */
final class Receivables implements Scene, PromiseWork.Keeping {
    private final Play play;
    private int month;

    Receivables(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        boolean fresh = month != 0 && day.date().getMonthValue() != month;
        month = day.date().getMonthValue();
        if (fresh && day.number() > 20) {
            day.at(LocalTime.of(10, 4), () -> statements(play.person("yuanfang")));
            for (Colleague each : play.with("sales_manager"))
                day.at(LocalTime.of(11, 15), () -> planned(each));
        }
        if (day.number() == 98 || day.number() == 121) day.at(LocalTime.of(15, 40), this::giveUp);
    }

    /** Of last month, to those who owe something. */
    private void statements(Colleague me) {
        LocalDate first = play.clock.today().withDayOfMonth(1);
        Set<Long> customers = new LinkedHashSet<>();
        for (JsonNode each : me.desk().get("/api/invoices?open=true&limit=100").path("items"))
            customers.add(CreditWork.customer(each));
        customers.stream().limit(16).forEach(each -> play.tried(() -> statement(me, each, first)));
    }

    private boolean statement(Colleague me, long customer, LocalDate first) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", customer);
        form.put("fromOn", first.minusMonths(1).toString());
        form.put("toOn", first.minusDays(1).toString());
        form.put("currency", "CNY");
        long id = me.desk().post("/api/statements", form).path("ids").path(0).asLong(0);
        if (id == 0) return false;
        JsonNode sent =
                me.desk()
                        .post(
                                "/api/statements/" + id + "/sending",
                                Map.of("locale", "zh", "version", 0));
        String link = "/api" + sent.path("link").asString();
        if (play.chance.in(0.8))
            play.later.at(
                    play.clock.now().plusHours(play.chance.between(4, 140)),
                    () -> answer(link, play.chance.in(0.88)));
        return true;
    }

    private void answer(String link, boolean right) {
        play.stranger.get(link);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("verdict", right ? "confirmed" : "disputed");
        answer.put("name", play.names.any().text());
        answer.put(
                "remark",
                play.phrases.say(right ? "statement.confirmed" : "statement.disputed", null, null));
        play.stranger.post(link + "/answer", answer);
    }

    private void planned(Colleague me) {
        LocalDate first = play.clock.today().withDayOfMonth(1);
        int left = 8;
        for (JsonNode each :
                me.desk().get("/api/collection-plans/" + first + "?limit=30").path("items")) {
            double due = Double.parseDouble(each.path("due").asString("0"));
            if (due <= 0 || left-- <= 0) continue;
            Map<String, Object> plan = new LinkedHashMap<>();
            plan.put("planned", Math.round(due * play.chance.between(5, 10) / 10));
            plan.put("remark", play.phrases.say("plan.remarks", null, null));
            me.desk()
                    .put(
                            "/api/collection-plans/"
                                    + first
                                    + "/"
                                    + each.path("customer").path("id").asLong(),
                            plan);
        }
    }

    /** A reminder: what they said, and by when they will pay. */
    @Override
    public void keep(Colleague me, Promised what) {
        for (JsonNode each :
                me.desk()
                        .get("/api/dunnings?state=open&customer=" + what.customer())
                        .path("items")) {
            if (each.path("id").asLong() != what.subjectId()) continue;
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("contact", play.names.any().text());
            told.put("result", play.phrases.say("dunning.results", null, null));
            if (play.chance.in(0.4)) {
                told.put("promisedAmount", each.path("amount").asString());
                told.put(
                        "promisedOn",
                        play.clock.today().plusDays(play.chance.between(3, 15)).toString());
            } else
                told.put(
                        "nextOn",
                        play.clock.today().plusDays(play.chance.between(3, 9)).toString());
            told.put("version", each.path("version").asInt());
            me.desk().post("/api/dunnings/" + what.subjectId() + "/record", told);
        }
    }

    /** The one that is overdue longest. */
    private void giveUp() {
        Colleague me = play.person("yuanfang");
        JsonNode worst = null;
        for (JsonNode each : me.desk().get("/api/invoices?overdue=true&limit=200").path("items"))
            if (worst == null
                    || each.path("dueOn").asString().compareTo(worst.path("dueOn").asString()) < 0)
                worst = each;
        if (worst == null) return;
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", CreditWork.customer(worst));
        form.put("invoiceIds", List.of(worst.path("id").asLong()));
        form.put("reason", "bankrupt");
        form.put("evidence", play.lists.only("writeoff.evidence"));
        form.put("pursuit", play.lists.only("writeoff.pursuit"));
        form.put("provision", 50);
        JsonNode made = me.desk().post("/api/write-offs", form);
        handIn(me, made);
    }

    private static void handIn(Colleague me, JsonNode writeOff) {
        me.desk()
                .post(
                        "/api/write-offs/" + writeOff.path("id").asLong() + "/handing-in",
                        Map.of("version", writeOff.path("version").asInt()));
    }

    void handInAgain(Colleague me, long paper) {
        handIn(me, me.desk().get("/api/write-offs/" + paper));
    }
}
