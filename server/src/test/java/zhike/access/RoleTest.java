package zhike.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RoleTest extends RoleScene {
    @Test
    void aRoleTakenAwayTakesItsRightsAtOnce() {
        Caller person = with("sales");
        person.get("/api/people").is(200);
        give(admin(), person).is(200);
        person.get("/api/people").refused(403, "operation.not-granted");
    }

    @Test
    void aChangedRoleHoldsAtOnce() {
        String code = roleWith("people.read:all");
        Caller person = with(code);
        person.get("/api/people").is(200);
        change(admin(), code, 0).is(200);
        person.get("/api/people").refused(403, "operation.not-granted");
        change(admin(), code, 0).refused(409, "version.stale");
    }

    @Test
    void auditAndAdministrationStandApart() {
        Caller auditor = with("auditor");
        give(admin(), auditor, role("auditor"), role("security_administrator"))
                .refused(422, "role.apart");
        found(admin(), "audit.read:all", "role.manage:all").refused(422, "role.apart");
        admin().get("/api/audit").refused(403, "operation.not-granted");
    }

    @Test
    void rolesAreCheckedFieldByField() {
        found(admin(), "nothing.here:all")
                .refused(422, "role.operation")
                .names("permissions[0].operation");
        found(admin(), "tag.manage:own").refused(422, "role.reach").names("permissions[0].reach");
        admin().delete("/api/roles/" + role("sales")).refused(409, "role.built-in");
        String held = roleWith("people.read:all");
        with(held);
        admin().delete("/api/roles/" + role(held)).refused(409, "role.held");
        admin().delete("/api/roles/" + role(roleWith("people.read:all"))).is(204);
    }

    @Test
    void everyGrantOfTheDefaultRolesIsAnOperationThatThereIs() {
        Map<String, List<String>> reaches = new HashMap<>();
        admin().get("/api/operations")
                .body()
                .forEach(each -> reaches.put(each.path("code").asString(), reaches(each)));
        for (JsonNode role : admin().get("/api/roles").is(200).body())
            for (JsonNode grant : role.path("permissions"))
                assertThat(reaches.get(grant.path("operation").asString()))
                        .as("%s %s", role.path("code"), grant)
                        .contains(grant.path("reach").asString());
    }

    @Test
    void everyOperationHasWords() {
        for (JsonNode each : admin().get("/api/operations").is(200).body())
            assertThat(List.of(each.path("label").asString(), each.path("groupLabel").asString()))
                    .noneMatch(words -> words.startsWith("operation."));
    }

    private static List<String> reaches(JsonNode operation) {
        List<String> reaches =
                operation.path("reaches").valueStream().map(JsonNode::asString).toList();
        return reaches.isEmpty() ? List.of("all") : reaches;
    }
}
