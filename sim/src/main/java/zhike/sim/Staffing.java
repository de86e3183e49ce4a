package zhike.sim;

import tools.jackson.databind.JsonNode;

import zhike.platform.text.Pinyin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The administrator's first day: the tree, the people with their posts and roles. */
final class Staffing {
    private static final String FIRST = "Yanshi#2026-first";
    private final Play play;
    private final Desk admin;
    private final Map<String, Long> units = new HashMap<>();
    private final Map<String, Long> roles = new HashMap<>();
    private final List<Colleague> people = new ArrayList<>();

    Staffing(Play play, Desk admin) {
        this.play = play;
        this.admin = admin;
    }

    /** The ids of units by their codes. */
    Map<String, Long> units() {
        return units;
    }

    List<Colleague> hire(String password) {
        plant();
        for (JsonNode role : admin.get("/api/roles"))
            roles.put(role.path("code").asString(), role.path("id").asLong());
        for (String[] row : Lists.table("people.txt")) hire(row);
        for (Colleague each : people) each.desk().choosePassword(password);
        return people;
    }

    private void plant() {
        JsonNode root = admin.get("/api/units").get(0);
        units.put("company", root.path("id").asLong());
        admin.put(
                "/api/units/" + root.path("id").asLong(),
                Map.of("kind", "company", "name", play.lists.only("company"), "code", "company"));
        for (String[] row : Lists.table("units.txt")) {
            JsonNode unit =
                    admin.post(
                            "/api/units",
                            Map.of(
                                    "parentId",
                                    units.get(row[1]),
                                    "kind",
                                    row[2],
                                    "name",
                                    row[3],
                                    "code",
                                    row[0],
                                    "position",
                                    units.size()));
            units.put(row[0], unit.path("id").asLong());
        }
    }

    /**
     * @param row login, name, role, unit, post, manager
     */
    private void hire(String[] row) {
        Map<String, Object> person =
                new LinkedHashMap<>(
                        Map.of(
                                "login",
                                row[0],
                                "name",
                                row[1],
                                "unitId",
                                units.get(row[3]),
                                "employeeNumber",
                                "E%03d".formatted(people.size() + 1),
                                "phone",
                                play.numbers.mobile(),
                                "password",
                                FIRST,
                                "email",
                                Pinyin.ofName(row[1]).joined() + "@qiming.example",
                                "roleIds",
                                List.of(roles.get(row[2]))));
        people.stream()
                .filter(each -> each.login().equals(row[5]))
                .findFirst()
                .ifPresent(manager -> person.put("managerId", manager.id()));
        LocalDate joined = play.clock.today().minusDays(play.chance.between(200, 3000));
        person.put("joinedOn", joined.toString());
        long id = admin.post("/api/people", person).path("person").path("id").asLong();
        boolean heads = row[2].endsWith("manager");
        long post = post(Objects.requireNonNull(units.get(row[3])), row[4], heads);
        admin.post(
                "/api/people/" + id + "/holdings",
                Map.of("postId", post, "main", true, "from", joined.toString()));
        String branch = row[3].contains(".") ? row[3].substring(0, row[3].indexOf('.')) : row[3];
        people.add(
                new Colleague(
                        id, row[0], row[1], row[2], row[3], branch, play.desk(row[0], FIRST)));
    }

    private long post(long unit, String title, boolean heads) {
        for (JsonNode post : admin.get("/api/posts?unit=" + unit))
            if (post.path("title").asString().equals(title)) return post.path("id").asLong();
        return admin.post("/api/posts", Map.of("unitId", unit, "title", title, "headsUnit", heads))
                .path("id")
                .asLong();
    }
}
