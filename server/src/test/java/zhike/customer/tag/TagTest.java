package zhike.customer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.List;
import java.util.Map;

class TagTest extends ServerTest {
    @Test
    void onlyWhoKeepsTheTagsMakesThem() {
        Map<String, String> tag = Map.of("name", "展会" + System.nanoTime(), "color", "teal");
        as("sales").post("/api/tags", tag).refused(403, "operation.not-granted");
        Caller keeper = as("sales_manager");
        long id = keeper.post("/api/tags", tag).is(201).id();
        keeper.post("/api/tags", tag).refused(422, "tag.taken").names("name");
        keeper.post("/api/tags", Map.of("name", "彩虹", "color", "rainbow")).is(422);
        keeper.put("/api/tags/" + id, Map.of("name", "展会改" + System.nanoTime(), "color", "pink"))
                .is(204);
        keeper.delete("/api/tags/" + id).is(204);
        keeper.delete("/api/tags/" + id).refused(404, "tag.missing");
    }

    @Test
    void aTagInUseIsCountedAndNotRemoved() {
        Caller keeper = as("sales_manager");
        long tag = keeper.post("/api/tags", Map.of("name", "老客" + System.nanoTime())).id();
        long id = customer(keeper, "标签一号商行");
        assertThat(
                        keeper.put("/api/customers/" + id + "/tags", Map.of("tagIds", List.of(tag)))
                                .is(200)
                                .body()
                                .path("tags")
                                .path(0)
                                .path("id")
                                .asLong())
                .isEqualTo(tag);
        assertThat(
                        keeper.get("/api/tags")
                                .body()
                                .valueStream()
                                .filter(each -> each.path("id").asLong() == tag)
                                .findFirst()
                                .orElseThrow()
                                .path("uses")
                                .asInt())
                .isOne();
        keeper.delete("/api/tags/" + tag).refused(409, "tag.in-use");
        keeper.put("/api/customers/" + id + "/tags", Map.of("tagIds", List.of())).is(200);
        keeper.delete("/api/tags/" + tag).is(204);
        assertThat(keeper.get("/api/customers/" + id + "/timeline").text())
                .contains("打上标签")
                .contains("取下标签");
    }

    @Test
    void tagsAreForWhoMayEditTheCustomer() {
        Caller keeper = as("sales_manager");
        long tag = keeper.post("/api/tags", Map.of("name", "重点" + System.nanoTime())).id();
        long id = customer(keeper, "标签二号商行");
        as("finance").put("/api/customers/" + id + "/tags", Map.of("tagIds", List.of(tag))).is(403);
        as("branch_manager", company.south)
                .put("/api/customers/" + id + "/tags", Map.of("tagIds", List.of(tag)))
                .refused(404, "customer.missing");
        keeper.put("/api/customers/" + id + "/tags", Map.of("tagIds", List.of(987654321)))
                .refused(422, "tag.missing")
                .names("tagIds");
    }
}
