package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What guests do with their invitation: most by its link, some on the telephone, some not at all.
 */
final class GuestReplies {
    private final Play play;
    private final Chance chance;
    private final Phrases phrases;

    GuestReplies(Play play, Chance chance, Phrases phrases) {
        this.play = play;
        this.chance = chance;
        this.phrases = phrases;
    }

    /** From the second day after on, by when the letters are read, until the day before. */
    void expect(Gathering what) {
        LocalDateTime from = play.clock.now().plusHours(26);
        LocalDateTime until = what.starts.minusHours(18);
        if (!until.isAfter(from)) return;
        play.later.at(from, () -> each(what, from, until));
    }

    private void each(Gathering what, LocalDateTime from, LocalDateTime until) {
        long minutes = Duration.between(from, until).toMinutes();
        for (JsonNode guest : what.guests(what.host, "invited")) {
            double lot = chance.between(0, 99) / 100.0;
            LocalDateTime when = from.plusMinutes((long) (minutes * early()));
            String door = "/api" + guest.path("link").asString();
            if (lot < 0.55) play.later.at(when, () -> open(what, door, when));
            else if (lot < 0.68) play.later.at(when, () -> told(what, guest));
        }
    }

    /** Mostly soon after the letter. */
    private double early() {
        double lot = chance.between(0, 999) / 1000.0;
        return lot * lot;
    }

    private void open(Gathering what, String door, LocalDateTime when) {
        if (what.ended) return;
        play.stranger.get(door);
        double lot = chance.between(0, 99) / 100.0;
        if (lot < 0.3) return;
        boolean yes = lot < 0.78;
        play.stranger.post(door + "/reply", reply(yes));
        if (yes && chance.in(0.15) && when.plusDays(3).isBefore(what.starts.minusHours(18)))
            play.later.at(when.plusDays(3), () -> takeBack(what, door));
    }

    private void takeBack(Gathering what, String door) {
        if (what.ended) return;
        Map<String, Object> no = reply(false);
        no.put("note", phrases.say("gathering.changed", null, null));
        play.stranger.post(door + "/reply", no);
    }

    private Map<String, Object> reply(boolean yes) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("reply", yes ? "yes" : "no");
        if (yes) reply.put("persons", chance.in(0.6) ? 1 : chance.between(2, 3));
        if (yes && chance.in(0.15))
            reply.put(
                    "guest",
                    new Names(chance, play.lists).any().text()
                            + " "
                            + chance.of(play.lists.of("gathering.colleagues")));
        if (chance.in(0.5))
            reply.put("note", phrases.say(yes ? "gathering.yes" : "gathering.no", null, null));
        return reply;
    }

    /** A colleague asks on the telephone; their answer is noted once. */
    private void told(Gathering what, JsonNode guest) {
        if (what.ended) return;
        Colleague who = play.person(guest.path("owner").path("id").asLong());
        if (who == null || !who.is("sales")) who = what.host;
        Map<String, Object> reply = reply(chance.in(0.75));
        reply.remove("guest");
        reply.put("note", phrases.say("gathering.told", null, null));
        who.desk().put(what.path("/invitations/" + guest.path("id").asLong() + "/reply"), reply);
    }
}
