package zhike.customer.relation;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.CHANGE;
import static zhike.customer.db.Tables.TIMELINE;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.platform.language.Texts;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.List;
import java.util.Map;

class RelationTest extends ServerTest {
    @Autowired private Texts texts;

    @Test
    void bothCustomersShowTheirRelationAndKeepItInTheirHistory() {
        Caller owner = as("sales");
        long employer = customer(owner, "石家庄煤机厂");
        long employed = person(owner, "郝建国");
        Answer card =
                owner.post(
                                "/api/customers/" + employer + "/relations",
                                relation("employer", "from", employed))
                        .is(201);
        assertThat(card.body().path("relations").path(0).path("card").path("name").asString())
                .isEqualTo("郝建国");
        Answer other = owner.get("/api/customers/" + employed).is(200);
        assertThat(other.body().path("relations").path(0).path("direction").asString())
                .isEqualTo("to");
        for (long id : List.of(employer, employed)) {
            assertThat(timeline(id)).contains("relation.added");
            assertThat(
                            db.fetchCount(
                                    CHANGE,
                                    CHANGE.CARD_ID
                                            .eq(id)
                                            .and(CHANGE.SUBJECT.startsWith("relation:"))))
                    .isEqualTo(1);
        }
        owner.delete(
                        "/api/customers/"
                                + employed
                                + "/relations/"
                                + other.body().path("relations").path(0).path("id").asLong())
                .is(200);
        assertThat(owner.get("/api/customers/" + employer).body().path("relations")).isEmpty();
        assertThat(timeline(employer)).contains("relation.removed");
    }

    @Test
    void noCompanyIsAboveItself() {
        Caller owner = as("sales");
        long top = customer(owner, "甲集团");
        long middle = customer(owner, "乙公司");
        long bottom = customer(owner, "丙公司");
        owner.post("/api/customers/" + top + "/relations", relation("parent", "from", middle))
                .is(201);
        owner.post("/api/customers/" + bottom + "/relations", relation("parent", "to", middle))
                .is(201);
        owner.post("/api/customers/" + bottom + "/relations", relation("parent", "from", top))
                .refused(422, "customer.relation.ring")
                .names("cardId");
        owner.post("/api/customers/" + top + "/relations", relation("parent", "from", top))
                .refused(422, "customer.relation.self");
    }

    @Test
    void relativesAreRelatedOnceWhoeverEntersIt() {
        Caller owner = as("sales");
        long brother = person(owner, "胡大海");
        long sister = person(owner, "胡小妹");
        owner.post("/api/customers/" + brother + "/relations", relation("relative", "from", sister))
                .is(201);
        owner.post("/api/customers/" + sister + "/relations", relation("relative", "from", brother))
                .refused(409, "record.double");
    }

    @Test
    void aCompanyIsNobodysRelativeAndAnUnseenCustomerCannotBeRelated() {
        Caller owner = as("sales");
        long company1 = customer(owner, "唐山陶瓷厂");
        long someone = person(owner, "柳青");
        owner.post(
                        "/api/customers/" + company1 + "/relations",
                        relation("relative", "from", someone))
                .refused(422, "customer.relation.kinds")
                .names("kind");
        long unseen = customer(as("sales", company.southSales), "珠海陶瓷厂");
        owner.post("/api/customers/" + company1 + "/relations", relation("parent", "from", unseen))
                .refused(422, "customer.missing")
                .names("cardId");
    }

    @Test
    void aRelatedCustomerOutOfReachIsNotNamed() {
        Caller manager = as("general_manager", company.root);
        Caller northern = as("branch_manager", company.north);
        long south = customer(as("sales", company.southSales), "秘密南方公司");
        long north = customer(as("sales"), "北方公司甲");
        manager.post("/api/customers/" + north + "/relations", relation("introducer", "to", south))
                .is(201);
        Answer card = northern.get("/api/customers/" + north).is(200);
        assertThat(card.body().path("relations")).hasSize(1);
        assertThat(card.text()).doesNotContain("秘密南方公司");
        for (String part : List.of("timeline", "changes"))
            assertThat(northern.get("/api/customers/" + north + "/" + part).text())
                    .doesNotContain("秘密南方公司");
    }

    @Test
    void aFurtherNumberFindsTheCustomerUntilItIsRemoved() {
        Caller owner = as("sales");
        long id = customer(owner, "邯郸钢管厂");
        Answer card =
                owner.post(
                                "/api/customers/" + id + "/points",
                                Map.of("kind", "phone", "value", "0310-8765432", "label", "夜间值班"))
                        .is(201);
        long point = card.body().path("points").path(0).path("id").asLong();
        assertThat(card.body().path("points").path(0).path("label").asString()).isEqualTo("夜间值班");
        assertThat(found(owner, "03108765432")).contains(id);
        owner.post(
                        "/api/customers/" + id + "/points",
                        Map.of("kind", "phone", "value", "0310 8765432"))
                .refused(422, "customer.point.double");
        owner.post("/api/customers/" + id + "/points", Map.of("kind", "phone", "value", "没有号码"))
                .refused(422, "customer.point.unreadable")
                .names("value");
        owner.post("/api/customers/" + id + "/points", Map.of("kind", "email", "value", "nobody"))
                .refused(422, "field.email")
                .names("value");
        owner.delete("/api/customers/" + id + "/points/" + point).is(200);
        assertThat(found(owner, "03108765432")).doesNotContain(id);
        assertThat(timeline(id)).contains("point.added", "point.removed");
    }

    @Test
    void theMainNumberIsNoFurtherNumber() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "单雄信",
                                        "mobile",
                                        "13911112222",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        long main =
                owner.get("/api/customers/" + id).body().path("points").path(0).path("id").asLong();
        owner.delete("/api/customers/" + id + "/points/" + main)
                .refused(422, "customer.point.main");
    }

    @Test
    void everyWordOfThisModuleIsWrittenInBothLanguages() {
        assertThat(texts.keys("zh"))
                .containsAll(
                        texts.keys("en").stream()
                                .filter(
                                        key ->
                                                key.matches(
                                                        ".*(relation|point|reveal|visibility|share).*"))
                                .toList());
        assertThat(texts.keys("en"))
                .containsAll(
                        texts.keys("zh").stream()
                                .filter(
                                        key ->
                                                key.matches(
                                                        ".*(relation|point|reveal|visibility|share).*"))
                                .toList());
    }

    private List<String> timeline(long id) {
        return db.select(TIMELINE.KIND)
                .from(TIMELINE)
                .where(TIMELINE.CARD_ID.eq(id))
                .orderBy(TIMELINE.ID)
                .fetch(TIMELINE.KIND);
    }

    private static List<Long> found(Caller caller, String typed) {
        return caller.get("/api/search" + Caller.query(Map.of("q", typed)))
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asLong())
                .toList();
    }

    private static long person(Caller owner, String name) {
        return owner.post("/api/customers", Map.of("kind", "person", "name", name, "force", true))
                .is(201)
                .id();
    }

    private static Map<String, Object> relation(String kind, String direction, long other) {
        return Map.of("kind", kind, "direction", direction, "cardId", other);
    }
}
