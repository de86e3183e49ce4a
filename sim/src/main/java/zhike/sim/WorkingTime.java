package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The calendars by which everything is counted: the company's, the south's, the hotline's. */
final class WorkingTime {
    private static final String SOUTH = "08:30-12:00 13:30-18:00";
    private static final String HOTLINE = "08:00-20:00";
    private static final String SATURDAY = "09:00-17:00";
    private final Play play;
    private final Desk admin;

    WorkingTime(Play play, Desk admin) {
        this.play = play;
        this.admin = admin;
    }

    void set(int year) {
        long main = 0;
        for (JsonNode each : admin.get("/api/calendars"))
            if (each.path("main").asBoolean()) main = each.path("id").asLong();
        JsonNode days = admin.get("/api/calendars/" + main + "/days?year=" + year).path("days");
        for (JsonNode each : days) {
            LocalDate day = LocalDate.parse(each.path("day").asString());
            if (each.path("kind").asString().equals("holiday")) play.daysOff.add(day);
            if (each.path("kind").asString().equals("make_up")) play.makeUps.add(day);
        }
        half(main, LocalDate.of(year, 2, 13), "09:00-12:00", "calendar.newyear");
        half(main, LocalDate.of(year, 12, 31), "09:00-12:00", "calendar.stock");
        long south = calendar("calendar.south", List.of(SOUTH, SOUTH, SOUTH, SOUTH, SOUTH, "", ""));
        half(south, LocalDate.of(year, 7, 31), "08:30-12:00", "calendar.stock");
        long hotline =
                calendar(
                        "calendar.hotline",
                        List.of(HOTLINE, HOTLINE, HOTLINE, HOTLINE, HOTLINE, SATURDAY, ""));
        choose("gz", south);
        choose("bj.service", hotline);
    }

    private long calendar(String name, List<String> week) {
        return admin.post(
                        "/api/calendars",
                        Map.of(
                                "name",
                                play.lists.only(name),
                                "zone",
                                "Asia/Shanghai",
                                "week",
                                week,
                                "holidaySet",
                                "cn"))
                .path("id")
                .asLong();
    }

    private void half(long calendar, LocalDate day, String hours, String name) {
        admin.put(
                "/api/calendars/" + calendar + "/days/" + day,
                Map.of(
                        "kind",
                        "half_day",
                        "hours",
                        hours,
                        "nameZh",
                        play.lists.only(name),
                        "nameEn",
                        "Half day"));
    }

    private void choose(String unit, long calendar) {
        admin.put(
                "/api/units/" + play.units.get(unit) + "/calendar", Map.of("calendarId", calendar));
    }
}
