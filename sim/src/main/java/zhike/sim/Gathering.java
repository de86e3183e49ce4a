package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A seminar or road show of the play: a row of gatherings.txt, and what the server knows of it. */
final class Gathering {
    final LocalDate opens;
    final LocalDateTime starts;
    final LocalDateTime ends;
    final Colleague host;
    final String branch;
    final List<Colleague> staff;
    final List<String> industries;
    final String fate;
    private final String[] row;
    private long id;

    /** Closed or called off. */
    boolean ended;

    Gathering(Play play, String[] row) {
        this.row = row;
        opens = LocalDate.parse(row[0]);
        starts = LocalDate.parse(row[1]).atTime(LocalTime.parse(row[2]));
        ends = starts.plusHours(Long.parseLong(row[3]));
        host = play.person(row[5]);
        branch = row[6];
        staff = List.of(row[11].split(",")).stream().map(play::person).toList();
        industries = List.of(row[12].split(","));
        fate = row[13];
    }

    boolean made() {
        return id != 0;
    }

    void make(Phrases phrases) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("kind", row[4]);
        form.put("title", row[7]);
        if (!row[8].isEmpty()) form.put("place", row[8]);
        if (!row[9].isEmpty()) form.put("online", row[9]);
        form.put("startsAt", at(starts));
        form.put("endsAt", at(ends));
        form.put("staff", staff.stream().map(Colleague::id).toList());
        if (!row[10].isEmpty()) form.put("capacity", Integer.parseInt(row[10]));
        form.put("description", phrases.say("gathering.about", null, null));
        id = host.desk().post("/api/gatherings", form).path("id").asLong();
    }

    private static String at(LocalDateTime time) {
        return time.atZone(PlayedClock.ZONE).toInstant().toString();
    }

    String path(String rest) {
        return "/api/gatherings/" + id + rest;
    }

    /** As a colleague sees them, the first hundreds. */
    List<JsonNode> guests(Colleague who, String which) {
        return who.desk()
                .get(path("/guests?limit=200&which=" + which))
                .path("items")
                .valueStream()
                .toList();
    }

    void end(String how, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>(more);
        form.put("version", host.desk().get(path("")).path("version").asInt());
        host.desk().post(path(how), form);
        ended = true;
    }
}
