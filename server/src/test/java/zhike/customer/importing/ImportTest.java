package zhike.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.sheet.Sheet;
import zhike.platform.sheet.SheetOptions;
import zhike.platform.sheet.SheetReader;
import zhike.platform.sheet.SheetWriter;
import zhike.testing.Caller;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ImportTest extends ImportStory {
    @Autowired private Broadcast broadcast;

    @Test
    void rowsThatCameBackAreCorrectedAndSentAgain() throws IOException {
        Caller who = as("sales_manager");
        JsonNode first =
                taken(
                        who,
                        "客户名称,电话,邮箱\n"
                                + "津门改错甲有限公司,022-23456701,a@gaicuo.cn\n"
                                + ",022-23456702,b@gaicuo.cn\n",
                        "fill");
        assertCounts(first, 1, 0, 0, 0, 1);
        List<List<String>> rows =
                rows(
                        who.get("/api/imports/" + first.path("id").asLong() + "/errors.xlsx")
                                .is(200)
                                .bytes());
        assertThat(rows.get(1).subList(0, 3)).containsExactly("", "022-23456702", "b@gaicuo.cn");
        assertThat(rows.get(1).get(3)).contains("第 3 行", "没有名称");
        rows.get(1).set(0, "津门改错乙有限公司");
        long again = who.upload("/api/imports", "errors.xlsx", book(rows)).is(201).id();
        JsonNode known = who.get("/api/imports/" + again).body();
        assertThat(known.path("columns").size()).isEqualTo(3);
        JsonNode second = run(who, again, "fill");
        assertCounts(second, 1, 0, 0, 0, 0);
        JsonNode card = card(who, "津门改错乙有限公司");
        assertThat(card.path("email").asString()).isEqualTo("b@gaicuo.cn");
        assertThat(card.toString()).doesNotContain("没有名称");
    }

    @Test
    void theSecondRunCreatesNothingWhateverItsEncoding() {
        Caller who = as("custodian", company.root);
        String text =
                "客户名称,联系人,手机\n"
                        + "编码甲商贸有限公司,周瑜,13800010001\n"
                        + "编码乙商贸有限公司,鲁肃,13800010002\n"
                        + "编码甲商贸有限公司,周瑜,13800010001\n";
        assertCounts(taken(who, text, "fill"), 2, 0, 0, 1, 0);
        assertCounts(taken(who, text, "fill"), 0, 0, 3, 0, 0);
        for (String charset : List.of("GB18030", "UTF-16LE", "UTF-16"))
            assertCounts(
                    run(who, upload(who, "x.csv", text, Charset.forName(charset)), "fill"),
                    0,
                    0,
                    3,
                    0,
                    0);
    }

    @Test
    void policiesDecideWhatHappensToWhoIsThere() {
        Caller who = as("sales");
        taken(who, "name,mobile,address\n方针一,13800020001,\n", "fill");
        String more = "name,mobile,address,remark\n方针一,13800020001,新街口 9 号,来自展会\n";
        assertCounts(taken(who, more, "skip"), 0, 0, 1, 0, 0);
        assertThat(card(who, "方针一").has("address")).isFalse();
        assertCounts(taken(who, more, "fill"), 0, 1, 0, 0, 0);
        assertThat(card(who, "方针一").path("address").asString()).isEqualTo("新街口 9 号");
        String other = "name,mobile,address\n方针一,13800020001,旧街口 1 号\n";
        assertCounts(taken(who, other, "fill"), 0, 0, 1, 0, 0);
        assertCounts(taken(who, other, "overwrite"), 0, 1, 0, 0, 0);
        assertThat(card(who, "方针一").path("address").asString()).isEqualTo("旧街口 1 号");
        assertThat(
                        who.get(
                                        "/api/customers/"
                                                + card(who, "方针一").path("id").asLong()
                                                + "/changes")
                                .is(200)
                                .body()
                                .toString())
                .contains("新街口 9 号");
        assertCounts(taken(who, other, "create"), 1, 0, 0, 0, 0);
    }

    @Test
    void whoeverHasANameThatNobodySeesIsNoContact() {
        Caller who = as("sales");
        String longest = "长".repeat(101);
        taken(
                who,
                "客户名称,联系人,联系人手机\n"
                        + "隐形甲商行,\u200b\u200d,13566770101\n"
                        + "隐形乙商行,张\u202e三,13566770102\n"
                        + "隐形丙商行,"
                        + longest
                        + ",13566770103\n",
                "fill");
        for (String name : List.of("隐形甲商行", "隐形乙商行", "隐形丙商行")) {
            JsonNode card = card(who, name);
            assertThat(card.path("contacts")).as(name).isEmpty();
            assertThat(card.toString()).as(name).contains("135 6677 010");
        }
        assertThat(card(who, "隐形丙商行").toString()).as("kept apart").contains(longest);
    }

    @Test
    void aBroughtInCustomerIsFoundAndHasItsStory() {
        Caller who = as("sales");
        taken(who, "客户名称,联系人,联系人手机,电话\n重庆入档火锅有限公司,尉迟恭,13566770099,023-67890011\n", "fill");
        JsonNode card = card(who, "重庆入档火锅有限公司");
        assertThat(card.path("contacts").path(0).path("name").asString()).isEqualTo("尉迟恭");
        for (String typed :
                List.of(
                        "入档火锅",
                        "rudang",
                        "67890011",
                        "13566770099",
                        "尉迟",
                        card.path("number").asString()))
            assertThat(
                            who.get("/api/search" + Caller.query(Map.of("q", typed)))
                                    .is(200)
                                    .body()
                                    .path("items")
                                    .toString())
                    .as(typed)
                    .contains("重庆入档火锅有限公司");
        assertThat(
                        who.get("/api/customers/" + card.path("id").asLong() + "/timeline")
                                .is(200)
                                .body()
                                .toString())
                .contains("imported", "customers.csv");
        assertThat(card.path("owner").path("id").asLong()).isEqualTo(who.personId);
    }

    @Test
    void anImportIsTakenBackButWhatWasWorkedOnSinceStays() {
        Caller who = as("sales_manager");
        long before =
                who.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "撤回旧有有限公司",
                                        "phone",
                                        "022-23450001",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        String text =
                "客户名称,电话,邮箱,地址\n"
                        + "撤回旧有有限公司,022-23450001,old@chehui.cn,\n"
                        + "撤回新一有限公司,022-23450002,,\n"
                        + "撤回新二有限公司,022-23450003,,\n";
        JsonNode done = taken(who, text, "fill");
        assertCounts(done, 2, 1, 0, 0, 0);
        long touched = card(who, "撤回新二有限公司").path("id").asLong();
        who.patch(
                        "/api/customers/" + touched,
                        Map.of("version", 0, "changes", Map.of("address", "河西区")))
                .is(200);
        JsonNode back = undone(who, done.path("id").asLong());
        assertThat(back.path("state").asString()).isEqualTo("undone");
        assertThat(back.path("kept").asLong()).isEqualTo(1);
        assertThat(who.get("/api/customers/" + before).body().has("email")).isFalse();
        who.get("/api/customers/" + touched).is(200);
        assertThat(cardsOf(done.path("id").asLong())).isEqualTo(1);
        assertCounts(taken(who, text, "fill"), 1, 1, 1, 0, 0);
        who.post("/api/imports/" + done.path("id").asLong() + "/undoing")
                .refused(409, "import.undone");
    }

    @Test
    void aKilledImportGoesOnWhereItStood() {
        Caller who = as("custodian", company.root);
        StringBuilder text = new StringBuilder("客户名称,电话\n");
        for (int at = 0; at < 9_000; at++)
            text.append("断点")
                    .append(Integer.toString(at, 36))
                    .append("号商行,0531-")
                    .append(20_000_000 + at)
                    .append('\n');
        long id = upload(who, text.toString());
        db.execute(
                "create function pg_temp_stop() returns trigger language plpgsql as $$ begin if"
                    + " new.taken_to > 4000 then raise exception 'killed'; end if; return new; end"
                    + " $$");
        db.execute(
                "create trigger killed before update on customer.import for each row execute"
                        + " function pg_temp_stop()");
        long job;
        try {
            job = who.post("/api/imports/" + id + "/run", Map.of("policy", "fill")).is(202).id();
            assertThat(ended(who, job).path("state").asString()).isEqualTo("failed");
        } finally {
            db.execute("drop trigger killed on customer.import");
            db.execute("drop function pg_temp_stop()");
        }
        assertThat(cardsOf(id)).isEqualTo(4_000);
        // what a node leaves behind that is killed: a job that runs, and a heart that beats no more
        db.execute(
                "update platform.job set state = 'running', ended_at = null, claim ="
                        + " gen_random_uuid(), heartbeat_at = 'epoch' where id = {0}",
                DSL.val(job));
        db.execute(
                "update customer.import set state = 'running', ended_at = null where id = {0}",
                DSL.val(id));
        broadcast.tell("job", job);
        assertThat(ended(who, job).path("state").asString()).isEqualTo("done");
        JsonNode done = who.get("/api/imports/" + id).body();
        assertAddsUp(done);
        assertCounts(done, 9_000, 0, 0, 0, 0);
        assertThat(cardsOf(id)).isEqualTo(9_000);
    }

    @Test
    void aMappingIsRemembered() {
        Caller who = as("sales");
        long id = upload(who, "甲栏,乙栏\n记忆一号商行,13800030001\n");
        who.put(
                        "/api/imports/" + id + "/mapping",
                        Map.of("mapping", Map.of("0", "name", "1", "mobile")))
                .is(200);
        JsonNode again =
                who.get("/api/imports/" + upload(who, "甲栏,乙栏\n记忆二号商行,13800030002\n")).body();
        assertThat(again.path("mapping").path("0").asString()).isEqualTo("name");
        assertThat(again.path("mapping").path("1").asString()).isEqualTo("mobile");
        who.put("/api/imports/" + id + "/mapping", Map.of("mapping", Map.of("0", "nonsense")))
                .refused(422, "import.meaning.unknown");
        who.put("/api/imports/" + id + "/mapping", Map.of("mapping", Map.of("1", "name")))
                .refused(422, "import.meaning.twice");
    }

    @Test
    void aColumnThatIsNotToBeImportedIsKeptNowhere() {
        Caller who = as("sales");
        long id = upload(who, "客户名称,客户经理,备注\n不留之家商行,不留甲,不留乙\n");
        who.put(
                        "/api/imports/" + id + "/mapping",
                        Map.of("mapping", Map.of("0", "name", "1", "left_out", "2", "left_out")))
                .is(200);
        JsonNode done = run(who, id, "create");
        assertCounts(done, 1, 0, 0, 0, 0);
        long card =
                db.fetchSingle("select id from customer.card where name = '不留之家商行'")
                        .get(0, Long.class);
        assertThat(who.get("/api/customers/" + card).is(200).body().toString())
                .contains("不留之家商行")
                .doesNotContain("不留甲", "不留乙");
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        Caller who = as("sales");
        who.upload("/api/imports", "x.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))
                .refused(415, "sheet.format.pdf");
        who.upload("/api/imports", "x.csv", new byte[0]).is(422);
        as("agent", company.northService)
                .upload("/api/imports", "x.csv", "name\nx\n".getBytes(StandardCharsets.UTF_8))
                .refused(403, "operation.not-granted");
    }

    private static List<List<String>> rows(byte[] book) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Sheet sheet =
                SheetReader.open(
                        new ByteArrayInputStream(book),
                        "x.xlsx",
                        SheetOptions.none().withHeader(false))) {
            sheet.rows().forEach(row -> rows.add(new ArrayList<>(row.cells())));
        }
        return rows;
    }

    private static byte[] book(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "1")) {
            for (List<String> row : rows) writer.row(row);
        }
        return out.toByteArray();
    }

    @Test
    void aValueThatNoFieldTookIsToldWithItsLineAndItsReason() throws IOException {
        Caller who = as("sales");
        JsonNode done = taken(who, "客户名称,成立日期\n未读值商行,去年春天\n读得值商行,2020-05-06\n", "create");
        long id = done.path("id").asLong();
        assertThat(done.path("warnings").asInt()).isEqualTo(1);

        List<List<String>> rows =
                rows(who.get("/api/imports/" + id + "/unread.xlsx").is(200).bytes());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).contains("成立日期", "去年春天");
        as("sales").get("/api/imports/" + id + "/unread.xlsx").refused(404, "import.missing");
    }

    @Test
    void thePreviewShowsWhatStandsInARowThatWillBeRefused() {
        Caller who = as("sales");
        long id = upload(who, "客户名称,电话,备注\n,02885551234,没有名字\n有名字商行,02885551235,\n");

        JsonNode first = who.get("/api/imports/" + id + "/preview").is(200).body().get(0);

        assertThat(first.path("refused").asBoolean()).isTrue();
        assertThat(first.path("draft").path("phone").asString()).isEqualTo("02885551234");
        assertThat(first.path("draft").path("remark").asString()).isEqualTo("没有名字");
    }
}
