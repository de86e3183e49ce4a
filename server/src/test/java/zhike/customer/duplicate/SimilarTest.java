package zhike.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.List;
import java.util.Map;

class SimilarTest extends ServerTest {
    private JsonNode similar(Caller who, Map<String, ?> typed) {
        return who.post("/api/customers/similar", typed).is(200).body();
    }

    @Test
    void anotherSpellingOfTheNameIsFoundWhileTyping() {
        Caller owner = as("sales");
        long id = customer(owner, "北京蓝鲸拼写科技有限公司");
        for (String typed : List.of("蓝鲸拼写科技（北京）有限公司", "北京市蓝鲸拼写科技股份有限公司", "北京藍鯨拼寫科技有限公司"))
            assertThat(
                            similar(owner, Map.of("kind", "enterprise", "name", typed))
                                    .path(0)
                                    .path("id")
                                    .asLong())
                    .as(typed)
                    .isEqualTo(id);
        assertThat(similar(owner, Map.of("kind", "person", "name", "北京蓝鲸拼写科技有限公司")).size())
                .isZero();
    }

    @Test
    void whatNobodyOwnsIsSimilarTooAndStaysHidden() {
        Caller chief = as("branch_manager", company.north);
        long id = customer(chief, "重庆无主相似科技有限公司");
        chief.put(
                        "/api/customers/" + id + "/owner",
                        Map.of("unitId", company.north, "reason", "公海"))
                .is(200);
        JsonNode found =
                similar(
                        as("sales", company.southSales),
                        Map.of("kind", "enterprise", "name", "重庆无主相似科技有限公司"));
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.path(0).path("visible").asBoolean()).isFalse();
        assertThat(found.path(0).has("id")).isFalse();
    }

    @Test
    void theSameNumberMailOrCodeIsAlwaysFoundWhateverTheName() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "天津恒等式机电有限公司",
                                        "phone",
                                        "022-58581234",
                                        "email",
                                        "Office@hengdeng.cn",
                                        "credit_code",
                                        "91350100M000100Y43",
                                        "force",
                                        true,
                                        "contacts",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "恒等人",
                                                        "mobile",
                                                        "13512344321",
                                                        "primary",
                                                        true))))
                        .is(201)
                        .id();
        for (Map<String, String> typed :
                List.of(
                        Map.of("phone", "(022) 5858 1234"),
                        Map.of("email", "office@HENGDENG.cn"),
                        Map.of("creditCode", "91350100M000100Y43"),
                        Map.of("mobile", "+86 135-1234-4321"))) {
            Map<String, Object> body = new java.util.HashMap<>(typed);
            body.putAll(Map.of("kind", "enterprise", "name", "毫不相干印刷厂"));
            assertThat(similar(owner, body).valueStream().map(each -> each.path("id").asLong()))
                    .as(typed.toString())
                    .contains(id);
        }
    }

    @Test
    void ofACustomerOutOfReachOnlyThatItIsThereWhoseItIsAndWhy() {
        Caller southern = as("sales", company.southSales);
        long id =
                southern.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "深圳看不见光电有限公司",
                                        "phone",
                                        "0755-86861234",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        Answer found =
                as("sales")
                        .post(
                                "/api/customers/similar",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "深圳看不见光电有限公司",
                                        "phone",
                                        "0755-86861234"))
                        .is(200);
        JsonNode match = found.body().path(0);
        assertThat(match.path("visible").asBoolean()).isFalse();
        assertThat(match.path("ownerName").asString()).isNotBlank();
        assertThat(match.propertyNames())
                .containsExactlyInAnyOrder("visible", "ownerName", "reasons");
        assertThat(match.path("reasons").valueStream().map(each -> each.path("code").asString()))
                .contains("duplicate.kind.name", "duplicate.kind.phone");
        assertThat(found.text())
                .doesNotContain("86861234", "看不见光电", "duplicate.kind.name\",\"text\":\"duplicate");
        assertThat(
                        similar(southern, Map.of("kind", "enterprise", "name", "深圳看不见光电有限公司"))
                                .path(0)
                                .path("id")
                                .asLong())
                .isEqualTo(id);
    }

    @Test
    void maskedValuesStayMaskedInTheReasons() {
        as("sales")
                .post(
                        "/api/customers",
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                "欧阳遮面",
                                "mobile",
                                "13722220000",
                                "force",
                                true))
                .is(201);
        Answer found =
                as("agent", company.northService)
                        .post(
                                "/api/customers/similar",
                                Map.of("kind", "person", "name", "欧阳遮面", "mobile", "13722220001"))
                        .is(200);
        assertThat(found.body().size()).isEqualTo(1);
        assertThat(found.text()).doesNotContain("13722220000").contains("****");
    }

    @Test
    void aDoubleIsNotOpenedUnlessForced() {
        Caller owner = as("sales");
        long id = customer(owner, "石家庄再来一次商贸有限公司");
        Map<String, Object> again = Map.of("kind", "enterprise", "name", "石家庄再来一次商贸有限责任公司");
        Answer refused = owner.post("/api/customers", again).refused(409, "customer.duplicate");
        assertThat(refused.body().path("duplicates").path(0).path("id").asLong()).isEqualTo(id);
        owner.post(
                        "/api/customers",
                        Map.of("kind", "enterprise", "name", "石家庄再来一次商贸有限责任公司", "force", true))
                .is(201);
        owner.post("/api/customers", Map.of("kind", "enterprise", "name", "石家庄独一无二毛绒玩具有限公司"))
                .is(201);
    }

    @Test
    void keysFollowEveryEdit() {
        Caller owner = as("sales");
        long id = customer(owner, "太原旧名字焦化有限公司");
        owner.patch(
                        "/api/customers/" + id,
                        Map.of("version", 0, "changes", Map.of("name", "太原崭新名煤气有限公司")))
                .is(200);
        assertThat(similar(owner, Map.of("kind", "enterprise", "name", "太原旧名字焦化有限公司")).size())
                .isZero();
        assertThat(
                        similar(owner, Map.of("kind", "enterprise", "name", "崭新名煤气"))
                                .path(0)
                                .path("id")
                                .asLong())
                .isEqualTo(id);
        assertThat(
                        (Long)
                                db.fetchValue(
                                        "select count(*) from customer.match_key where card_id ="
                                                + " {0}",
                                        DSL.val(id)))
                .isBetween(2L, 14L);
    }

    @Test
    void oddInputIsAnsweredNotStumbledOver() {
        Caller owner = as("sales");
        owner.post("/api/customers/similar", Map.of("name", "x"))
                .refused(422, "customer.kind.wrong");
        owner.post("/api/customers/similar", Map.of("kind", "enterprise")).is(200);
        owner.post(
                        "/api/customers/similar",
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                "",
                                "phone",
                                List.of(1),
                                "birthOn",
                                "yesterday",
                                "region",
                                "99"))
                .is(200);
        owner.post("/api/customers/similar", Map.of("kind", "enterprise", "name", "长".repeat(1001)))
                .is(422);
    }

    @Test
    void aMaskedKeyConfirmsNothingByItself() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "欧阳神谕",
                                        "id_number",
                                        "11010119900307109X",
                                        "mobile",
                                        "13655557777",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        Caller agent = as("agent", company.northService);
        for (Map<String, String> key :
                List.of(
                        Map.of("id_number", "11010119900307109X"),
                        Map.of("idNumber", "11010119900307109X"),
                        Map.of("mobile", "13655557777"),
                        Map.of("phone", "13655557777"))) {
            Map<String, Object> body = new java.util.HashMap<>(key);
            body.put("kind", "person");
            assertThat(similar(agent, body)).as(key.toString()).isEmpty();
            body.put("name", "诸葛无关");
            assertThat(similar(agent, body)).as(key + " and another name").isEmpty();
            body.put("name", "欧阳神谕");
            assertThat(similar(agent, body).path(0).path("id").asLong())
                    .as(key + " and the name")
                    .isEqualTo(id);
        }
        assertThat(
                        similar(
                                        as("branch_manager", company.north),
                                        Map.of("kind", "person", "mobile", "13655557777"))
                                .path(0)
                                .path("id")
                                .asLong())
                .as("open to the manager")
                .isEqualTo(id);
        assertThat(
                        (Long)
                                db.fetchValue(
                                        "select count(*) from audit.entry where action ="
                                                + " 'customer.probed' and person_id = {0}",
                                        DSL.val(agent.personId)))
                .as("in the trail, once for the same number")
                .isOne();
    }
}
