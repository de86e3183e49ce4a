package zhike.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every endpoint × every default role × every relation to the record. */
class PermissionMatrixTest extends ServerTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<String> wrong = new ArrayList<>();
    private Set<Endpoint> endpoints;

    @BeforeEach
    void look() {
        endpoints = Endpoint.all(mapping);
    }

    @Test
    void whoIsNotSignedInGetsNothing() {
        for (Endpoint endpoint : endpoints) {
            if (endpoint.handler().hasMethodAnnotation(zhike.platform.web.OpenToStrangers.class))
                continue;
            Answer answer = stranger().send(endpoint.method(), endpoint.with(1), body(endpoint));
            if (answer.status() != 401)
                wrong.add(endpoint.name() + " answers a stranger " + answer.status());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWritingEndpointOnACustomerHasASampleBody() {
        assertThat(
                        endpoints.stream()
                                .filter(
                                        endpoint ->
                                                endpoint.aboutCustomer()
                                                        && endpoint.takesBody()
                                                        && Samples.of(endpoint.name()) == null)
                                .map(Endpoint::name))
                .isEmpty();
    }

    @Test
    void anOperationThatNoRoleGrantsIsRefused() {
        for (String role : roles()) {
            Map<String, String> grants = grants(role);
            Caller caller = as(role, company.northSalesTeam);
            for (Endpoint endpoint : endpoints) {
                if (endpoint.operation() == null || grants.containsKey(endpoint.operation()))
                    continue;
                Answer answer = caller.send(endpoint.method(), endpoint.with(1), body(endpoint));
                if (answer.status() != 403)
                    wrong.add(
                            role
                                    + ": "
                                    + endpoint.name()
                                    + " needs "
                                    + endpoint.operation()
                                    + " but answers "
                                    + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRecordIsReachedExactlyAsFarAsTheRoleReaches() {
        for (String role : roles())
            for (Relation relation : Relation.values()) {
                Scene scene = scene(role, relation);
                for (Endpoint endpoint : endpoints)
                    if (endpoint.aboutCustomer() && endpoint.operation() != null)
                        ask(role, relation, scene, endpoint);
            }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyListShowsTheRecordExactlyToThoseWhoMayReadIt() {
        for (String role : roles()) {
            Map<String, String> grants = grants(role);
            if (!grants.containsKey("customer.read")) continue;
            for (Relation relation : Relation.values()) {
                Scene scene = scene(role, relation);
                boolean may = relation.within(grants.get("customer.read"), "customer.read");
                String criteria =
                        "{\"field\":\"number\",\"op\":\"equals\",\"value\":\""
                                + scene.number
                                + "\"}";
                shows(
                        may,
                        role + " " + relation + " list",
                        scene.caller.get(
                                "/api/customers" + Caller.query(Map.of("criteria", criteria))),
                        scene);
                shows(
                        may,
                        role + " " + relation + " list by text",
                        scene.caller.get(
                                "/api/customers" + Caller.query(Map.of("q", scene.number))),
                        scene);
                shows(
                        may,
                        role + " " + relation + " search",
                        scene.caller.get("/api/search" + Caller.query(Map.of("q", scene.number))),
                        scene);
                int counted =
                        scene.caller
                                .get(
                                        "/api/customers/count"
                                                + Caller.query(Map.of("criteria", criteria)))
                                .body()
                                .path("count")
                                .asInt();
                if (counted != (may ? 1 : 0))
                    wrong.add(role + " " + relation + " counts " + counted);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void shows(boolean may, String where, Answer answer, Scene scene) {
        boolean shown =
                answer.is(200)
                        .body()
                        .path("items")
                        .valueStream()
                        .anyMatch(item -> item.path("id").asLong() == scene.customer);
        if (shown != may) wrong.add(where + (shown ? " shows" : " hides") + " the record");
    }

    /** Doors that ask for reading, but not of who was only let in to read. */
    private static final Set<String> WORK =
            Set.of("/contact-records", "/introductions", "/opinions", "/sendings");

    private void ask(String role, Relation relation, Scene scene, Endpoint endpoint) {
        String reach = scene.grants.get(endpoint.operation());
        boolean work = endpoint.writes() && WORK.stream().anyMatch(endpoint.path()::contains);
        boolean may =
                reach != null
                        && relation.within(reach, work ? "customer.work" : endpoint.operation());
        Answer answer = asked(scene, endpoint);
        boolean refused =
                answer.status() == 403
                        || answer.status() == 404 && answer.text().contains("customer.missing");
        if (answer.status() >= 500)
            wrong.add(role + " " + relation + " " + endpoint.name() + " breaks: " + answer.text());
        if (may == refused)
            wrong.add(
                    role
                            + " as "
                            + relation
                            + ": "
                            + endpoint.name()
                            + " answers "
                            + answer.status()
                            + " though "
                            + endpoint.operation()
                            + " reaches "
                            + reach
                            + " "
                            + code(answer));
        if (endpoint.method().equals("DELETE")
                && endpoint.path().equals("/api/customers/{id}")
                && !refused)
            db.execute("update customer.card set removed_at = null where id = " + scene.customer);
    }

    private static Answer asked(Scene scene, Endpoint endpoint) {
        String path = endpoint.with(scene.customer);
        if (endpoint.takesFile())
            return scene.caller.upload(
                    path, "matrix.txt", "matrix".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (!endpoint.writes() && Samples.of(endpoint.name()) != null)
            return scene.caller.get(path + Samples.of(endpoint.name()));
        return scene.caller.send(endpoint.method(), path, body(endpoint));
    }

    private static String code(Answer answer) {
        return answer.status() >= 400 ? answer.body().path("code").asString() : "";
    }

    private static @org.jspecify.annotations.Nullable Object body(Endpoint endpoint) {
        if (!endpoint.takesBody()) return null;
        String sample = Samples.of(endpoint.name());
        return sample == null ? "{}" : sample;
    }

    private record Scene(Caller caller, Map<String, String> grants, long customer, String number) {}

    /** A caller of the role, and a customer to which they stand in the relation. */
    private Scene scene(String role, Relation relation) {
        long home =
                relation == Relation.TEAM_OF_MY_DEPARTMENT
                        ? company.northSales
                        : company.northSalesTeam;
        Caller caller = as(role, home);
        long owner =
                switch (relation) {
                    case OWNER -> caller.personId;
                    case SAME_TEAM -> helper("SAME_TEAM", company.northSalesTeam);
                    case TEAM_OF_MY_DEPARTMENT -> helper("TEAM", company.northSalesTeam);
                    case DEPARTMENT_OF_MY_TEAM -> helper("DEPARTMENT", company.northSales);
                    case SAME_BRANCH -> helper("BRANCH", company.northService);
                    case COLLABORATOR_EDITS, COLLABORATOR_READS, OTHER_BRANCH ->
                            helper("OTHER", company.southSalesTeam);
                };
        long customer = insert(owner);
        if (relation == Relation.COLLABORATOR_EDITS || relation == Relation.COLLABORATOR_READS)
            db.execute(
                    "insert into customer.collaborator (card_id, person_id, may_edit, given_at)"
                            + " values ("
                            + customer
                            + ","
                            + caller.personId
                            + ","
                            + (relation == Relation.COLLABORATOR_EDITS)
                            + ", now())");
        return new Scene(caller, grants(role), customer, "M" + customer);
    }

    private final Map<String, Long> helpers = new HashMap<>();

    private long helper(String name, long unit) {
        return helpers.computeIfAbsent(name, n -> company.person(unit, "sales"));
    }

    private long insert(long owner) {
        long id =
                db.fetchSingle(
                                """
                                insert into customer.card (number, kind, name, name_sort, name_key, owner_id, unit_id, branch_id, confirmed_at, created_at, updated_at)
                                select 'X' || nextval('customer.change_id'), 'enterprise', 'matrix', 'matrix', 'matrix', p.id, u.id, u.branch_id, now(), now(), now()
                                from identity.person p join identity.unit u on u.id = p.unit_id where p.id = ? returning id\
                                """,
                                owner)
                        .get(0, Long.class);
        db.execute("update customer.card set number = 'M' || id where id = " + id);
        db.execute(
                "insert into customer.search (card_id, tokens) select id,"
                        + " array_to_tsvector(array['n:m' || id]) from customer.card where id = "
                        + id);
        return id;
    }

    private List<String> roles() {
        return db.fetch("select code from identity.role where built_in order by id")
                .getValues(0, String.class);
    }

    private Map<String, String> grants(String role) {
        Map<String, String> grants = new HashMap<>();
        db.fetch(
                        "select operation, reach from access.permission p join identity.role r on"
                                + " r.id = p.role_id where r.code = ?",
                        role)
                .forEach(row -> grants.put(row.get(0, String.class), row.get(1, String.class)));
        return grants;
    }
}
