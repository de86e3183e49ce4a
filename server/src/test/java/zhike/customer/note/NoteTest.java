package zhike.customer.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.Map;

class NoteTest extends ServerTest {
    @org.springframework.beans.factory.annotation.Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

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

    /** Every writer of rows beside a card, while another has it in hand to merge it away. */
    @Test
    void nothingIsWrittenBesideACustomerThatIsBeingMergedAway() throws Exception {
        Caller owner = as("branch_manager", company.north);
        long tag = owner.post("/api/tags", Map.of("name", "合并竞争" + System.nanoTime())).is(201).id();
        long third = customer(owner, "竞争第三方有限公司");
        Map<String, java.util.function.LongFunction<zhike.testing.Answer>> writers =
                Map.of(
                        "note", id -> owner.post(notes(id), Map.of("body", "写在途中")),
                        "watch", id -> owner.send("PUT", "/api/customers/" + id + "/watch", null),
                        "card_tag",
                                id ->
                                        owner.put(
                                                "/api/customers/" + id + "/tags",
                                                Map.of("tagIds", java.util.List.of(tag))),
                        "contact",
                                id ->
                                        owner.post(
                                                "/api/customers/" + id + "/contacts",
                                                Map.of("name", "途中人")),
                        "relation",
                                id ->
                                        owner.post(
                                                "/api/customers/" + third + "/relations",
                                                Map.of(
                                                        "kind",
                                                        "parent",
                                                        "direction",
                                                        "from",
                                                        "cardId",
                                                        id)),
                        "attachment",
                                id ->
                                        owner.upload(
                                                "/api/customers/" + id + "/attachments",
                                                "途中.txt",
                                                "x"
                                                        .getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8)));
        for (var writer : writers.entrySet()) {
            long id = customer(owner, "竞争被并" + writer.getKey() + "有限公司");
            zhike.testing.Answer answer = whileMerged(id, () -> writer.getValue().apply(id));
            assertThat(answer.status()).as(writer.getKey() + answer.text()).isIn(404, 422);
            String column = writer.getKey().equals("relation") ? "to_card" : "card_id";
            assertThat(
                            (Long)
                                    db.fetchValue(
                                            "select count(*) from customer."
                                                    + writer.getKey()
                                                    + " where "
                                                    + column
                                                    + " = "
                                                    + id))
                    .as(writer.getKey())
                    .isZero();
        }
    }

    private zhike.testing.Answer whileMerged(
            long id, java.util.concurrent.Callable<zhike.testing.Answer> write) throws Exception {
        try (var other = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            var answer =
                    transaction.execute(
                            status -> {
                                db.execute(
                                        "select 1 from customer.card where id = "
                                                + id
                                                + " for update");
                                var written = other.submit(write);
                                pause();
                                db.execute(
                                        "update customer.card set removed_at = now() where id = "
                                                + id);
                                return written;
                            });
            return answer.get();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(600);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
