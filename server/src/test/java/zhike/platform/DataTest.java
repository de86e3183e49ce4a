package zhike.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static zhike.platform.db.Tables.FILE;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.platform.error.Refusal;
import zhike.platform.file.StoredFile;
import zhike.platform.file.StoredFiles;
import zhike.testing.StaffTest;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

class DataTest extends StaffTest {
    @Autowired private StoredFiles files;

    @Test
    void theDictionariesThatShipAreCompleteInBothLanguages() {
        JsonNode all = with("agent").get("/api/dictionaries").is(200).body();
        List<String> codes = new ArrayList<>();
        all.forEach(
                dictionary -> {
                    codes.add(dictionary.path("code").asString());
                    if (!dictionary.path("builtIn").asBoolean()) return;
                    dictionary
                            .path("items")
                            .forEach(
                                    item -> {
                                        assertThat(item.path("labelZh").asString())
                                                .matches(".*\\p{IsHan}.*");
                                        assertThat(item.path("labelEn").asString())
                                                .matches("[A-Za-z][A-Za-z ,'-]*");
                                    });
                });
        assertThat(codes)
                .contains(
                        "customer_source",
                        "industry",
                        "employer_kind",
                        "post_level",
                        "marketing_view",
                        "management_view",
                        "trade_progress",
                        "product_relation",
                        "actuality",
                        "side",
                        "era",
                        "temperament",
                        "relationship_level",
                        "decision_role",
                        "org_form",
                        "satisfaction");
        assertThat(admin().get("/api/dictionaries/industry").at("items").size()).isEqualTo(20);
    }

    @Test
    void anItemThatShipsIsOnlyDeactivatedAndAnOwnOneGoes() {
        List<Map<String, Object>> items = new ArrayList<>();
        admin().get("/api/dictionaries/side")
                .at("items")
                .forEach(
                        item -> {
                            if (!item.path("code").asString().equals("internal"))
                                items.add(item(item.path("code").asString(), "外部"));
                        });
        admin().put(
                        "/api/dictionaries/side",
                        Map.of("labelZh", "内外", "labelEn", "Side", "items", items))
                .is(200);
        JsonNode side = admin().get("/api/dictionaries/side").at("items");
        assertThat(
                        side.valueStream()
                                .filter(item -> item.path("code").asString().equals("internal"))
                                .map(item -> item.path("active").asBoolean()))
                .containsExactly(false);
        String own = unique("own");
        admin().put(
                        "/api/dictionaries/" + own,
                        Map.of(
                                "labelZh",
                                "自建",
                                "labelEn",
                                "Own",
                                "items",
                                List.of(item("a", "甲"), item("b", "乙"))))
                .is(200);
        admin().put(
                        "/api/dictionaries/" + own,
                        Map.of("labelZh", "自建", "labelEn", "Own", "items", List.of(item("b", "乙"))))
                .is(200);
        assertThat(admin().get("/api/dictionaries/" + own).at("items").size()).isEqualTo(1);
    }

    @Test
    void aWrongDictionaryIsRefusedByItsField() {
        admin().put(
                        "/api/dictionaries/Wrong",
                        Map.of("labelZh", "x", "labelEn", "x", "items", List.of()))
                .refused(422, "dictionary.code");
        admin().put(
                        "/api/dictionaries/" + unique("d"),
                        Map.of(
                                "labelZh",
                                "x",
                                "labelEn",
                                "x",
                                "items",
                                List.of(item("a", "甲"), item("a", "乙"))))
                .refused(422, "dictionary.item.double")
                .names("items[1].code");
        with("sales")
                .put(
                        "/api/dictionaries/side",
                        Map.of("labelZh", "x", "labelEn", "x", "items", List.of()))
                .refused(403, "operation.not-granted");
    }

    @Test
    void theTrailIsKeptSixMonthsAtLeast() {
        admin().put("/api/settings/audit", Map.of("keepMonths", 5))
                .refused(422, "setting.invalid")
                .names("keepMonths");
        admin().put("/api/settings/audit", Map.of("keepMonths", "x"))
                .refused(422, "field.form")
                .names("keepMonths");
        admin().put("/api/settings/audit", Map.of("nothing", 1))
                .refused(422, "setting.unknown")
                .names("nothing");
        admin().put("/api/settings/audit", Map.of("keepMonths", 36)).is(200);
        assertThat(admin().get("/api/settings/audit").at("keepMonths").asInt()).isEqualTo(36);
        with("sales").get("/api/settings/audit").refused(403, "operation.not-granted");
    }

    @Test
    void regionsComeLevelByLevel() {
        var person = with("agent");
        assertThat(person.get("/api/regions").all("code"))
                .hasSize(34)
                .contains("11", "71", "81", "82");
        assertThat(person.get("/api/regions?parent=44").all("name")).contains("深圳市");
        assertThat(person.get("/api/regions?parent=4403").all("name")).contains("南山区");
        assertThat(person.get("/api/regions?parent=440305").all("name")).isEmpty();
    }

    @Test
    void aFileComesBackAsItWasAndATooLargeOneLeavesNothing() throws Exception {
        byte[] content = new byte[700_001];
        new Random(7).nextBytes(content);
        StoredFile kept =
                files.write(
                        "..\\a/b:合同?.pdf",
                        "application/pdf",
                        new ByteArrayInputStream(content),
                        1_000_000);
        assertThat(kept.name()).isEqualTo("b合同.pdf");
        assertThat(files.read(kept.id()).readAllBytes()).isEqualTo(content);
        assertThat(files.find(kept.id())).isEqualTo(kept);
        int before = db.fetchCount(FILE);
        assertThatThrownBy(
                        () ->
                                files.write(
                                        "x",
                                        "text/plain",
                                        new ByteArrayInputStream(content),
                                        700_000))
                .isInstanceOf(Refusal.class);
        assertThat(db.fetchCount(FILE)).isEqualTo(before);
    }

    private static Map<String, Object> item(String code, String label) {
        return Map.of(
                "code", code, "labelZh", label, "labelEn", "Label", "position", 1, "active", true);
    }
}
