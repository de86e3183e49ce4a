package zhike.sim;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the information custodian sets up before the first customer: pick lists, fields, tags. */
final class Foundation {
    static final List<String> PRODUCT_LINES =
            List.of("print", "meeting", "access", "archive", "cloud");
    static final List<String> COURSES = List.of("office", "design", "repair", "none");
    private final Play play;
    private final List<Long> tags;

    Foundation(Play play, List<Long> tags) {
        this.play = play;
        this.tags = tags;
    }

    /** Fills in the ids of the tags, the common ones first. */
    void lay(Colleague custodian) {
        dictionary(custodian, "product_line", "Product line");
        dictionary(custodian, "course", "Course");
        for (String[] row : Lists.table("fields.txt")) field(custodian, row);
        for (String[] row : Lists.table("tags.txt"))
            tags.add(
                    custodian
                            .desk()
                            .post("/api/tags", Map.of("name", row[0], "color", row[1]))
                            .path("id")
                            .asLong());
    }

    private void dictionary(Colleague custodian, String code, String english) {
        List<Map<String, Object>> items = new ArrayList<>();
        String chinese = "";
        for (String[] row : Lists.table("dictionaries.txt")) {
            if (!row[0].equals(code)) continue;
            if (row[1].isEmpty()) chinese = row[2];
            else
                items.add(
                        Map.of(
                                "code",
                                row[1],
                                "labelZh",
                                row[2],
                                "labelEn",
                                row[3],
                                "position",
                                items.size() + 1,
                                "active",
                                true));
        }
        custodian
                .desk()
                .put(
                        "/api/dictionaries/" + code,
                        Map.of("labelZh", chinese, "labelEn", english, "items", items));
    }

    private void field(Colleague custodian, String[] row) {
        Map<String, Object> field =
                new LinkedHashMap<>(
                        Map.of(
                                "key",
                                row[0],
                                "subject",
                                "card",
                                "appliesTo",
                                row[1],
                                "section",
                                "custom",
                                "type",
                                row[2],
                                "labelZh",
                                row[3],
                                "labelEn",
                                row[4],
                                "required",
                                false,
                                "sensitive",
                                false));
        if (!row[5].isEmpty()) field.put("dictionary", row[5]);
        custodian.desk().post("/api/fields", field);
    }

    /** Saved views: their own and those shared with a unit. Criteria name people and tags by id. */
    void views() {
        for (String[] row : Lists.table("views.txt")) {
            Colleague by = play.person(row[0]);
            Map<String, Object> view =
                    new LinkedHashMap<>(
                            Map.of(
                                    "name",
                                    row[2],
                                    "columns",
                                    List.of(row[4].split(",")),
                                    "sort",
                                    row[3]));
            view.put(
                    "criteria",
                    JsonMapper.shared()
                            .readTree(
                                    row[5].replace("TAG1", String.valueOf(tags.getFirst()))
                                            .replace(
                                                    "UNIT",
                                                    String.valueOf(play.units.get(by.unit())))));
            if (!row[1].isEmpty()) view.put("unitId", play.units.get(row[1]));
            JsonNode made = by.desk().post("/api/customers/views", view);
            if (made.path("id").asLong() == 0) throw new IllegalStateException(made.toString());
        }
    }
}
