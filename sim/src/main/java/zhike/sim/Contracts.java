package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contracts: approved, signed, gone on with or let go when they end. */
final class Contracts implements Scene, ApprovalWork.Correction, PromiseWork.Keeping {
    private static final int BEGINS = 15;
    private static final String PATH = "/api/contracts";
    private final Play play;

    Contracts(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (day.number() < BEGINS) return;
        for (Colleague each : play.with("sales")) {
            if (play.chance.in(0.04)) day.at(play.workingTime(), () -> write(each));
            if (play.chance.in(0.4)) day.at(LocalTime.of(15, 5), () -> sign(each));
        }
    }

    private void write(Colleague me) {
        long id = written(me);
        if (id > 0 && play.chance.in(0.95))
            play.later(me, play.clock.now().plusHours(1), () -> step(me, id, "/asking", Map.of()));
    }

    /** Written and handed in at once. */
    void asked(Colleague me) {
        long id = written(me);
        if (id > 0) step(me, id, "/asking", Map.of());
    }

    /** Its id; 0 where there is nobody to write one for. */
    private long written(Colleague me) {
        Customer customer =
                play.book.favourite(play.chance, each -> each.owner == me && each.enterprise());
        if (customer == null) return 0;
        LocalDate begins = play.clock.today().plusDays(play.chance.between(3, 12));
        int months = play.chance.of(List.of(2, 3, 4, 6, 12, 12));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", customer.id);
        form.put(
                "kind",
                play.chance.of(List.of("supply", "service", "service", "quality", "other")));
        form.put("title", play.phrases.say("contract.titles", null, null));
        form.put("currency", "CNY");
        form.put("amount", play.chance.between(15, 260) * 1000);
        form.put("beginsOn", begins.toString());
        form.put("endsOn", begins.plusMonths(months).minusDays(1).toString());
        form.put("payment", play.phrases.say("contract.payment", null, null));
        form.put("terms", play.phrases.say("contract.terms", null, null));
        return me.desk().post(PATH, form).path("id").asLong();
    }

    private static JsonNode step(Colleague me, long id, String what, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>(more);
        form.put("version", me.desk().get(PATH + "/" + id).path("version").asInt());
        return me.desk().post(PATH + "/" + id + what, form);
    }

    private void sign(Colleague me) {
        for (JsonNode row : me.desk().get(PATH + "?state=approved&owner=" + me.id()).path("items"))
            if (play.chance.in(0.6))
                play.tried(
                        () -> {
                            step(
                                    me,
                                    row.path("id").asLong(),
                                    "/signing",
                                    Map.of(
                                            "signedOn",
                                            play.clock.today().toString(),
                                            "signatoryOurs",
                                            me.name(),
                                            "signatoryTheirs",
                                            play.names.any().text()));
                            return true;
                        });
    }

    /** It came back: once more as it is. */
    @Override
    public void correct(Colleague me, long paper) {
        step(me, paper, "/asking", Map.of());
    }

    /** Of one that ends: gone on with, or let go. */
    @Override
    public void keep(Colleague me, Promised what) {
        if (Fate.lot(what.id(), 3, 10) < 7) {
            long next = step(me, what.subjectId(), "/renewal", Map.of()).path("id").asLong();
            step(me, next, "/asking", Map.of());
        }
        me.desk()
                .post(
                        "/api/promises/keeping",
                        Map.of(
                                "ids",
                                List.of(what.id()),
                                "note",
                                play.phrases.say("promise.kept", null, null)));
    }
}
