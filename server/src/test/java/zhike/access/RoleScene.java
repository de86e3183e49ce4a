package zhike.access;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Roles given, changed and lent through the API. */
abstract class RoleScene extends StaffTest {
    /** These roles and no others. */
    protected static Answer give(Caller giver, Caller person, Long... roles) {
        return giver.put(
                "/api/people/" + person.personId + "/roles", Map.of("roleIds", List.of(roles)));
    }

    /** A new role, without a look at the answer. */
    protected static Answer found(Caller who, String... grants) {
        return who.post("/api/roles", body(unique("r"), grants(grants)));
    }

    protected Answer change(Caller who, String code, int version, String... grants) {
        return change(who, code, version, grants(grants), List.of());
    }

    protected Answer change(
            Caller who,
            String code,
            int version,
            List<Map<String, String>> grants,
            List<Map<String, String>> rules) {
        Map<String, Object> body = body(code, grants);
        body.put("version", version);
        body.put("fieldRules", rules);
        return who.put("/api/roles/" + role(code), body);
    }

    private static Map<String, Object> body(String code, List<Map<String, String>> grants) {
        return new HashMap<>(
                Map.of("code", code, "nameZh", code, "nameEn", code, "permissions", grants));
    }

    /** All rights of the one, for an hour. */
    protected void lend(Caller giver, Caller standIn) {
        Map<String, Object> body = new HashMap<>(Map.of("toPerson", standIn.personId));
        body.put("startsAt", clock.instant().toString());
        body.put("endsAt", clock.instant().plusSeconds(3600).toString());
        body.put("reason", "休假");
        giver.post("/api/delegations", body).is(201);
    }
}
