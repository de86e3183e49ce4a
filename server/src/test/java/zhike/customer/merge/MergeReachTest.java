package zhike.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ClosedFields;

import java.time.Instant;
import java.util.Map;

/** A merge opens nothing to anybody: neither the customers nor their history. */
class MergeReachTest extends MergeScene {
    @Test
    void nobodyMergesWhatTheyDoNotSeeOrMayNotMerge() {
        long stays = named("沧州界内管道有限公司");
        long elsewhere = customer(as("sales", company.southSales), "沧州界外管道有限公司");
        merge(stays, elsewhere).refused(404, "customer.missing");
        merge(elsewhere, stays).refused(404, "customer.missing");
        manager.get("/api/merges/preview?survivor=" + stays + "&merged=" + elsewhere)
                .refused(404, "customer.missing");
        var both = Map.of("survivorId", stays, "mergedId", elsewhere);
        Caller supervisor = as("service_supervisor", company.northService);
        supervisor.get("/api/customers/" + elsewhere).is(200);
        supervisor.post("/api/merges", both).refused(403, "customer.not-granted");
        as("agent", company.northService).post("/api/merges", both).is(403);
        long id = merge(stays, named("沧州界内管道公司")).is(201).id();
        as("branch_manager", company.south)
                .post("/api/merges/" + id + "/undoing", Map.of())
                .refused(404, "merge.missing");
    }

    @Test
    void whatIsClosedOnTheCardStaysClosedInTheHistoryThatCameWithAMerge() {
        long stays = open(Map.of("kind", "person", "name", "葛留"));
        long goes = withHistory();
        merge(stays, goes).is(201);
        String path = "/api/customers/" + stays + "/changes";
        assertThat(as("agent", company.northService).get(path).is(200).text())
                .contains("137****5551")
                .doesNotContain("13700005551")
                .doesNotContain("13700005552")
                .doesNotContain("13700005553");
        Caller withoutRemarks = as(ClosedFields.role(db, "hidden", "remarks"), company.root);
        assertThat(withoutRemarks.get(path).is(200).text())
                .contains("13700005551")
                .doesNotContain("旧备注");
        assertThat(manager.get(path).text()).contains("13700005551", "旧备注", "葛友");
        String then = Instant.now().plusSeconds(3600).toString();
        manager.get("/api/customers/" + stays + "/as-of?on=" + then).is(200);
    }

    private long withHistory() {
        long id =
                open(
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                "葛走",
                                "mobile",
                                "13700005551",
                                "remarks",
                                "旧备注"));
        var changes = Map.of("mobile", "13700005552", "remarks", "新备注");
        manager.patch("/api/customers/" + id, Map.of("version", 0, "changes", changes)).is(200);
        manager.post(
                        "/api/customers/" + id + "/contacts",
                        Map.of("name", "葛友", "mobile", "13700005553", "primary", true))
                .is(201);
        return id;
    }
}
