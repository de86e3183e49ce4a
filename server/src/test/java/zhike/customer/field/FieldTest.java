package zhike.customer.field;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.CHANGE;

import org.junit.jupiter.api.Test;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ClosedFields;
import zhike.testing.ServerTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class FieldTest extends ServerTest {
    @Test
    void aNewFieldGetsItsKeyFromItsLabelAndIsInTheCatalogueAtOnce() {
        Caller administrator = as("administrator", company.root);
        Answer made = administrator.post("/api/fields", field("会员等级", "text")).is(201);
        String key = made.body().path("key").asString();
        assertThat(key).isEqualTo("hui_yuan_deng_ji");
        assertThat(
                        administrator
                                .post("/api/fields", field("会员等级", "text"))
                                .is(201)
                                .body()
                                .path("key")
                                .asString())
                .isEqualTo("hui_yuan_deng_ji_2");
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "朔州会员店",
                                        "force",
                                        true,
                                        "profile",
                                        Map.of(key, "金卡")))
                        .is(201)
                        .id();
        assertThat(owner.get("/api/customers/" + id).body().path("profile").path(key).asString())
                .isEqualTo("金卡");
        assertThat(owner.get("/api/customers/fields").text()).contains("\"" + key + "\"");
        assertThat(
                        owner.get(
                                        "/api/customers"
                                                + Caller.query(
                                                        Map.of(
                                                                "criteria",
                                                                "{\"field\":\""
                                                                        + key
                                                                        + "\",\"op\":\"eq\",\"value\":\"金卡\"}")))
                                .status())
                .isIn(200, 422);
    }

    @Test
    void theTypeStaysOnceThereAreValuesAndAnUnwantedFieldIsOnlyDeactivated() {
        Caller administrator = as("administrator", company.root);
        String key =
                administrator
                        .post("/api/fields", field("门店面积", "text"))
                        .is(201)
                        .body()
                        .path("key")
                        .asString();
        administrator.put("/api/fields/" + key, field("门店面积", "number")).is(200);
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "晋中大卖场",
                                        "force",
                                        true,
                                        key,
                                        120))
                        .is(201)
                        .id();
        administrator
                .put("/api/fields/" + key, field("门店面积", "text"))
                .refused(422, "field.type.fixed")
                .names("type");
        Map<String, Object> off = new HashMap<>(field("门店面积", "number"));
        off.put("active", false);
        administrator.put("/api/fields/" + key, off).is(200);
        assertThat(owner.get("/api/customers/" + id).body().path("profile").has(key)).isFalse();
        owner.patch("/api/customers/" + id, Map.of("version", 0, "changes", Map.of(key, 99)))
                .refused(422, "customer.field.unknown");
        owner.patch(
                        "/api/customers/" + id,
                        Map.of("version", 0, "changes", Map.of("address", "榆次区")))
                .is(200);
        administrator.put("/api/fields/" + key, field("门店面积", "number")).is(200);
        Map<String, Object> on = new HashMap<>(field("门店面积", "number"));
        on.put("active", true);
        administrator.put("/api/fields/" + key, on).is(200);
        assertThat(owner.get("/api/customers/" + id).body().path("profile").path(key).asInt())
                .as("the value was kept")
                .isEqualTo(120);
    }

    @Test
    void aRequiredFieldIsAskedForWithNewFilesAndNewValuesOnly() {
        Caller administrator = as("administrator", company.root);
        Caller owner = as("sales");
        long before = customer(owner, "先有的公司");
        Map<String, Object> required = new HashMap<>(field("合同编号", "text"));
        required.put("required", true);
        required.put("key", "contract_no");
        administrator.post("/api/fields", required).is(201);
        try {
            owner.post(
                            "/api/customers",
                            Map.of("kind", "enterprise", "name", "后来的公司", "force", true))
                    .refused(422, "input.invalid")
                    .names("contract_no");
            owner.patch(
                            "/api/customers/" + before,
                            Map.of("version", 0, "changes", Map.of("address", "旧城")))
                    .is(200);
            owner.patch(
                            "/api/customers/" + before,
                            Map.of("version", 1, "changes", Map.of("contract_no", "")))
                    .refused(422, "field.required")
                    .names("contract_no");
        } finally {
            required.put("required", false);
            administrator.put("/api/fields/contract_no", required).is(200);
        }
    }

    @Test
    void aContactsFieldsAreCheckedAndInTheHistory() {
        Caller administrator = as("administrator", company.root);
        Map<String, Object> size = new HashMap<>(field("衣服尺码", "choice"));
        size.put("subject", "contact");
        administrator
                .post("/api/fields", size)
                .refused(422, "field.dictionary.unknown")
                .names("dictionary");
        administrator
                .put(
                        "/api/dictionaries/shirt_size",
                        Map.of(
                                "labelZh",
                                "尺码",
                                "labelEn",
                                "Size",
                                "items",
                                List.of(
                                        Map.of(
                                                "code",
                                                "m",
                                                "labelZh",
                                                "中",
                                                "labelEn",
                                                "M",
                                                "position",
                                                1,
                                                "active",
                                                true))))
                .is(200);
        size.put("dictionary", "shirt_size");
        size.put("key", "shirt");
        administrator.post("/api/fields", size).is(201);
        Caller owner = as("sales");
        long id = customer(owner, "长治服装店");
        String contacts = "/api/customers/" + id + "/contacts";
        owner.post(
                        contacts,
                        Map.of("name", "秦明", "primary", true, "profile", Map.of("shirt", "xxl")))
                .refused(422, "customer.choice.unknown")
                .names("profile.shirt");
        owner.post(contacts, Map.of("name", "秦明", "primary", true, "profile", Map.of("hat", "m")))
                .refused(422, "customer.field.unknown")
                .names("profile.hat");
        Answer card =
                owner.post(
                                contacts,
                                Map.of(
                                        "name",
                                        "秦明",
                                        "primary",
                                        true,
                                        "profile",
                                        Map.of("shirt", "m")))
                        .is(201);
        var contact = card.body().path("contacts").path(0);
        assertThat(contact.path("profile").path("shirt").asString()).isEqualTo("m");
        assertThat(
                        db.fetchCount(
                                CHANGE,
                                CHANGE.CARD_ID.eq(id).and("fields::text like '%\"shirt\"%'")))
                .isEqualTo(1);
        Answer later =
                owner.put(
                                contacts + "/" + contact.path("id").asLong(),
                                Map.of("name", "秦明明", "primary", true, "version", 0))
                        .is(200);
        assertThat(later.body().path("contacts").path(0).path("profile").path("shirt").asString())
                .as("what is not sent stays")
                .isEqualTo("m");
        // in use, so it stays readable
        administrator
                .put(
                        "/api/dictionaries/shirt_size",
                        Map.of(
                                "labelZh",
                                "尺码",
                                "labelEn",
                                "Size",
                                "items",
                                List.of(
                                        Map.of(
                                                "code",
                                                "l",
                                                "labelZh",
                                                "大",
                                                "labelEn",
                                                "L",
                                                "position",
                                                1,
                                                "active",
                                                true))))
                .is(200);
        assertThat(
                        administrator
                                .get("/api/dictionaries/shirt_size")
                                .body()
                                .path("items")
                                .valueStream()
                                .map(item -> item.path("code").asString()))
                .contains("m", "l");
    }

    @Test
    void aContactsFieldThatIsClosedIsNeitherReadInThePastNorWrittenOnANewContact() {
        Caller administrator = as("administrator", company.root);
        Map<String, Object> shoe = new HashMap<>(field("鞋码", "text"));
        shoe.put("subject", "contact");
        shoe.put("key", "shoe");
        administrator.post("/api/fields", shoe).is(201);
        Caller owner = as("sales");
        long id = customer(owner, "长治鞋店");
        owner.post(
                        "/api/customers/" + id + "/contacts",
                        Map.of("name", "郝穿", "primary", true, "profile", Map.of("shoe", "鞋四十二")))
                .is(201);
        String then =
                "/api/customers/" + id + "/as-of?on=" + java.time.Instant.now().plusSeconds(3600);
        assertThat(owner.get(then).is(200).text()).contains("鞋四十二");
        for (String rule : List.of("hidden", "masked"))
            assertThat(
                            as(ClosedFields.role(db, rule, "shoe"), company.root)
                                    .get(then)
                                    .is(200)
                                    .text())
                    .as(rule)
                    .contains("郝穿")
                    .doesNotContain("鞋四十二");
        for (String rule : List.of("hidden", "readonly")) {
            Caller closed = as(ClosedFields.role(db, rule, "shoe"), company.root);
            closed.post(
                            "/api/customers/" + id + "/contacts",
                            Map.of("name", "偷写", "profile", Map.of("shoe", "偷" + rule)))
                    .refused(422, "customer.field.closed")
                    .names("profile.shoe");
            closed.post(
                            "/api/customers",
                            Map.of(
                                    "kind",
                                    "enterprise",
                                    "name",
                                    "长治偷写" + rule,
                                    "force",
                                    true,
                                    "contacts",
                                    List.of(
                                            Map.of(
                                                    "name",
                                                    "偷写",
                                                    "profile",
                                                    Map.of("shoe", "偷" + rule)))))
                    .refused(422, "customer.field.closed")
                    .names("contacts[0].profile.shoe");
            assertThat(
                            db.fetchSingle(
                                            "select count(*) from customer.contact where profile"
                                                    + " ->> 'shoe' = '偷"
                                                    + rule
                                                    + "'")
                                    .get(0, Integer.class))
                    .as(rule)
                    .isZero();
        }
    }

    @Test
    void theRoleOfAContactIsOneOfTheList() {
        Caller owner = as("sales");
        long id = customer(owner, "长治角色店");
        owner.post(
                        "/api/customers/" + id + "/contacts",
                        Map.of("name", "无名", "decisionRole", "bigboss"))
                .refused(422, "customer.choice.unknown")
                .names("decisionRole");
        owner.post(
                        "/api/customers",
                        Map.of(
                                "kind",
                                "enterprise",
                                "name",
                                "长治角色二店",
                                "force",
                                true,
                                "contacts",
                                List.of(Map.of("name", "无名", "decisionRole", "bigboss"))))
                .refused(422, "customer.choice.unknown")
                .names("contacts[0].decisionRole");
        long contact =
                owner.post(
                                "/api/customers/" + id + "/contacts",
                                Map.of("name", "有名", "decisionRole", "influences"))
                        .is(201)
                        .body()
                        .path("contacts")
                        .path(0)
                        .path("id")
                        .asLong();
        db.execute("update customer.contact set decision_role = 'formerly' where id = " + contact);
        owner.put(
                        "/api/customers/" + id + "/contacts/" + contact,
                        Map.of("name", "有名", "decisionRole", "bigboss", "version", 0))
                .refused(422, "customer.choice.unknown");
        owner.put(
                        "/api/customers/" + id + "/contacts/" + contact,
                        Map.of("name", "有名了", "decisionRole", "formerly", "version", 0))
                .is(200);
    }

    @Test
    void aKeyThatMeansSomethingElseIsRefused() {
        Caller administrator = as("administrator", company.root);
        for (String key : List.of("name", "stage", "version", "legal_representative")) {
            Map<String, Object> taken = new HashMap<>(field("重名", "text"));
            taken.put("key", key);
            administrator.post("/api/fields", taken).refused(422, "field.key.taken").names("key");
        }
        as("sales").get("/api/fields").refused(403, "operation.not-granted");
    }

    private static Map<String, Object> field(String label, String type) {
        return Map.of(
                "subject",
                "card",
                "type",
                type,
                "labelZh",
                label,
                "labelEn",
                label,
                "required",
                false,
                "sensitive",
                false);
    }
}
