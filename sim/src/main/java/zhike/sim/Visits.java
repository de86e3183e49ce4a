package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Visit slips: approved before one leaves, registered on the way, reported afterwards. */
final class Visits implements Scene, ApprovalWork.Correction {
    private static final String PATH = "/api/visit-slips/";
    private final Play play;

    Visits(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each : play.with("sales"))
            if (play.chance.in(0.27)) day.at(play.workingTime(), () -> write(each));
    }

    private void write(Colleague me) {
        Customer customer =
                play.book.favourite(play.chance, each -> each.owner == me && each.enterprise());
        if (customer == null) return;
        LocalDateTime leave = leaving();
        Map<String, Object> slip = new LinkedHashMap<>(times(leave));
        slip.put("customerId", customer.id);
        slip.put("aim", play.phrases.say("visit.aims", customer.spokenTo(), null));
        slip.put("topics", play.phrases.say("visit.topics", customer.spokenTo(), null));
        slip.put("customerView", play.phrases.say("visit.views", customer.spokenTo(), null));
        slip.put("materials", play.phrases.say("visit.materials", null, null));
        slip.put("travelCost", play.chance.of(List.of(0, 38, 56, 120, 240, 680, 1560, 3200)));
        slip.put("visitors", along(me));
        slip.put("hosts", hosts(customer));
        long id = me.desk().post("/api/visit-slips", slip).path("id").asLong();
        if (play.chance.in(0.05)) return;
        handIn(me, id, leave);
    }

    private void handIn(Colleague me, long id, LocalDateTime leave) {
        deed(me, id, "handing-in", Map.of());
        play.later(me, leave, () -> leave(me, id, 0));
    }

    private LocalDateTime leaving() {
        return play.nextWorkingDay()
                .atTime(play.chance.of(List.of(9, 10, 13, 14)), play.chance.of(List.of(0, 15, 30)));
    }

    private static Map<String, Object> times(LocalDateTime leave) {
        return Map.of(
                "leaveAt", PlayedClock.instant(leave).toString(),
                "returnAt", PlayedClock.instant(leave.plusHours(3)).toString());
    }

    private List<Long> along(Colleague me) {
        return play.chance.in(0.3)
                ? play.with("technician", "sales_manager").stream()
                        .filter(each -> each.branch().equals(me.branch()))
                        .map(Colleague::id)
                        .limit(1)
                        .toList()
                : List.of();
    }

    private List<Map<String, Object>> hosts(Customer customer) {
        String name = customer.spokenTo();
        return name == null
                ? List.of()
                : List.of(
                        Map.of(
                                "name", name,
                                "post", play.title(),
                                "decides",
                                        play.chance.of(List.of("decides", "influences", "uses"))));
    }

    /** Who was not approved in time waits a little, and then gives it up. */
    private void leave(Colleague me, long id, int tries) {
        switch (state(me, id)) {
            case "approved" -> {
                deed(me, id, "leaving", Map.of());
                play.later(me, play.clock.now().plusMinutes(50), () -> arrive(me, id));
            }
            case "waiting" -> {
                if (tries < 2)
                    play.later(
                            me, play.clock.now().plusMinutes(75), () -> leave(me, id, tries + 1));
                else if (play.chance.in(0.5)) deed(me, id, "withdrawal", Map.of());
            }
            case "draft" -> deed(me, id, "cancellation", Map.of());
            default -> {}
        }
    }

    private void arrive(Colleague me, long id) {
        Map<String, Object> where =
                play.chance.in(0.6)
                        ? Map.of(
                                "latitude",
                                latitude(me),
                                "longitude",
                                longitude(me),
                                "accuracy",
                                play.chance.between(8, 60))
                        : Map.of("place", play.phrases.say("visit.places", null, null));
        deed(me, id, "arrival", where);
        play.later(
                me,
                play.clock.now().plusMinutes(play.chance.between(50, 110)),
                () -> comeBack(me, id));
    }

    private double latitude(Colleague me) {
        return switch (me.branch()) {
                    case "sh" -> 31.2;
                    case "gz" -> 23.1;
                    default -> 39.9;
                }
                + play.chance.between(0, 999) / 10_000.0;
    }

    private double longitude(Colleague me) {
        return switch (me.branch()) {
                    case "sh" -> 121.4;
                    case "gz" -> 113.3;
                    default -> 116.3;
                }
                + play.chance.between(0, 999) / 10_000.0;
    }

    private void comeBack(Colleague me, long id) {
        deed(me, id, "return", Map.of());
        LocalDateTime now = play.clock.now();
        LocalDateTime report =
                play.chance.in(0.8) ? now.plusMinutes(35) : now.plusDays(play.chance.between(1, 4));
        if (play.chance.in(0.96)) play.later(me, report, () -> report(me, id));
    }

    private void report(Colleague me, long id) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("result", play.phrases.say("visit.results", null, null));
        report.put("needs", play.phrases.say("visit.views", null, null));
        report.put("competitors", play.phrases.say("competitors", null, null));
        report.put("opinions", play.phrases.say("visit.opinions", null, null));
        if (play.chance.in(0.6)) {
            report.put("nextAction", play.phrases.say("next.actions", null, null));
            report.put(
                    "nextOn", play.clock.today().plusDays(play.chance.between(2, 12)).toString());
        }
        deed(me, id, "report", report);
    }

    private static String state(Colleague me, long id) {
        return me.desk().get(PATH + id).path("state").asString();
    }

    private static void deed(Colleague me, long id, String what, Map<String, Object> with) {
        Map<String, Object> body = new LinkedHashMap<>(with);
        body.put("version", me.desk().get(PATH + id).path("version").asInt());
        me.desk().post(PATH + id + "/" + what, body);
    }

    /** Another day, and what was asked for. */
    @Override
    public void correct(Colleague me, long id) {
        JsonNode slip = me.desk().get(PATH + id);
        if (slip.path("customer").isNull()) {
            // somebody else's by now
            deed(me, id, "cancellation", Map.of());
            return;
        }
        LocalDateTime leave = leaving();
        Map<String, Object> again = new LinkedHashMap<>(times(leave));
        again.put("customerId", slip.path("customer").path("subject").path("id").asLong());
        again.put("aim", slip.path("aim").asString());
        again.put("topics", play.phrases.say("visit.topics", null, null));
        again.put("materials", play.phrases.say("visit.materials", null, null));
        again.put("travelCost", play.chance.between(2, 60) * 10);
        again.put("visitors", List.of());
        again.put("hosts", List.of());
        again.put("version", slip.path("version").asInt());
        me.desk().put(PATH + id, again);
        handIn(me, id, leave);
    }
}
