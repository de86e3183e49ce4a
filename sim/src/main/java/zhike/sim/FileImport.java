package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list bought from an association: most of it is good, some rows are refused. */
final class FileImport {
    private static final int ROWS = 90;
    private static final List<String> COLUMNS =
            List.of("name", "phone", "email", "address", "credit_code", "remarks");
    private final Play play;

    FileImport(Play play) {
        this.play = play;
    }

    void run(Colleague by) {
        JsonNode made =
                by.desk()
                        .upload(
                                "/api/imports",
                                play.lists.only("import.name"),
                                content().getBytes(StandardCharsets.UTF_8));
        JsonNode job =
                by.desk()
                        .post(
                                "/api/imports/" + made.path("id").asLong() + "/run",
                                Map.of("policy", "skip"));
        JsonNode ended = Episodes.await(by.desk(), job);
        System.err.println("imported: " + ended.path("result"));
        share(by);
    }

    /** Those who imported own what came; each customer goes to a representative of its area. */
    private void share(Colleague by) {
        Map<Colleague, List<Long>> shares = new LinkedHashMap<>();
        for (JsonNode row : by.desk().get("/api/customers?sort=newest&limit=200").path("items")) {
            if (row.path("owner").path("id").asLong() != by.id()) continue;
            String name = row.path("name").asString();
            String branch = play.places.branchOf(name);
            Colleague owner =
                    play.chance.of(
                            play.with("sales").stream()
                                    .filter(each -> each.branch().equals(branch))
                                    .toList());
            shares.computeIfAbsent(owner, each -> new ArrayList<>()).add(row.path("id").asLong());
            Map<String, Object> draft =
                    new LinkedHashMap<>(
                            Map.of("kind", "enterprise", "name", name, "source", "import"));
            play.book.all.add(
                    new Customer(
                            row.path("id").asLong(), branch, draft, owner, play.clock.today()));
        }
        shares.forEach(
                (owner, ids) ->
                        Episodes.bulk(
                                by,
                                "assign",
                                Map.of(
                                        "ownerId",
                                        owner.id(),
                                        "reason",
                                        play.lists.only("reasons.leads")),
                                ids));
    }

    private String content() {
        StringBuilder rows = new StringBuilder(play.lists.only("import.header")).append("\r\n");
        for (int row = 0; row < ROWS; row++) {
            String branch = play.chance.of(List.of("bj", "sh", "gz"));
            Map<String, Object> draft = play.drafts.enterprise(branch, 0.9, "association");
            if (row % 13 == 5) draft.remove("name");
            if (row % 17 == 8) draft.put("email", play.lists.only("import.bad"));
            if (row % 23 == 11) draft.put("credit_code", "91110000123456789A");
            List<String> cells =
                    COLUMNS.stream()
                            .map(column -> "\"" + draft.getOrDefault(column, "") + "\"")
                            .toList();
            rows.append(String.join(",", cells)).append("\r\n");
        }
        return rows.toString();
    }
}
