package zhike.customer.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.Map;

class HistoryTest extends ServerTest {
    @Test
    void changesAreToldInWordsWithLabelsOfFieldsAndCodes() {
        Caller owner = as("sales");
        long id = customer(owner, "历史一号商行");
        String code =
                db.fetchSingle(
                                "select code from platform.dictionary_item where dictionary ="
                                        + " 'customer_source' order by position limit 1")
                        .get(0, String.class);
        String label =
                db.fetchSingle(
                                "select label_zh from platform.dictionary_item where dictionary ="
                                        + " 'customer_source' order by position limit 1")
                        .get(0, String.class);
        owner.patch(
                        "/api/customers/" + id,
                        Map.of(
                                "version",
                                0,
                                "changes",
                                Map.of(
                                        "source",
                                        code,
                                        "registered_capital",
                                        1000000,
                                        "address",
                                        "解放路1号")))
                .is(200);
        JsonNode entry =
                owner.get("/api/customers/" + id + "/changes").is(200).body().path("items").path(0);
        assertThat(entry.path("causeText").asString()).isEqualTo("编辑");
        assertThat(
                        entry.path("fields")
                                .valueStream()
                                .map(
                                        field ->
                                                field.path("label").asString()
                                                        + ":"
                                                        + field.path("to").asString()))
                .contains("来源:" + label, "注册资本:1000000", "地址:解放路1号");
        JsonNode line =
                owner.get("/api/customers/" + id + "/timeline").body().path("items").path(0);
        assertThat(line.path("title").asString()).startsWith("修改了").contains("注册资本").contains("地址");
    }

    @Test
    void aLineWhoseNoteIsNoNumberIsShownAllTheSame() {
        Caller owner = as("sales");
        long id = customer(owner, "历史九号商行");
        db.execute(
                "insert into customer.timeline (card_id, at, kind, detail) values (?, now(),"
                        + " 'note.added', '{\"note\": \"见附件\"}')",
                id);
        assertThat(owner.get("/api/customers/" + id + "/timeline").is(200).all("kind"))
                .contains("note.added");
    }

    @Test
    void theRoleOfAContactIsToldInWords() {
        Caller owner = as("sales");
        long id = customer(owner, "历史五号商行");
        owner.post(
                        "/api/customers/" + id + "/contacts",
                        Map.of("name", "拍板人", "decisionRole", "influences", "primary", true))
                .is(201);
        String label =
                db.fetchSingle(
                                "select label_zh from platform.dictionary_item where dictionary ="
                                        + " 'decision_role' and code = 'influences'")
                        .get(0, String.class);
        assertThat(owner.get("/api/customers/" + id + "/changes").is(200).text())
                .contains(label)
                .doesNotContain("influences");
    }

    @Test
    void whatIsMaskedOnTheCardIsMaskedInItsHistoryToo() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "旧事重提",
                                        "mobile",
                                        "13700002222",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        String before = java.time.Instant.now().plusSeconds(3600).toString();
        owner.patch(
                        "/api/customers/" + id,
                        Map.of("version", 0, "changes", Map.of("mobile", "13700003333")))
                .is(200);
        owner.post(
                        "/api/customers/" + id + "/contacts",
                        Map.of("name", "家人", "mobile", "13700004444", "primary", true))
                .is(201);
        Caller agent = as("agent", company.northService);
        for (String path :
                java.util.List.of(
                        "/changes",
                        "/as-of?on=" + before,
                        "/difference?from="
                                + java.time.Instant.now().minusSeconds(0)
                                + "&to="
                                + before,
                        "/timeline"))
            assertThat(agent.get("/api/customers/" + id + path).is(200).text())
                    .as(path)
                    .doesNotContain("00002222")
                    .doesNotContain("00003333")
                    .doesNotContain("13700004444");
        assertThat(owner.get("/api/customers/" + id + "/changes").text())
                .contains("13700002222")
                .contains("13700003333")
                .contains("13700004444");
        assertThat(agent.get("/api/customers/" + id + "/changes").text()).contains("137****2222");
    }

    @Test
    void thePastOfACustomerIsOnlyForWhoSeesItNow() {
        Caller owner = as("sales");
        long id = customer(owner, "历史三号商行");
        Caller other = as("sales", company.southSales);
        String now = java.time.Instant.now().plusSeconds(5).toString();
        for (String path :
                java.util.List.of(
                        "/timeline", "/changes", "/as-of?on=" + now, "/difference?from=" + now))
            other.get("/api/customers/" + id + path).refused(404, "customer.missing");
        owner.get("/api/customers/" + id + "/as-of?on=2001-01-01T00:00:00Z")
                .refused(422, "history.before-file")
                .names("on");
        owner.get("/api/customers/" + id + "/as-of?on=yesterday").is(400);
    }

    @Test
    void theTimelineIsReadPageByPageAndByKind() {
        Caller owner = as("sales");
        long id = customer(owner, "历史四号商行");
        for (int i = 0; i < 7; i++)
            owner.patch(
                            "/api/customers/" + id,
                            Map.of("version", i, "changes", Map.of("address", "路" + i)))
                    .is(200);
        int seen = 0;
        String next = "";
        while (next != null) {
            JsonNode page =
                    owner.get(
                                    "/api/customers/"
                                            + id
                                            + "/timeline?limit=3"
                                            + (next.isEmpty() ? "" : "&cursor=" + next))
                            .is(200)
                            .body();
            seen += page.path("items").size();
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(seen).isEqualTo(8);
        assertThat(
                        owner.get("/api/customers/" + id + "/timeline?kind=created")
                                .body()
                                .path("items"))
                .hasSize(1);
        owner.get("/api/customers/" + id + "/timeline?cursor=nonsense")
                .refused(422, "cursor.invalid");
    }
}
