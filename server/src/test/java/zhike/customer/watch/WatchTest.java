package zhike.customer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.Map;

class WatchTest extends ServerTest {
    @Test
    void whoWatchesIsToldOfEditsNotesOwnersAndStages() {
        Caller manager = as("sales_manager");
        Caller finance = as("finance");
        Caller next = as("sales");
        long id = customer(manager, "关注一号商行");
        finance.put("/api/customers/" + id + "/watch", Map.of()).is(204);
        assertThat(finance.get("/api/customers/" + id).body().path("watching").asBoolean())
                .isTrue();
        manager.patch(
                        "/api/customers/" + id,
                        Map.of("version", 0, "changes", Map.of("website", "https://a.example")))
                .is(200);
        manager.post("/api/customers/" + id + "/notes", Map.of("body", "好")).is(201);
        manager.put("/api/customers/" + id + "/stage", Map.of("stage", "talks", "reason", "见面"))
                .is(200);
        manager.put(
                        "/api/customers/" + id + "/owner",
                        Map.of("ownerId", next.personId, "reason", "分工"))
                .is(200);
        var kinds =
                finance.get("/api/notices")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(each -> each.path("kind").asString())
                        .toList();
        assertThat(kinds)
                .containsExactly(
                        "watched.owner.given",
                        "watched.stage.changed",
                        "watched.note.added",
                        "watched.edited");
        assertThat(finance.get("/api/notices").text())
                .contains("网")
                .doesNotContain("timeline.")
                .doesNotContain("notice.");
        finance.delete("/api/customers/" + id + "/watch").is(204);
        manager.post("/api/customers/" + id + "/notes", Map.of("body", "再好")).is(201);
        assertThat(finance.get("/api/notices").body().path("items")).hasSize(4);
    }

    @Test
    void nobodyIsToldOfTheirOwnDeed() {
        Caller owner = as("sales");
        long id = customer(owner, "关注二号商行");
        owner.put("/api/customers/" + id + "/watch", Map.of()).is(204);
        owner.post("/api/customers/" + id + "/notes", Map.of("body", "自言自语")).is(201);
        assertThat(owner.get("/api/notices").body().path("items")).isEmpty();
    }

    @Test
    void aWatcherWhoNoLongerSeesTheCustomerIsToldNothing() {
        Caller manager = as("branch_manager", company.north);
        Caller watcher = as("sales");
        long id = customer(watcher, "关注三号商行");
        watcher.put("/api/customers/" + id + "/watch", Map.of()).is(204);
        manager.put(
                        "/api/customers/" + id + "/owner",
                        Map.of("ownerId", manager.personId, "reason", "收回"))
                .is(200);
        manager.post("/api/customers/" + id + "/notes", Map.of("body", "机密")).is(201);
        assertThat(watcher.get("/api/notices").text())
                .doesNotContain("机密")
                .doesNotContain("关注三号")
                .doesNotContain("watched.");
        watcher.put("/api/customers/" + id + "/watch", Map.of()).refused(404, "customer.missing");
    }
}
