package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Minutes: written after a meeting, read by the manager, sent, and confirmed by the customer. */
final class MinutesTaking implements ApprovalWork.Correction {
    private static final String PATH = "/api/minutes";
    private final Play play;

    MinutesTaking(Play play) {
        this.play = play;
    }

    void write(Colleague me, Promised what) {
        Customer customer = play.book.of(what.customer());
        String theirs =
                customer == null || customer.spokenTo() == null
                        ? play.lists.only("somebody")
                        : customer.spokenTo();
        Map<String, Object> minutes = new LinkedHashMap<>();
        minutes.put("customerId", what.customer());
        minutes.put(what.subject().equals("talk") ? "talkId" : "slipId", what.subjectId());
        minutes.put("topic", play.phrases.say("minutes.topics", theirs, null));
        minutes.put("metAt", what.from().toString());
        minutes.put("place", play.phrases.say("visit.places", null, null));
        minutes.put("agenda", play.phrases.say("minutes.agendas", theirs, null));
        minutes.put(
                "content",
                play.phrases.say("notes.visit", theirs, null)
                        + "\n"
                        + play.phrases.say("visit.results", theirs, null));
        minutes.put("agreed", play.phrases.say("minutes.agreed", theirs, null));
        if (play.chance.in(0.4))
            minutes.put("unsettled", play.phrases.say("minutes.unsettled", theirs, null));
        if (play.chance.in(0.3))
            minutes.put(
                    "nextMeetingAt",
                    PlayedClock.instant(
                                    play.nextWorkingDay()
                                            .plusDays(play.chance.between(2, 9))
                                            .atTime(10, 0))
                            .toString());
        minutes.put(
                "attendees",
                List.of(
                        Map.of(
                                "side",
                                "ours",
                                "personId",
                                me.id(),
                                "name",
                                me.name(),
                                "post",
                                play.lists.only("post.sales")),
                        Map.of("side", "theirs", "name", theirs, "post", play.title())));
        minutes.put("tasks", tasks(me, theirs));
        JsonNode made = me.desk().post(PATH, minutes);
        deed(me, made.path("id").asLong(), "handing-in", Map.of());
    }

    private List<Map<String, Object>> tasks(Colleague me, String theirs) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        String day = play.clock.today().plusDays(play.chance.between(3, 12)).toString();
        if (play.chance.in(0.7))
            tasks.add(
                    Map.of(
                            "what",
                            play.phrases.say("minutes.tasks", theirs, null),
                            "personId",
                            me.id(),
                            "dueOn",
                            day));
        if (play.chance.in(0.4))
            tasks.add(
                    Map.of(
                            "what",
                            play.phrases.say("minutes.tasks.theirs", theirs, null),
                            "name",
                            theirs,
                            "dueOn",
                            day));
        return tasks;
    }

    void send(Colleague me, Promised what) {
        JsonNode minutes = me.desk().get(PATH + "/" + what.subjectId());
        JsonNode sent = deed(me, what.subjectId(), "sending", Map.of("locale", "zh"));
        String theirs =
                minutes.path("attendees")
                        .valueStream()
                        .filter(each -> each.path("side").asString().equals("theirs"))
                        .map(each -> each.path("name").asString())
                        .findFirst()
                        .orElse(play.lists.only("somebody"));
        String link = "/api" + sent.path("link").asString();
        int lot = Fate.lot(what.id(), 3, 100);
        if (lot < 94)
            play.later.at(play.clock.now().plusHours(2 + lot % 20), () -> play.stranger.get(link));
        if (lot < 74)
            play.later.at(play.clock.now().plusHours(4 + lot % 30), () -> confirm(link, theirs));
        else if (lot < 90)
            play.later.at(play.clock.now().plusDays(5 + lot % 5), () -> confirm(link, theirs));
    }

    private void confirm(String link, String name) {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("name", name));
        if (play.chance.in(0.25))
            said.put("remark", play.phrases.say("minutes.remarks", name, null));
        play.stranger.post(link + "/confirmation", said);
    }

    private static JsonNode deed(Colleague me, long id, String what, Map<String, Object> with) {
        Map<String, Object> body = new LinkedHashMap<>(with);
        body.put("version", me.desk().get(PATH + "/" + id).path("version").asInt());
        return me.desk().post(PATH + "/" + id + "/" + what, body);
    }

    /** The manager's remarks are about words; it goes up again as it is. */
    @Override
    public void correct(Colleague me, long id) {
        deed(me, id, "handing-in", Map.of());
    }
}
