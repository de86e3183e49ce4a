package zhike.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ClosedFields;
import zhike.testing.ServerTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The search box and the list's text tell nothing of fields that are closed to the viewer. */
class ClosedSearchTest extends ServerTest {
    private static final String[] CLOSED = {
        "short_name", "credit_code", "employer", "remarks", "address"
    };
    private final Map<String, String> firm = new LinkedHashMap<>();
    private final Map<String, String> person = new LinkedHashMap<>();
    private long firmId;
    private long personId;
    private Caller owner;

    @BeforeEach
    void customersWithAllOfIt() {
        if (owner != null) return;
        owner = as("sales");
        firm.put("short_name", "犀牛角");
        firm.put("credit_code", "91350100M00010KY4Y");
        firm.put("remarks", "嗜好龙井茶");
        firm.put("address", "玳瑁巷九号");
        person.put("employer", "鲲鹏玻璃厂");
        firmId = opened("enterprise", "隐栏" + System.nanoTime() + "有限公司", firm);
        personId = opened("person", "隐某", person);
    }

    private long opened(String kind, String name, Map<String, String> fields) {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        body.putAll(Map.of("kind", kind, "name", name, "force", true));
        return owner.post("/api/customers", body).is(201).id();
    }

    private static boolean finds(Caller who, String typed, long id) {
        boolean box =
                ids(who.get("/api/search" + Caller.query(Map.of("q", typed, "limit", "50")))
                                .is(200)
                                .body())
                        .contains(id);
        boolean list =
                ids(who.get("/api/customers" + Caller.query(Map.of("q", typed, "limit", "200")))
                                .is(200)
                                .body())
                        .contains(id);
        assertThat(list).as("list and box for " + typed).isEqualTo(box);
        return box;
    }

    private static List<Long> ids(JsonNode page) {
        return page.path("items").valueStream().map(item -> item.path("id").asLong()).toList();
    }

    private static String part(String value) {
        return value.substring(0, value.length() - 1);
    }

    @Test
    void whatIsOpenIsFoundByAPart() {
        firm.values()
                .forEach(value -> assertThat(finds(owner, part(value), firmId)).as(value).isTrue());
        assertThat(finds(owner, "鲲鹏玻璃", personId)).isTrue();
    }

    @Test
    void whatIsHiddenFindsNothing() {
        Caller hidden = as(ClosedFields.role(db, "hidden", CLOSED), company.root);
        for (String value : firm.values()) {
            assertThat(finds(hidden, part(value), firmId)).as(value).isFalse();
            assertThat(finds(hidden, value, firmId)).as(value).isFalse();
        }
        assertThat(finds(hidden, "鲲鹏玻璃厂", personId)).isFalse();
        assertThat(finds(hidden, "隐某", personId)).as("by what is open").isTrue();
    }

    /** Of a common text those are found first whose name begins with it. */
    @Test
    void aCommonTextTellsNotHowAClosedNameBegins() {
        for (int each = 0; each < 60; each++)
            opened("enterprise", "百灵" + each + "号商行", Map.of("remarks", "云雀"));
        long named = opened("enterprise", "云雀商行", Map.of("remarks", "云雀"));
        assertThat(boxed(owner, "云雀")).contains(named);
        for (String rule : List.of("masked", "hidden"))
            assertThat(boxed(as(ClosedFields.role(db, rule, "name"), company.root), "云雀"))
                    .as(rule)
                    .isNotEmpty()
                    .doesNotContain(named);
    }

    private static List<Long> boxed(Caller who, String typed) {
        return ids(
                who.get("/api/search" + Caller.query(Map.of("q", typed, "limit", "20")))
                        .is(200)
                        .body());
    }

    @Test
    void whatIsMaskedIsFoundByItsWholeValueOnlyAndShownMasked() {
        Caller masked = as(ClosedFields.role(db, "masked", CLOSED), company.root);
        for (String value : firm.values()) {
            assertThat(finds(masked, part(value), firmId)).as(value).isFalse();
            assertThat(finds(masked, value, firmId)).as(value).isTrue();
            assertThat(masked.get("/api/search" + Caller.query(Map.of("q", value))).text())
                    .doesNotContain(value);
        }
        assertThat(finds(masked, "鲲鹏玻璃", personId)).isFalse();
        assertThat(finds(masked, "鲲鹏玻璃厂", personId)).isTrue();
    }
}
