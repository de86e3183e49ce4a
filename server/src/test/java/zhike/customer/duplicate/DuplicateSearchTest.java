package zhike.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class DuplicateSearchTest extends ServerTest {
    @Autowired private DuplicateNight night;

    /** A branch of its own: the customers of other tests, many of them alike, stay out of reach. */
    private long branch;

    @BeforeEach
    void ownBranch() {
        branch = company.unit(company.root, "branch", "查重分公司");
    }

    private void search(Caller who) {
        long job = who.post("/api/duplicates/searches", Map.of()).is(202).id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                !List.of("waiting", "running")
                                        .contains(
                                                who.get("/api/jobs/" + job)
                                                        .body()
                                                        .path("state")
                                                        .asString()));
        JsonNode done = who.get("/api/jobs/" + job).is(200).body();
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
    }

    private List<JsonNode> all(Caller who) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = who.get("/api/duplicates?limit=50&cursor=" + cursor).is(200).body();
            page.path("items").forEach(all::add);
            cursor = page.path("next").isNull() ? null : page.path("next").asString();
        }
        return all;
    }

    private static List<Long> pair(List<JsonNode> list, long one) {
        return list.stream()
                .filter(
                        each ->
                                each.path("left").path("id").asLong() == one
                                        || each.path("right").path("id").asLong() == one)
                .map(each -> each.path("id").asLong())
                .toList();
    }

    @Test
    void theTrailCallsTheSearchByItsNameAndNotByItsCode() {
        Caller north = as("branch_manager", branch);
        long job = north.post("/api/duplicates/searches", Map.of()).is(202).id();
        assertThat(
                        db.fetchValue(
                                "select record_label from audit.entry where action ="
                                        + " 'duplicate.searched' and record_id = ?",
                                job))
                .isEqualTo("查找重复客户");
    }

    @Test
    void theSearchFindsPairsWithinReachOnceAndTellsWhy() {
        Caller north = as("branch_manager", branch);
        long one = customer(north, "北京双胞胎乳业有限公司");
        long other = customer(north, "双胞胎乳业（北京）有限公司");
        long south = customer(as("sales", company.southSales), "北京双胞胎乳业有限责任公司");
        search(north);
        search(north);
        List<JsonNode> list = all(north);
        assertThat(pair(list, one)).hasSize(1);
        assertThat(pair(list, south)).isEmpty();
        JsonNode found =
                list.stream()
                        .filter(each -> each.path("left").path("id").asLong() == one)
                        .findFirst()
                        .orElseThrow();
        assertThat(found.path("right").path("id").asLong()).isEqualTo(other);
        assertThat(found.path("can").path("merge").asBoolean()).isTrue();
        assertThat(found.path("reasons").path(0).path("text").asString())
                .isNotBlank()
                .doesNotStartWith("match.");
        for (int at = 1; at < list.size(); at++)
            assertThat(list.get(at).path("probability").asDouble())
                    .isLessThanOrEqualTo(list.get(at - 1).path("probability").asDouble());
        assertThat(pair(all(as("sales", company.southSales)), one)).isEmpty();
    }

    @Test
    void whatIsJudgedDistinctNeverComesBackAndWhatIsEditedApartVanishes() {
        Caller north = as("branch_manager", branch);
        long one = customer(north, "承德是与非酒业有限公司");
        customer(north, "承德是与非酒业股份有限公司");
        long third = customer(north, "张家口将改名酒业有限公司");
        customer(north, "张家口将改名酒业公司");
        search(north);
        long judged = pair(all(north), one).getFirst();
        assertThat(pair(all(north), third)).hasSize(1);
        as("sales").post("/api/duplicates/" + judged + "/distinction", Map.of()).is(403);
        as("branch_manager", company.south)
                .post("/api/duplicates/" + judged + "/distinction", Map.of())
                .refused(404, "duplicate.missing");
        north.post("/api/duplicates/" + judged + "/distinction", Map.of()).is(204);
        north.patch(
                        "/api/customers/" + third,
                        Map.of("version", 0, "changes", Map.of("name", "吉林毫无关系林场")))
                .is(200);
        search(north);
        assertThat(pair(all(north), one)).isEmpty();
        assertThat(pair(all(north), third)).isEmpty();
        assertThat(
                        String.valueOf(
                                db.fetchValue(
                                        "select state from customer.duplicate where id = {0}",
                                        DSL.val(judged))))
                .isEqualTo("distinct");
    }

    @Test
    void theNightLooksAtWhatChangedOnly() {
        Caller north = as("branch_manager", branch);
        long one = customer(north, "大同夜班矿山设备有限公司");
        night.run();
        assertThat(pair(all(north), one)).isEmpty();
        customer(north, "大同市夜班矿山设备有限公司");
        night.run();
        assertThat(pair(all(north), one)).hasSize(1);
        night.run();
        assertThat(pair(all(north), one)).hasSize(1);
    }

    @Test
    void theNumbersInTheReasonsAreMaskedForWhoSeesThemMasked() {
        Caller north = as("branch_manager", branch);
        for (String name : List.of("诸葛夜明", "诸葛夜鸣"))
            north.post(
                            "/api/customers",
                            Map.of(
                                    "kind",
                                    "person",
                                    "name",
                                    name,
                                    "mobile",
                                    "13766660000",
                                    "force",
                                    true))
                    .is(201);
        search(north);
        Caller agent = as("agent", company.northService);
        String list = all(agent).toString();
        assertThat(list).contains("诸葛夜明").doesNotContain("13766660000");
        assertThat(all(north).toString()).contains("13766660000");
    }

    @Test
    void aMergeClosesItsPairs() {
        Caller north = as("branch_manager", branch);
        long one = customer(north, "赤峰合上铜业有限公司");
        long other = customer(north, "赤峰市合上铜业有限公司");
        search(north);
        long pair = pair(all(north), one).getFirst();
        north.post(
                        "/api/merges",
                        Map.of(
                                "survivorId",
                                one,
                                "mergedId",
                                other,
                                "duplicateId",
                                pair + 1_000_000))
                .refused(422, "duplicate.missing");
        north.post("/api/merges", Map.of("survivorId", one, "mergedId", other, "duplicateId", pair))
                .is(201);
        assertThat(pair(all(north), one)).isEmpty();
        search(north);
        assertThat(pair(all(north), one)).isEmpty();
    }
}
