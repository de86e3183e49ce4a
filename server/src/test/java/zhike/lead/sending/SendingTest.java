package zhike.lead.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ClosedFields;
import zhike.testing.ServerTest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class SendingTest extends ServerTest {
    private long material(String title) {
        return material(title, Map.of());
    }

    private long material(String title, Map<String, Object> more) {
        Caller keeper = as("custodian", company.root);
        Map<String, Object> form =
                new HashMap<>(Map.of("kind", "brochure", "title", title, "language", "zh"));
        form.putAll(more);
        long id = keeper.post("/api/materials", form).is(201).id();
        keeper.upload(
                        "/api/materials/" + id + "/versions",
                        "介绍.txt",
                        "第一版".getBytes(StandardCharsets.UTF_8))
                .is(204);
        return id;
    }

    private static Map<String, Object> form(String way, long material) {
        return new HashMap<>(Map.of("way", way, "materials", List.of(material), "attached", false));
    }

    @Test
    void whoMayNotSeeWhatPeopleAreCalledDoesNotReadItInWhatWasSent() {
        Caller seller = as("sales");
        long card = customer(seller, "寄资料保密客户");
        Map<String, Object> form = form("post", material("公司介绍密"));
        String at = "/api/customers/" + card;
        seller.post(at + "/contacts", Map.of("name", "司马保密")).is(201);
        form.put("contactId", contact(seller, card, "司马保密"));
        seller.post(at + "/sendings", form).is(201);
        seller.post(
                        at + "/contact-records",
                        Map.of(
                                "way",
                                "call",
                                "cold",
                                false,
                                "reached",
                                true,
                                "contactName",
                                "司马保密"))
                .is(200);
        Caller closed = as(ClosedFields.role(db, "masked", "contacts.name"), company.root);
        for (String door : List.of("/sendings", "/timeline")) {
            assertThat(seller.get(at + door).is(200).text()).contains("司马保密");
            assertThat(closed.get(at + door).is(200).text()).doesNotContain("司马保密");
        }
    }

    @Test
    void aLinkOpensTheMaterialWithoutAnAccountAndEachOpenIsSeen() {
        Caller seller = as("sales");
        long card = customer(seller, "寄资料客户");
        Map<String, Object> form = form("link", material("公司介绍一"));
        form.put("note", "您好，请过目");
        JsonNode sent =
                seller.post("/api/customers/" + card + "/sendings", form).is(201).body().get(0);
        String token = sent.path("link").asString().substring("/l/material/".length());
        JsonNode page = stranger().get("/api/l/material/" + token).is(200).body();
        assertThat(page.path("items").get(0).path("title").asString()).isEqualTo("公司介绍一");
        assertThat(page.path("note").asString()).isEqualTo("您好，请过目");
        assertThat(page.toString()).doesNotContain("寄资料客户");
        Answer file = stranger().get("/api/l/material/" + token + "/items/1").is(200);
        assertThat(file.text()).isEqualTo("第一版");
        JsonNode after = seller.get("/api/customers/" + card + "/sendings").is(200).body().get(0);
        assertThat(after.path("opens").asInt()).isEqualTo(1);
        assertThat(after.path("items").get(0).path("opens").asInt()).isEqualTo(1);
        assertThat(seller.get("/api/customers/" + card + "/timeline").text())
                .contains("客户打开了资料页", "客户打开了 公司介绍一");
        assertThat(seller.get("/api/customers/" + card + "/first-contact").at("state").asString())
                .isEqualTo("made");
    }

    @Test
    void aForgedAForeignAndAnExpiredLinkOpenNothing() {
        Caller seller = as("sales");
        long card = customer(seller, "假链接客户");
        JsonNode sent =
                seller.post("/api/customers/" + card + "/sendings", form("link", material("介绍二")))
                        .body()
                        .get(0);
        String token = sent.path("link").asString().substring("/l/material/".length());
        char last = token.charAt(20);
        String forged = token.substring(0, 20) + (last == 'A' ? 'B' : 'A') + token.substring(21);
        stranger().get("/api/l/material/" + forged).refused(404, "link.invalid");
        stranger().get("/api/l/material/x").refused(404, "link.invalid");
        stranger().get("/api/l/material/" + token + "/items/9").refused(404, "link.invalid");
        clock.forward(Duration.ofDays(31));
        stranger().get("/api/l/material/" + token).refused(404, "link.expired");
    }

    @Test
    void whatIsWithdrawnIsNeitherSentNorOpenedAnyMore() {
        Caller seller = as("sales");
        Caller keeper = as("custodian", company.root);
        long card = customer(seller, "撤回资料客户");
        long material = material("旧价目");
        JsonNode sent =
                seller.post("/api/customers/" + card + "/sendings", form("link", material))
                        .body()
                        .get(0);
        String token = sent.path("link").asString().substring("/l/material/".length());
        keeper.post("/api/materials/" + material + "/withdrawal", Map.of("reason", "价格已变")).is(204);
        stranger().get("/api/l/material/" + token + "/items/1").refused(404, "link.invalid");
        seller.post("/api/customers/" + card + "/sendings", form("post", material))
                .refused(422, "material.unusable");
        keeper.post("/api/materials/" + material + "/withdrawal", Map.of("reason", "再撤"))
                .refused(409, "material.withdrawn");
    }

    @Test
    void onlyWhatIsValidAndForOnesUnitIsUsed() {
        Caller seller = as("sales");
        long card = customer(seller, "范围资料客户");
        long south = material("南方专用", Map.of("units", List.of(company.south)));
        long past =
                material(
                        "过期资料", Map.of("validUntil", LocalDate.now(clock).minusDays(1).toString()));
        for (long id : List.of(south, past))
            seller.post("/api/customers/" + card + "/sendings", form("post", id))
                    .refused(422, "material.unusable");
        assertThat(seller.get("/api/materials?limit=200").text())
                .contains("过期资料")
                .doesNotContain("南方专用");
        assertThat(seller.get("/api/materials?usable=true&limit=200").text())
                .doesNotContain("过期资料");
        seller.post("/api/materials", Map.of("kind", "brochure", "title", "x", "language", "zh"))
                .is(403);
    }

    @Test
    void receiptIsAPromiseThatTheCallKeeps() {
        Caller seller = as("sales");
        long card = customer(seller, "收到资料客户");
        JsonNode sent =
                seller.post("/api/customers/" + card + "/sendings", form("post", material("产品手册")))
                        .body()
                        .get(0);
        long id = sent.path("id").asLong();
        assertThat(seller.get("/api/promises?mine=true").text()).contains("电话确认收到资料");
        String path = "/api/customers/" + card + "/sendings/" + id + "/receipt";
        seller.post(path, Map.of("note", "已收到，下周讨论")).is(200);
        seller.post(path, Map.of()).refused(409, "sending.received");
        assertThat(
                        db.fetchSingle(
                                        "select state from promise.given where kind ="
                                                + " 'material.receipt' and subject_id = ?",
                                        id)
                                .get(0, String.class))
                .isEqualTo("kept");
    }

    @Test
    void aMailGoesToAContactWithAnAddressWithTheFiles() {
        Caller seller = as("sales");
        long card = customer(seller, "邮寄资料客户");
        seller.post("/api/customers/" + card + "/contacts", Map.of("name", "无邮箱")).is(201);
        seller.post(
                        "/api/customers/" + card + "/contacts",
                        Map.of("name", "有邮箱", "email", "zhang@example.com"))
                .is(201);
        long bare = contact(seller, card, "无邮箱");
        long good = contact(seller, card, "有邮箱");
        Map<String, Object> form = form("mail", material("介绍邮件"));
        form.put("attached", true);
        String path = "/api/customers/" + card + "/sendings";
        seller.post(path, form).refused(422, "sending.contact.unaddressed");
        form.put("contactId", bare);
        seller.post(path, form).refused(422, "sending.contact.unaddressed");
        form.put("contactId", 999_999_999L);
        seller.post(path, form).refused(422, "sending.contact.unknown");
        form.put("contactId", good);
        seller.post(path, form).is(201);
        assertThat(
                        db.fetchSingle(
                                        "select cardinality(files) from messaging.letter where"
                                                + " to_address = 'zhang@example.com' and purpose ="
                                                + " 'material' order by id desc limit 1")
                                .get(0, Integer.class))
                .isOne();
    }

    private static long contact(Caller who, long card, String name) {
        return who.get("/api/customers/" + card)
                .is(200)
                .at("contacts")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    @Test
    void whoWantsNoMarketingGetsOnlyWhatTheyAskedFor() {
        Caller seller = as("sales");
        long card = customer(seller, "谢绝营销资料客户");
        int version = seller.get("/api/customers/" + card).is(200).at("version").asInt();
        seller.patch(
                        "/api/customers/" + card,
                        Map.of("version", version, "changes", Map.of("no_marketing", true)))
                .is(200);
        Map<String, Object> form = form("post", material("想寄的资料"));
        String path = "/api/customers/" + card + "/sendings";
        seller.post(path, form).refused(409, "sending.unwanted");
        form.put("asked", true);
        seller.post(path, form).is(201);
    }

    @Test
    void aKitShowsEachOnlyTheMaterialsOfTheirUnit() {
        Caller keeper = as("custodian", company.root);
        long ours = material("北方单页");
        long south = material("南方单页", Map.of("units", List.of(company.south)));
        String both = "混合包" + System.nanoTime();
        String foreign = "南方包" + System.nanoTime();
        for (var kit : Map.of(both, List.of(south, ours), foreign, List.of(south)).entrySet())
            keeper.post(
                            "/api/kits",
                            Map.of(
                                    "name",
                                    kit.getKey(),
                                    "active",
                                    true,
                                    "materials",
                                    kit.getValue()))
                    .is(201);
        assertThat(as("sales").get("/api/kits").is(200).text())
                .contains(both, "北方单页")
                .doesNotContain(foreign)
                .doesNotContain("南方单页");
        assertThat(keeper.get("/api/kits").is(200).text()).contains(foreign, "南方单页");
    }

    @Test
    void kitsHoldMaterialsInTheirOrder() {
        Caller keeper = as("custodian", company.root);
        long one = material("包一");
        long two = material("包二");
        String name = "首次联络包" + System.nanoTime();
        JsonNode kits =
                keeper.post(
                                "/api/kits",
                                Map.of(
                                        "name",
                                        name,
                                        "active",
                                        true,
                                        "materials",
                                        List.of(two, one)))
                        .is(201)
                        .body();
        JsonNode mine =
                kits.valueStream()
                        .filter(kit -> kit.path("name").asString().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(mine.path("materials").get(0).path("name").asString()).isEqualTo("包二");
        keeper.post("/api/kits", Map.of("name", name, "active", true, "materials", List.of(one)))
                .refused(422, "kit.double");
        keeper.post(
                        "/api/kits",
                        Map.of(
                                "name",
                                name + "x",
                                "active",
                                true,
                                "materials",
                                List.of(999_999_999L)))
                .refused(422, "material.unusable");
    }

    @Test
    void oneOfOursWhoLooksIsNotTheCustomer() {
        Caller seller = as("sales");
        long card = customer(seller, "自看资料客户");
        JsonNode sent =
                seller.post("/api/customers/" + card + "/sendings", form("link", material("自看介绍")))
                        .body()
                        .get(0);
        String path = "/api" + sent.path("link").asString();
        seller.get(path).is(200);
        seller.get(path + "/items/1").is(200);
        JsonNode looked = seller.get("/api/customers/" + card + "/sendings").body().get(0);
        assertThat(looked.path("opens").asInt()).isZero();
        assertThat(looked.path("items").get(0).path("opens").asInt()).isZero();
        stranger().get(path).is(200);
        stranger().get(path + "/items/1").is(200);
        assertThat(trail(card)).containsExactly("material.opened", "material.read");
    }

    private List<String> trail(long customer) {
        return db.fetch(
                        "select action from audit.entry where kind = 'customer' and"
                                + " record_id = ? and action in ('material.opened',"
                                + " 'material.read') order by id",
                        customer)
                .getValues(0, String.class);
    }

    @Test
    void theLinkOpensOnlyWhileTheCustomerStands() {
        Caller seller = as("sales");
        Caller manager = as("sales_manager");
        long card = customer(seller, "移除资料客户");
        JsonNode sent =
                seller.post(
                                "/api/customers/" + card + "/sendings",
                                form("link", material("移除前的介绍")))
                        .body()
                        .get(0);
        String link = "/api" + sent.path("link").asString();
        manager.delete("/api/customers/" + card).is(204);
        stranger().get(link).refused(404, "link.invalid");
        stranger().get(link + "/items/1").refused(404, "link.invalid");
        manager.post("/api/customers/" + card + "/restoration", Map.of()).is(200);
        stranger().get(link).is(200);
        assertThat(stranger().get(link + "/items/1").is(200).text()).isEqualTo("第一版");
    }
}
