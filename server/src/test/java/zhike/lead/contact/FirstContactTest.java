package zhike.lead.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.promise.clock.PromiseClock;
import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.ServerTest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class FirstContactTest extends ServerTest {
    @Autowired private PromiseClock promiseClock;
    @Autowired private ContactHandingOn handingOn;
    private Caller manager;
    private Caller seller;

    @BeforeEach
    void people() {
        manager = as("sales_manager");
        seller = as("sales");
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                manager.personId,
                seller.personId);
    }

    @AfterEach
    void asUsual() {
        settings("ask", "territory");
    }

    @Test
    void aNewCustomerIsToBeContactedWithinSevenDays() {
        long id = customer(seller, "首联新客户");
        JsonNode card = seller.get("/api/customers/" + id + "/first-contact").is(200).body();
        assertThat(card.path("state").asString()).isEqualTo("waiting");
        assertThat(card.path("daysLeft").asInt()).isEqualTo(7);
        assertThat(line(seller, id).path("daysLeft").asInt()).isEqualTo(7);
        assertThat(seller.get("/api/promises?mine=true").text()).contains("首次联络");
        seller.post(
                        "/api/customers/" + id + "/contact-records",
                        Map.of("way", "call", "cold", false, "reached", false))
                .is(200);
        assertThat(state(id)).isEqualTo("open");
        JsonNode after =
                seller.post(
                                "/api/customers/" + id + "/contact-records",
                                Map.of(
                                        "way",
                                        "call",
                                        "cold",
                                        false,
                                        "reached",
                                        true,
                                        "contactName",
                                        "王经理"))
                        .is(200)
                        .body();
        assertThat(after.path("state").asString()).isEqualTo("made");
        assertThat(state(id)).isEqualTo("kept");
        assertThat(seller.get("/api/customers/" + id + "/timeline").text()).contains("王经理");
        assertThat(seller.get("/api/first-contacts?limit=200").text()).doesNotContain("首联新客户");
    }

    @Test
    void whoIsKeptByHandIsContacted() {
        long id = customer(seller, "首联手工");
        long promise =
                seller.get("/api/customers/" + id + "/first-contact").at("promiseId").asLong();
        seller.post("/api/promises/keeping", Map.of("ids", List.of(promise), "note", "已电话联络"))
                .is(200);
        assertThat(seller.get("/api/customers/" + id + "/first-contact").at("state").asString())
                .isEqualTo("made");
    }

    @Test
    void aTalkThatReachedSomebodyIsAContactAndOneThatDidNotIsNone() {
        long id = customer(seller, "首联通话");
        Map<String, Object> talk =
                new java.util.HashMap<>(
                        Map.of("customerId", id, "way", "phone", "summary", "介绍产品"));
        talk.put("result", "unreached");
        seller.post("/api/talks", talk).is(201);
        assertThat(seller.get("/api/customers/" + id + "/first-contact").at("state").asString())
                .isEqualTo("waiting");
        talk.put("result", "reached");
        seller.post("/api/talks", talk).is(201);
        JsonNode made = seller.get("/api/customers/" + id + "/first-contact").is(200).body();
        assertThat(made.path("state").asString()).isEqualTo("made");
        assertThat(made.path("way").asString()).isEqualTo("call");
        assertThat(state(id)).isEqualTo("kept");
    }

    @Test
    void whyItWasReleasedIsToldInTheReadersLanguage() {
        Caller other = as("sales");
        long id = customer(seller, "首联转交");
        long promise =
                seller.get("/api/customers/" + id + "/first-contact").at("promiseId").asLong();
        manager.put(
                        "/api/customers/" + id + "/owner",
                        Map.of("ownerId", other.personId, "reason", "调岗"))
                .is(200);
        assertThat(manager.get("/api/promises/" + promise).is(200).text()).contains("客户已转交他人");
        Caller english = manager.withHeader("Accept-Language", "en");
        assertThat(english.get("/api/promises/" + promise).is(200).text())
                .contains("handed to somebody else");
    }

    @Test
    void afterAWeekTheManagerIsToldAndHandsItOverWithOneClick() {
        Caller other = as("sales");
        long id = customer(seller, "首联逾期客户");
        clock.forward(Duration.ofDays(8));
        promiseClock.tick();
        manager = signedIn(manager.personId);
        assertThat(manager.get("/api/notices").text()).contains("没有联络新客户");
        JsonNode line = line(manager, id);
        assertThat(line.path("broken").asBoolean()).isTrue();
        assertThat(line.path("daysLeft").asInt()).isEqualTo(-1);
        assertThat(manager.get("/api/first-contacts/figures").at("overdue").asInt())
                .isGreaterThanOrEqualTo(1);
        signedIn(seller.personId)
                .post(
                        "/api/first-contacts/handovers",
                        Map.of("customers", List.of(id), "to", other.personId))
                .is(403);
        manager.post(
                        "/api/first-contacts/handovers",
                        Map.of("customers", List.of(id), "to", other.personId))
                .is(200);
        Caller next = signedIn(other.personId);
        JsonNode fresh = next.get("/api/customers/" + id + "/first-contact").is(200).body();
        assertThat(fresh.path("state").asString()).isEqualTo("waiting");
        assertThat(fresh.path("daysLeft").asInt()).isEqualTo(7);
        assertThat(fresh.path("broken").asBoolean()).isFalse();
        assertThat(states(id)).containsExactly("released", "open");
        signedIn(seller.personId).get("/api/customers/" + id).is(404);
    }

    @Test
    void manyHandedOverAtOnceAreShared() {
        Caller first = as("sales");
        Caller second = as("sales");
        String name = "首联批量" + System.nanoTime();
        territory(name, Map.of(first.personId, 1, second.personId, 2, seller.personId, 9));
        List<Long> ids = new ArrayList<>();
        for (int each = 0; each < 6; each++) ids.add(customer(seller, name + each));
        JsonNode done =
                manager.post("/api/first-contacts/handovers", Map.of("customers", ids))
                        .is(200)
                        .body();
        assertThat(
                        done.path("taken")
                                .valueStream()
                                .collect(
                                        Collectors.toMap(
                                                each -> each.at("/person/id").asLong(),
                                                each -> each.path("customers").asInt())))
                .isEqualTo(Map.of(first.personId, 2, second.personId, 4));
        assertThat(done.path("left").asInt()).isZero();
    }

    private void territory(String name, Map<Long, Integer> abilities) {
        as("branch_manager", company.north)
                .post(
                        "/api/territories",
                        Map.of(
                                "name",
                                name,
                                "position",
                                0,
                                "criteria",
                                Map.of("field", "name", "op", "contains", "value", name),
                                "active",
                                true,
                                "members",
                                abilities.entrySet().stream()
                                        .map(
                                                each ->
                                                        Map.of(
                                                                "personId",
                                                                each.getKey(),
                                                                "ability",
                                                                each.getValue()))
                                        .toList()))
                .is(201);
    }

    @Test
    void byItselfItGoesToWhoeverCarriesLeastInTheTerritory() {
        Caller taker = as("sales");
        settings("auto", "territory");
        String name = "首联自动" + System.nanoTime();
        long id = customer(seller, name);
        territory(name, Map.of(seller.personId, 9, taker.personId, 1));
        clock.forward(Duration.ofDays(8));
        promiseClock.tick();
        handingOn.look();
        handingOn.look();
        assertThat(signedIn(taker.personId).get("/api/customers/" + id).is(200).text())
                .contains(name);
        assertThat(states(id)).containsExactly("released", "open");
        assertThat(signedIn(manager.personId).get("/api/notices").text()).contains("系统将转交他人");
    }

    @Test
    void byItselfItGoesBackToThePool() {
        settings("auto", "pool");
        long id = customer(seller, "首联回公海");
        clock.forward(Duration.ofDays(8));
        promiseClock.tick();
        handingOn.look();
        Caller other = as("sales");
        assertThat(other.get("/api/pool?limit=200").text()).contains("首联回公海");
        other.post("/api/pool/claims", Map.of("customerId", id)).is(200);
        assertThat(other.get("/api/customers/" + id + "/first-contact").at("daysLeft").asInt())
                .isEqualTo(7);
        assertThat(states(id)).containsExactly("released", "open");
    }

    @Test
    void anImportBringsOldCustomersUnlessItIsSaidToBringNewOnes() {
        imported("首联导入老客户");
        assertThat(states(card("首联导入老客户"))).isEmpty();
        as("administrator", company.root)
                .put("/api/settings/lead", Map.of("importedToo", true))
                .is(200);
        imported("首联导入甲", "首联导入乙");
        for (String name : List.of("首联导入甲", "首联导入乙"))
            assertThat(states(card(name))).containsExactly("open");
    }

    private long card(String name) {
        return db.fetchSingle("select id from customer.card where name = ?", name)
                .get(0, Long.class);
    }

    private void imported(String... names) {
        String csv = "客户名称\n" + String.join("\n", names) + "\n";
        Caller importer = as("sales_manager");
        long upload =
                importer.upload("/api/imports", "x.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .is(201)
                        .id();
        importer.get("/api/imports/" + upload + "/preview").is(200);
        Jobs.done(
                importer,
                importer.post("/api/imports/" + upload + "/run", Map.of("policy", "create")));
    }

    @Test
    void anOldCustomerInNewHandsIsNoNewOne() {
        long id = customer(seller, "首联老客户");
        manager.put("/api/customers/" + id + "/stage", Map.of("stage", "active", "reason", "x"))
                .is(200);
        manager.put(
                        "/api/customers/" + id + "/owner",
                        Map.of("ownerId", as("sales").personId, "reason", "x"))
                .is(200);
        assertThat(states(id)).containsExactly("open");
    }

    @Test
    void aRemovedCustomerIsOwedNothingUntilItIsBack() {
        long id = customer(seller, "首联删除");
        as("sales_manager").delete("/api/customers/" + id).is(204);
        assertThat(state(id)).isEqualTo("released");
        as("sales_manager").post("/api/customers/" + id + "/restoration", Map.of()).is(200);
        assertThat(states(id)).containsExactly("released", "open");
    }

    @Test
    void coldCallsAreCountedAndCapped() {
        long id = customer(seller, "陌生电话客户");
        Map<String, Object> form =
                new HashMap<>(Map.of("way", "call", "cold", true, "reached", false));
        String path = "/api/customers/" + id + "/contact-records";
        assertThat(seller.post(path, form).is(200).at("coldLeft").asInt()).isEqualTo(1);
        seller.post(path, form).is(200);
        seller.post(path, form).refused(409, "contact.cold.capped");
        form.put("cold", false);
        seller.post(path, form).is(200);
        form.put("cold", true);
        form.put("way", "mail");
        seller.post(path, form).refused(422, "contact.cold.way");
        clock.forward(Duration.ofDays(31));
        form.put("way", "call");
        signedIn(seller.personId).post(path, form).is(200);
    }

    @Test
    void aColdCallThatIsDatedBackCountsAsWell() {
        long id = customer(seller, "补记陌生电话");
        Map<String, Object> form =
                new HashMap<>(Map.of("way", "call", "cold", true, "reached", false));
        form.put("at", clock.instant().minus(Duration.ofDays(90)).toString());
        String path = "/api/customers/" + id + "/contact-records";
        assertThat(seller.post(path, form).is(200).at("coldLeft").asInt()).isEqualTo(1);
        seller.post(path, form).is(200);
        seller.post(path, form).refused(409, "contact.cold.capped");
        form.put("cold", false);
        form.put("at", "1000-01-01T00:00:00Z");
        seller.post(path, form).refused(422, "field.year");
    }

    @Test
    void whoseFirstContactIsReleasedWaitsForNobodyUntilAnotherGetsTheCustomer() {
        long id = customer(seller, "首联不用了");
        String path = "/api/customers/" + id + "/first-contact";
        long promise = seller.get(path).at("promiseId").asLong();
        manager.post("/api/promises/release", Map.of("ids", List.of(promise), "why", "展会上已当面谈过"))
                .is(200);
        assertThat(seller.get(path).at("state").asString()).isEqualTo("none");
        assertThat(seller.get("/api/first-contacts?limit=200").text()).doesNotContain("首联不用了");
        manager.post("/api/first-contacts/handovers", Map.of("customers", List.of(id)))
                .refused(409, "first-contact.nobody");
        Caller other = as("sales");
        manager.put(
                        "/api/customers/" + id + "/owner",
                        Map.of("ownerId", other.personId, "reason", "调岗"))
                .is(200);
        assertThat(other.get(path).at("state").asString()).isEqualTo("waiting");
    }

    @Test
    void aContactThatIsStillToComeIsRefused() {
        long id = customer(seller, "未来联络");
        seller.post(
                        "/api/customers/" + id + "/contact-records",
                        Map.of(
                                "way",
                                "call",
                                "cold",
                                false,
                                "reached",
                                true,
                                "at",
                                clock.instant().plus(Duration.ofHours(1)).toString()))
                .refused(422, "contact.record.future");
    }

    private void settings(String overdue, String to) {
        as("administrator", company.root)
                .put("/api/settings/lead", Map.of("overdueContact", overdue, "overdueTo", to))
                .is(200);
    }

    private JsonNode line(Caller who, long id) {
        return who.get("/api/first-contacts?limit=200&owner=" + seller.personId)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.path("customer").path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private String state(long card) {
        return states(card).getLast();
    }

    private List<String> states(long card) {
        return db.fetch(
                        "select state from promise.given where kind = 'first-contact' and"
                                + " subject_id = ? order by id",
                        card)
                .getValues(0, String.class);
    }
}
