package zhike.customer.custody;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ClosedFields;
import zhike.testing.ServerTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field that is closed to somebody stays closed at every door through which it could leave. */
class ClosedDoorsTest extends ServerTest {
    private static final Map<String, Object> PERSON =
            Map.ofEntries(
                    Map.entry("name", "司徒暗门"),
                    Map.entry("title", "采购总监头衔"),
                    Map.entry("department", "机要处部门"),
                    Map.entry("wechat", "anmen_wx"),
                    Map.entry("gender", "female"),
                    Map.entry("birthOn", "1983-04-17"),
                    Map.entry("lunarBirthday", "03-05"),
                    Map.entry("hobbies", "收藏鼻烟壶"),
                    Map.entry("remarks", "不吃香菜的备注"),
                    Map.entry("mobile", "13911112222"),
                    Map.entry("primary", true));
    private static final List<String> SECRETS =
            List.of(
                    "司徒暗门",
                    "采购总监头衔",
                    "机要处部门",
                    "anmen_wx",
                    "1983-04-17",
                    "03-05",
                    "收藏鼻烟壶",
                    "不吃香菜的备注",
                    "13911112222");
    private static final String[] OF_CONTACTS = {
        "contacts.name",
        "contacts.title",
        "contacts.department",
        "contacts.wechat",
        "contacts.gender",
        "contacts.birth_on",
        "contacts.lunar_birthday",
        "contacts.hobbies",
        "contacts.remarks",
        "contacts.mobile"
    };

    private Caller closed(String rule, String... fields) {
        return as(ClosedFields.role(db, rule, fields), company.root);
    }

    private long opened(Caller owner, String kind, Map<String, ?> fields) {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.putAll(Map.of("kind", kind, "force", true));
        return owner.post("/api/customers", body).is(201).id();
    }

    private static List<Long> ids(Answer page) {
        return page.is(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asLong())
                .toList();
    }

    @Test
    void everyPersonalFieldOfAContactHasItsRuleAtEveryDoor() {
        Caller owner = as("sales");
        long id =
                opened(
                        owner,
                        "enterprise",
                        Map.of("name", "暗门器材有限公司", "contacts", List.of(PERSON)));
        String card = "/api/customers/" + id;
        clock.forward(java.time.Duration.ofMinutes(1));
        String now = clock.instant().toString();
        for (String rule : List.of("hidden", "masked")) {
            Caller viewer = closed(rule, OF_CONTACTS);
            for (String door :
                    List.of(
                            card,
                            card + "/contacts",
                            card + "/changes",
                            card + "/timeline",
                            card + "/as-of?on=" + now,
                            card + "/vcard")) {
                Answer answer = viewer.get(door);

                assertThat(new String(answer.is(200).bytes(), UTF_8))
                        .as(rule + " " + door)
                        .doesNotContain(SECRETS.toArray(String[]::new));
            }
            assertThat(ids(viewer.get("/api/search" + Caller.query(Map.of("q", "司徒暗")))))
                    .doesNotContain(id);
            viewer.get(
                            "/api/customers"
                                    + Caller.query(
                                            Map.of(
                                                    "criteria",
                                                    "{\"field\":\"contact.name\",\"op\":\"contains\",\"value\":\"司徒\"}")))
                    .is(422);
        }
        assertThat(owner.get(card).text()).contains(SECRETS);
        List<String> ruled =
                as("administrator", company.root).get("/api/customers/fields").is(200).all("key");
        assertThat(ruled).contains(OF_CONTACTS).doesNotHaveDuplicates();
    }

    @Test
    void whoSendsAMaskedContactBackChangesNothingOfWhatIsClosed() {
        Caller owner = as("sales");
        long id =
                opened(
                        owner,
                        "enterprise",
                        Map.of("name", "原样送回有限公司", "contacts", List.of(PERSON)));
        Caller viewer = closed("masked", OF_CONTACTS);
        JsonNode contact = viewer.get("/api/customers/" + id).body().path("contacts").path(0);
        assertThat(contact.path("masked").valueStream().map(JsonNode::asString))
                .contains("wechat", "birthOn", "gender", "hobbies");
        Map<String, Object> body = new LinkedHashMap<>();
        contact.properties()
                .forEach(
                        each -> {
                            if (!List.of("id", "masked", "profile").contains(each.getKey()))
                                body.put(each.getKey(), each.getValue());
                        });
        viewer.put("/api/customers/" + id + "/contacts/" + contact.path("id").asLong(), body)
                .is(200);
        assertThat(owner.get("/api/customers/" + id).text()).contains(SECRETS);
    }

    @Test
    void aMaskedNameIsMaskedWhereverTheCustomerIsNamed() {
        Caller owner = as("branch_manager", company.north);
        long one = customer(owner, "隐名甲方有限公司");
        long other = customer(owner, "隐名乙方有限公司");
        owner.post(
                        "/api/customers/" + one + "/relations",
                        Map.of("kind", "parent", "direction", "from", "cardId", other))
                .is(201);
        Caller viewer = closed("masked", "name");
        assertThat(viewer.get("/api/customers/" + one).is(200).text()).doesNotContain("隐名乙方");
        assertThat(viewer.get("/api/customers/" + one + "/changes").is(200).text())
                .doesNotContain("隐名乙方");
        viewer.put("/api/customers/" + one + "/watch", Map.of());
        viewer.put("/api/customers/" + one + "/watch", "").status();
        assertThat(viewer.get("/api/search" + Caller.query(Map.of("q", "隐名甲方有限公司"))).is(200).text())
                .doesNotContain("隐名甲方");
        assertThat(ids(viewer.get("/api/search" + Caller.query(Map.of("q", "隐名甲")))))
                .doesNotContain(one);
        owner.delete("/api/customers/" + other).status();
        assertThat(viewer.get("/api/customers/removed?limit=200").is(200).text())
                .doesNotContain("隐名乙方");
        for (String sort : List.of("name", "-name"))
            viewer.get("/api/customers?limit=1&sort=" + sort)
                    .refused(422, "customer.sort.closed")
                    .names("sort");
        viewer.post("/api/customers/exports", Map.of("format", "csv", "sort", "name"))
                .refused(422, "customer.sort.closed");
    }

