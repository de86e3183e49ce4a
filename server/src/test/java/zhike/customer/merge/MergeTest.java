package zhike.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of two customers that are one. */
class MergeTest extends MergeScene {
    @Test
    void allThatHangsOnTheOneHangsOnTheOtherAfterwards() {
        long stays = rich("北京合并在线科技有限公司", "010-66001111", "王留下");
        long goes = rich("北京合并在线科技公司", "010-66002222", "李过来");
        JsonNode card = merge(stays, goes).is(201).at("card");
        JsonNode contacts = card.path("contacts");
        assertThat(contacts.valueStream().map(each -> each.path("name").asString()))
                .containsExactlyInAnyOrder("王留下", "李过来");
        assertThat(contacts.valueStream().filter(each -> each.path("primary").asBoolean()))
                .hasSize(1);
        assertThat(card.path("tags").size()).isGreaterThanOrEqualTo(2);
        assertThat(manager.get("/api/search?q=66002222").at("items/0/id").asLong())
                .isEqualTo(stays);
        assertThat(count("timeline", goes)).isZero();
        assertThat(
                        text(
                                "select count(*) from customer.timeline"
                                        + " where kind = 'created' and card_id = ?",
                                stays))
                .isEqualTo("2");
        assertThat(count("change", goes)).isZero();
    }

    @Test
    void theOneThatWentLeadsToTheOneThatStays() {
        long stays = named("天津去处贸易有限公司");
        long goes = named("天津去处贸易公司");
        String number = card(goes).path("number").asString();
        merge(stays, goes).is(201);
        assertThat(survivor(read(goes))).isEqualTo(stays);
        assertThat(survivor(manager.get("/api/customers/by-number/" + number))).isEqualTo(stays);
        as("branch_manager", company.south)
                .get("/api/customers/" + goes)
                .refused(404, "customer.missing");
    }

    @Test
    void eachFieldStaysAsChosenAndEmptyOnesAreFilled() {
        long stays = open(Map.of("name", "石家庄甲字有限公司", "address", "甲路", "phone", "0311-88001100"));
        Map<String, Object> other = Map.of("address", "乙路", "email", "b@yizi.cn", "employees", 7);
        Map<String, Object> fields = new TreeMap<>(other);
        fields.put("name", "石家庄乙字有限公司");
        long goes = open(fields);
        JsonNode card = merge(stays, goes, Map.of("address", "merged")).is(201).at("card");
        assertThat(card.path("name").asString()).isEqualTo("石家庄甲字有限公司");
        assertThat(card.path("address").asString()).isEqualTo("乙路");
        assertThat(card.path("email").asString()).isEqualTo("b@yizi.cn");
        assertThat(card.path("profile").path("employees").asInt()).isEqualTo(7);
        assertThat(
                        text(
                                "select fields::text from customer.change where cause = 'merge' and"
                                        + " subject = 'card' and card_id = ?",
                                stays))
                .contains("甲路", "乙路", "employees");
    }

    @Test
    void aCompanyAndAPersonDoNotBecomeOne() {
        long company = named("衡水公司有限公司");
        long person = open(Map.of("kind", "person", "name", "衡水人"));
        merge(company, person).refused(422, "merge.kinds");
        merge(company, company).refused(422, "merge.same");
    }

    @Test
    void thePreviewTellsFieldsRowsAndDoublesAndMasksWhatIsMasked() {
        long stays = person("mobile", "13811110001", "11010119900307803X");
        long goes = person("address", "海淀区", "110101199003078021");
        Answer preview =
                as("service_supervisor", company.northService)
                        .get("/api/merges/preview?survivor=" + stays + "&merged=" + goes)
                        .is(200);
        assertThat(preview.text()).doesNotContain("19900307").contains("家人甲");
        Map<String, JsonNode> fields = new TreeMap<>();
        preview.at("fields").forEach(field -> fields.put(field.path("field").asString(), field));
        assertThat(fields.get("address").path("suggested").asString()).isEqualTo("right");
        assertThat(fields.get("mobile").path("suggested").asString()).isEqualTo("left");
        assertThat(fields.get("id_number").path("differs").asBoolean()).isTrue();
        assertThat(preview.at("moves").valueStream().map(each -> each.path("table").asString()))
                .contains("customer.contact", "customer.timeline");
        assertThat(preview.at("warnings").valueStream().map(each -> each.path("code").asString()))
                .contains("merge.contact-double");
    }

    private long person(String field, String value, String idNumber) {
        Map<String, Object> fields = new TreeMap<>(Map.of(field, value, "id_number", idNumber));
        fields.put("kind", "person");
        fields.put("name", "钱预览");
        fields.put("contacts", List.of(Map.of("name", "家人甲", "primary", false)));
        return open(fields);
    }
}
