package zhike.sim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A list bought from an association: most of it is good, some rows are refused. */
final class FileImport {
    private static final int ROWS = 90;
    private static final List<String> COLUMNS = List.of("name", "phone", "email", "address", "credit_code", "remarks");
    private final Play play;

    FileImport(Play play) {
        this.play = play;
    }

    void run(Colleague by) {
        JsonNode made = by.desk().upload("/api/imports", play.lists.only("import.name"), content().getBytes(StandardCharsets.UTF_8));
        JsonNode job = by.desk().post("/api/imports/" + made.path("id").asLong() + "/run", Map.of("policy", "skip"));
        JsonNode ended = Episodes.await(by.desk(), job);
        System.err.println("imported: " + ended.path("result"));
    }

    private String content() {
        StringBuilder rows = new StringBuilder(play.lists.only("import.header")).append("\r\n");
        for (int row = 0; row < ROWS; row++) {
            String branch = play.chance.of(List.of("bj", "sh", "gz"));
            Map<String, Object> draft = play.drafts.enterprise(branch, 0.9, "association");
            if (row % 13 == 5) draft.remove("name");
            if (row % 17 == 8) draft.put("email", play.lists.only("import.bad"));
            if (row % 23 == 11) draft.put("credit_code", "91110000123456789A");
            List<String> cells = COLUMNS.stream().map(column -> "\"" + draft.getOrDefault(column, "") + "\"").toList();
            rows.append(String.join(",", cells)).append("\r\n");
        }
        return rows.toString();
    }
}
