package zhike.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.List;
import java.util.Map;

/** "Contains" by an index finds what it found without one. */
class ContainsTest extends ServerTest {
    private static boolean finds(Caller who, String criterion, long id) {
        return who.get("/api/customers" + Caller.query(Map.of("criteria", criterion)))
                .is(200)
                .all("id")
                .contains(String.valueOf(id));
    }

    private static String contains(String field, String text) {
        return "{\"field\":\"" + field + "\",\"op\":\"contains\",\"value\":\"" + text + "\"}";
    }

    @Test
    void anyPieceOfANameOrAnAddressIsFound() {
        Caller owner = as("sales");
        long id =
                owner.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        "蓝鲸ABCtrade 100%进出口（厦门）有限公司",
                                        "address",
                                        "思明区Hubin路19号2单元",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        for (String piece :
                List.of("鲸", "蓝鲸", "鲸A", "ABC", "bctrad", "bc", "e 100%进", "限公", "有限公司", "口（厦门）有"))
            assertThat(finds(owner, contains("name", piece), id)).as(piece).isTrue();
        for (String piece : List.of("鲸蓝", "abcx", "100_", "口厦门"))
            assertThat(finds(owner, contains("name", piece), id)).as(piece).isFalse();
        for (String piece : List.of("思明", "明区", "ubin", "19号2", "路19", "元"))
            assertThat(finds(owner, contains("address", piece), id)).as(piece).isTrue();
    }

    @Test
    void whatIsAbsentContainsNothingAndItsOppositeHolds() {
        Caller owner = as("sales");
        long id = customer(owner, "无址之家有限公司");
        String contains = contains("address", "思明");
        assertThat(finds(owner, contains, id)).isFalse();
        assertThat(finds(owner, "{\"not\":" + contains + "}", id)).isTrue();
    }
}
