package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The custodian has the doubles searched, merges two pairs and keeps one pair apart; the rest waits
 * in the list.
 */
final class Merging {
    private final Play play;

    Merging(Play play) {
        this.play = play;
    }

    void run(Colleague by) {
        Episodes.await(by.desk(), by.desk().post("/api/duplicates/searches", Map.of()));
        List<JsonNode> found =
                by.desk().get("/api/duplicates?limit=50").path("items").valueStream().toList();
        System.err.println("doubles in the list: " + found.size());
        for (int pair = 0; pair < Math.min(2, found.size()); pair++) merge(by, found.get(pair));
        if (found.size() > 3)
            by.desk()
                    .post(
                            "/api/duplicates/"
                                    + found.getLast().path("id").asLong()
                                    + "/distinction",
                            null);
    }

    private void merge(Colleague by, JsonNode pair) {
        long survivor = pair.path("left").path("id").asLong();
        long merged = pair.path("right").path("id").asLong();
        by.desk()
                .post(
                        "/api/merges",
                        Map.of(
                                "survivorId",
                                survivor,
                                "mergedId",
                                merged,
                                "choices",
                                Map.of(),
                                "duplicateId",
                                pair.path("id").asLong()));
        play.book.all.stream()
                .filter(each -> Objects.equals(each.id, merged))
                .forEach(each -> each.gone = true);
    }
}
