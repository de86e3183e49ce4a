package zhike.customer.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.Map;

class NoteTest extends ServerTest {
    @Test
    void whoMayOnlyReadACustomerMayWriteANoteOnIt() {
        Caller owner = as("sales");
        long id = customer(owner, "笔记一号商行");
        long note = as("finance").post(notes(id), Map.of("body", "三月款已到账")).is(201).id();
        JsonNode seen = owner.get(notes(id)).is(200).body().path("items").path(0);
        assertThat(seen.path("id").asLong()).isEqualTo(note);
        assertThat(seen.path("body").asString()).isEqualTo("三月款已到账");
        JsonNode line =
                owner.get("/api/customers/" + id + "/timeline?kind=note")
                        .is(200)
                        .body()
                        .path("items")
                        .path(0);
        assertThat(line.path("title").asString()).isEqualTo("写了备注");
        assertThat(line.path("detail").path("body").asString()).isEqualTo("三月款已到账");
        assertThat(line.path("link").asString()).isEqualTo("note:" + note);
        as("sales", company.southSales)
                .post(notes(id), Map.of("body", "看不见"))
                .refused(404, "customer.missing");
    }

    @Test
    void theMentionedAreToldAndTheWriterIsNot() {
        Caller owner = as("sales");
        Caller finance = as("finance");
        long id = customer(owner, "笔记二号商行");
        owner.post(
                        notes(id),
                        Map.of(
                                "body",
                                "请 @[" + finance.personId + "] 核对，@[" + owner.personId + "] 跟进"))
                .is(201);
        JsonNode told = finance.get("/api/notices").is(200).body();
        assertThat(told.path("unread").asInt()).isOne();
        assertThat(told.path("items").path(0).path("text").asString())
                .contains("笔记二号商行")
                .contains("提到");
        assertThat(owner.get("/api/notices").body().path("items")).isEmpty();
        finance.post(
                        "/api/notices/reading",
                        Map.of("upTo", told.path("items").path(0).path("id").asLong()))
                .is(200);
        assertThat(finance.get("/api/notices?unread=true").body().path("items")).isEmpty();
    }

    @Test
    void aMentionOfSomebodyWhoMayNotSeeTheCustomerIsRefusedByName() {
        Caller owner = as("sales");
        Caller stranger = as("sales", company.southSales);
        long id = customer(owner, "笔记三号商行");
        var refusal =
                owner.post(notes(id), Map.of("body", "@[" + stranger.personId + "] 看看"))
                        .refused(422, "note.mention.blind")
                        .names("body");
        assertThat(refusal.body().path("title").asString()).contains("测试");
        owner.post(notes(id), Map.of("body", "@[99999999] 看看"))
                .refused(422, "note.mention.unknown");
        assertThat(owner.get(notes(id)).body().path("items")).isEmpty();
        assertThat(stranger.get("/api/notices").body().path("items")).isEmpty();
    }

    @Test
    void onesOwnNoteIsOpenForADayAndThenOnlyToWhoMayEditTheCustomer() {
        Caller owner = as("sales");
        Caller finance = as("finance");
        long id = customer(owner, "笔记四号商行");
        String note = notes(id) + "/" + finance.post(notes(id), Map.of("body", "初稿")).id();
        finance.put(note, Map.of("body", "定稿", "pinned", false)).is(200);
        clock.forward(Duration.ofHours(25));
        // the sessions have timed out by then
        finance = signedIn(finance.personId);
        owner = signedIn(owner.personId);
        assertThat(
                        finance.get(notes(id))
                                .body()
                                .path("items")
                                .path(0)
                                .path("can")
                                .path("edit")
                                .asBoolean())
                .isFalse();
        finance.put(note, Map.of("body", "迟改")).refused(403, "note.closed");
        finance.delete(note).refused(403, "note.closed");
        owner.put(note, Map.of("body", "主人改", "pinned", true)).is(200);
        assertThat(finance.get(notes(id)).body().path("items").path(0).path("body").asString())
                .isEqualTo("主人改");
    }

    @Test
    void pinnedNotesComeFirstOnEveryPage() {
        Caller owner = as("sales");
        long id = customer(owner, "笔记五号商行");
        for (int i = 0; i < 5; i++)
            owner.post(notes(id), Map.of("body", "第" + i, "pinned", i == 1 || i == 3)).is(201);
        StringBuilder order = new StringBuilder();
        String next = "";
        while (next != null) {
            JsonNode page =
                    owner.get(notes(id) + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                            .is(200)
                            .body();
            page.path("items")
                    .forEach(note -> order.append(note.path("body").asString().charAt(1)));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(order.toString()).isEqualTo("31420");
    }

    @Test
    void aRemovedNoteTakesItsWordsOffTheTimeline() {
        Caller owner = as("sales");
        long id = customer(owner, "笔记六号商行");
        long note = owner.post(notes(id), Map.of("body", "不该写的话")).id();
        owner.delete(notes(id) + "/" + note).is(204);
        assertThat(owner.get(notes(id)).body().path("items")).isEmpty();
        assertThat(owner.get("/api/customers/" + id + "/timeline").is(200).text())
                .doesNotContain("不该写的话")
                .contains("删除了一条备注");
        owner.put(notes(id) + "/" + note, Map.of("body", "又来")).refused(404, "note.missing");
    }

    private static String notes(long id) {
        return "/api/customers/" + id + "/notes";
    }
}