    @Test
    void aMaskedNumberIsFoundByItsLastFourDigitsOrWhole() {
        Caller owner = as("sales");
        long id = opened(owner, "person", Map.of("name", "尾号先生", "mobile", "13867529143"));
        Caller agent = as("agent", company.northService);
        for (String door : List.of("/api/search", "/api/customers")) {
            for (String found : List.of("9143", "13867529143", "+86 138-6752-9143"))
                assertThat(ids(agent.get(door + Caller.query(Map.of("q", found)))))
                        .as(door + " " + found)
                        .contains(id);
            for (String hidden : List.of("6752", "67529143", "29143", "1386752", "8675"))
                assertThat(ids(agent.get(door + Caller.query(Map.of("q", hidden)))))
                        .as(door + " " + hidden)
                        .doesNotContain(id);
        }
        assertThat(agent.get("/api/search?q=9143").text()).doesNotContain("13867529143");
        assertThat(ids(owner.get("/api/search?q=6752914"))).as("open to the owner").contains(id);
    }

    @Test
    void wholeMaskedNumbersMayBeAskedForOnlySoManyTimesAnHour() {
        Caller agent = as("agent", company.northService);
        List<Integer> answers = new ArrayList<>();
        for (int at = 0; at < 121; at++)
            answers.add(agent.get("/api/search?q=" + (13700130000L + at)).status());
        assertThat(answers.subList(0, 120)).containsOnly(200);
        agent.get("/api/search?q=13700139999").refused(429, "customer.probe.too-many");
        agent.post(
                        "/api/customers/similar",
                        Map.of("kind", "person", "name", "某", "mobile", "13700138888"))
                .refused(429, "customer.probe.too-many");
        agent.get("/api/search?q=尾号").is(200);
        clock.forward(java.time.Duration.ofMinutes(61));
        agent.get("/api/search?q=13700139999").is(200);
        assertThat(
                        (Long)
                                db.fetchValue(
                                        "select count(*) from customer.probe where person_id = {0}",
                                        DSL.val(agent.personId)))
                .isOne();
    }

    @Test
    void whatIsClosedForWritingIsNotTakenOnANewContactOrCardEither() {
        Caller owner = as("sales");
        long id = customer(owner, "只读新增有限公司");
        for (String rule : List.of("readonly", "hidden")) {
            Caller viewer = closed(rule, "mobile", "email");
            viewer.post(
                            "/api/customers/" + id + "/contacts",
                            Map.of("name", "新人", "mobile", "13512340000", "email", "a@b.cn"))
                    .refused(422, "input.invalid")
                    .names("mobile")
                    .names("email");
            viewer.post(
                            "/api/customers",
                            Map.of("kind", "person", "name", "新客", "mobile", "13512340000"))
                    .is(422)
                    .names("mobile");
            viewer.post(
                            "/api/customers",
                            Map.of(
                                    "kind",
                                    "enterprise",
                                    "name",
                                    "新客有限公司" + rule,
                                    "force",
                                    true,
                                    "contacts",
                                    List.of(Map.of("name", "新人", "email", "a@b.cn"))))
                    .is(422)
                    .names("contacts[0].email");
            viewer.post("/api/customers/" + id + "/contacts", Map.of("name", "新人" + rule)).is(201);
        }
        as("agent", company.northService)
                .post(
                        "/api/customers",
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                "来电新客",
                                "mobile",
                                "13512349999",
                                "force",
                                true))
                .is(201);
    }

    @Test
    void theContactsBehindTheFirstTwoHundredAreReached() {
        Caller owner = as("sales");
        long id = customer(owner, "人多势众有限公司");
        db.execute(
                "insert into customer.contact (card_id, name, name_sort, is_primary, created_at,"
                    + " updated_at) select {0}, '众人' || n, 'zr' || n, n = 300, now(), now() from"
                    + " generate_series(1, 450) n",
                DSL.val(id));
        JsonNode card = owner.get("/api/customers/" + id).is(200).body();
        List<String> names = new ArrayList<>();
        card.path("contacts").forEach(each -> names.add(each.path("name").asString()));
        assertThat(names).hasSize(200).startsWith("众人300");
        for (String next = card.path("contactsNext").asString(null); next != null; ) {
            JsonNode page =
                    owner.get("/api/customers/" + id + "/contacts?cursor=" + next).is(200).body();
            page.path("items").forEach(each -> names.add(each.path("name").asString()));
            next = page.path("next").asString(null);
        }
        assertThat(names).hasSize(450).doesNotHaveDuplicates();
        as("sales", company.southSales)
                .get("/api/customers/" + id + "/contacts")
                .refused(404, "customer.missing");
    }
}
