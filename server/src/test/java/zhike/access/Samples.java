package zhike.access;

import java.util.Map;
import java.util.TreeMap;

/**
 * A body (of a reading endpoint: the query) that each endpoint on a customer would take, so that
 * only the right decides.
 */
final class Samples {
    private static final Map<String, String> BODIES = new TreeMap<>();

    static {
        put("POST /api/session", "{\"login\":\"x\",\"password\":\"y\"}");
        put(
                "PUT /api/session/password",
                "{\"current\":\"wrong\",\"fresh\":\"something quite new\"}");
        put("PUT /api/session/locale", "{\"locale\":\"zh\"}");
        put("POST /api/customers", "{\"kind\":\"enterprise\"}");
        put("PATCH /api/customers/{id}", "{\"version\":-1,\"changes\":{\"short_name\":\"x\"}}");
        put("POST /api/customers/{id}/contacts", "{\"name\":\"x\",\"email\":\"wrong\"}");
        put("PUT /api/customers/{id}/contacts/{contactId}", "{\"name\":\"x\",\"version\":0}");
        put(
                "POST /api/customers/{id}/relations",
                "{\"kind\":\"introducer\",\"direction\":\"to\",\"cardId\":999999999}");
        put("POST /api/customers/{id}/points", "{\"kind\":\"email\",\"value\":\"wrong\"}");
        put("PUT /api/customers/{id}/owner", "{\"ownerId\":999999999,\"reason\":\"x\"}");
        put("PUT /api/customers/{id}/collaborators/{personId}", "{\"mayEdit\":false}");
        put("PUT /api/customers/{id}/stage", "{\"stage\":\"unknown\",\"reason\":\"x\"}");
        put("POST /api/customers/{id}/revelation", "{\"field\":\"unknown\",\"reason\":\"none\"}");
        put("POST /api/customers/{id}/notes", "{\"body\":\"@[999999999]\"}");
        put("PUT /api/customers/{id}/notes/{noteId}", "{\"body\":\"x\"}");
        put("PUT /api/customers/{id}/tags", "{\"tagIds\":[]}");
        put("GET /api/customers/{id}/as-of", "?on=2026-01-01T00:00:00Z");
        put("GET /api/customers/{id}/difference", "?from=2026-01-01T00:00:00Z");
        put("PUT /api/customers/{id}/lead-grade", "{\"grade\":\"A\",\"version\":0}");
        put("POST /api/customers/{id}/opinions", "{\"way\":\"call\",\"said\":\"slow\"}");
        put(
                "POST /api/customers/{id}/contact-records",
                "{\"way\":\"mail\",\"cold\":true,\"reached\":false}");
        put(
                "POST /api/customers/{id}/sendings",
                "{\"way\":\"post\",\"materials\":[999999999],\"attached\":false}");
        put("POST /api/customers/{id}/sendings/{sending}/receipt", "{}");
        put(
                "POST /api/customers/{id}/introductions",
                "{\"introducerId\":999999999,\"on\":\"2026-01-01\"}");
        put("PUT /api/customers/{id}/introductions/{introduction}/result", "{\"result\":\"won\"}");
        put(
                "POST /api/customers/{id}/grade-reports",
                "{\"note\":\"x\",\"shouldLevel\":\"unknown\"}");
        put("POST /api/fields", "{\"subject\":\"card\"}");
        put("PUT /api/fields/{key}", "{\"subject\":\"card\"}");
        put("POST /api/customers/views", "{\"name\":\"x\",\"columns\":[],\"sort\":\"unknown\"}");
        put(
                "PUT /api/customers/views/{id}",
                "{\"name\":\"x\",\"columns\":[],\"sort\":\"newest\",\"version\":0}");
    }

    private Samples() {}

    private static void put(String endpoint, String body) {
        BODIES.put(endpoint, body);
    }

    static String of(String endpoint) {
        return BODIES.get(endpoint);
    }
}
