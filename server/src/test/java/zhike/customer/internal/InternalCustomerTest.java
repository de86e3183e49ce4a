package zhike.customer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.identity.db.Tables.UNIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.Map;

class InternalCustomerTest extends ServerTest {
    private static final String INTERNAL = "{\"field\":\"internal\",\"op\":\"is\",\"value\":true}";
    private Caller admin;
    private Caller general;
    private long unit;

    @BeforeEach
    void aDepartment() {
        admin = as("administrator", company.root);
        general = as("general_manager", company.root);
        unit = company.unit(company.north, "department", "内部工程部");
    }

    @Test
    void aDepartmentIsACustomerOfTheOthersUnderItsOwnName() {
        long id = open(unit);
        JsonNode card = general.get("/api/customers/" + id).is(200).body();
        assertThat(card.path("name").asString()).isEqualTo("内部工程部");
        assertThat(card.path("internal").path("unit").path("id").asLong()).isEqualTo(unit);
        assertThat(card.path("internal").path("archived").asBoolean()).isFalse();
        assertThat(card.path("profile").path("side").asString()).isEqualTo("internal");
        assertThat(general.get("/api/internal-customers").is(200).all("id"))
                .contains(String.valueOf(id));
        general.post("/api/customers/" + id + "/notes", Map.of("body", "打印机坏了")).is(201);
        admin.post("/api/internal-customers", Map.of("unitId", unit))
                .refused(409, "customer.internal.exists");
    }

    @Test
    void onlyWhoMayOpensOneAndOnlyWithinReach() {
        as("sales_manager").post("/api/internal-customers", Map.of("unitId", unit)).is(403);
        as("branch_manager", company.south)
                .post("/api/internal-customers", Map.of("unitId", unit))
                .refused(422, "customer.unit.unknown")
                .names("unitId");
        admin.post("/api/internal-customers", Map.of("unitId", 987654321L))
                .refused(422, "customer.unit.unknown");
        as("branch_manager", company.north)
                .post("/api/internal-customers", Map.of("unitId", unit))
                .is(201);
    }

    @Test
    void itsPeopleAreTheDepartmentsPeopleAsTheyAreNow() {
        long id = open(unit);
        assertThat(general.get("/api/customers/" + id + "/colleagues").is(200).body()).isEmpty();
        long person = company.person(unit, "sales");
        JsonNode people = general.get("/api/customers/" + id + "/colleagues").is(200).body();
        assertThat(people.path(0).path("id").asLong()).isEqualTo(person);
        as("sales", company.southSales)
                .get("/api/customers/" + id + "/colleagues")
                .refused(404, "customer.missing");
        long outside = customer(as("sales"), "外部纸张公司");
        assertThat(general.get("/api/customers/" + outside + "/colleagues").is(200).body())
                .isEmpty();
    }

    @Test
    void itIsCalledAsTheDepartmentIs() {
        long id = open(unit);
        rename("内部工程二部");
        JsonNode card = general.get("/api/customers/" + id).is(200).body();
        assertThat(card.path("name").asString()).isEqualTo("内部工程二部");
        assertThat(general.get("/api/customers?q=工程二部").all("id")).contains(String.valueOf(id));
        assertThat(general.get("/api/customers/" + id + "/changes").is(200).text())
                .contains("部门变动");
        general.patch(
                        "/api/customers/" + id,
                        Map.of(
                                "version",
                                card.path("version").asInt(),
                                "changes",
                                Map.of("name", "别的名字")))
                .refused(422, "customer.internal.name");
    }

    @Test
    void aRemovedOneThatIsGivenBackHasTheNewName() {
        long id = open(unit);
        general.delete("/api/customers/" + id).is(204);
        admin.post("/api/internal-customers", Map.of("unitId", unit))
                .refused(409, "customer.internal.removed");
        rename("内部工程三部");
        general.post("/api/customers/" + id + "/restoration").is(200);
        assertThat(general.get("/api/customers/" + id).at("name").asString()).isEqualTo("内部工程三部");
    }

    @Test
    void closingTheDepartmentArchivesIt() {
        long id = open(unit);
        admin.post("/api/units/" + unit + "/closure").is(200);
        JsonNode card = general.get("/api/customers/" + id).is(200).body();
        assertThat(card.path("stage").asString()).isEqualTo("dormant");
        assertThat(card.path("internal").path("archived").asBoolean()).isTrue();
        assertThat(general.get("/api/customers/" + id + "/timeline").text()).contains("部门已撤销");
        admin.post("/api/internal-customers", Map.of("unitId", unit))
                .refused(422, "customer.unit.unknown");
    }

    @Test
    void listsTellItApart() {
        long id = open(unit);
        long outside = customer(as("sales"), "外部油漆公司");
        String query = Caller.query(Map.of("criteria", INTERNAL, "sort", "newest"));
        JsonNode rows = general.get("/api/customers" + query).is(200).body().path("items");
        assertThat(rows.valueStream().map(row -> row.path("id").asLong()))
                .contains(id)
                .doesNotContain(outside);
        assertThat(rows.path(0).path("internal").asBoolean()).isTrue();
    }

    @Test
    void itIsNobodysDouble() {
        long id = open(unit);
        assertThat(
                        general.post(
                                        "/api/customers/similar",
                                        Map.of("kind", "enterprise", "name", "内部工程部"))
                                .is(200)
                                .body()
                                .valueStream()
                                .map(each -> each.path("id").asLong()))
                .doesNotContain(id);
        long outside = customer(general, "内部工程部");
        general.post("/api/merges", Map.of("survivorId", outside, "mergedId", id))
                .refused(422, "merge.internal");
    }

    @Test
    void itIsNeverWonNorClaimedNorGraded() {
        long id = open(unit);
        Caller seller = as("sales", unit);
        assertThat(general.get("/api/pool?limit=200").is(200).all("id"))
                .doesNotContain(String.valueOf(id));
        seller.post("/api/pool/claims", Map.of("customerId", id)).refused(409, "pool.taken");
        general.put(
                        "/api/customers/" + id + "/lead-grade",
                        Map.of("grade", "A", "reason", "x", "version", 0))
                .refused(409, "lead.grade.internal");
        general.put(
                        "/api/customers/" + id + "/owner",
                        Map.of("ownerId", seller.personId, "reason", "对口服务"))
                .is(200);
        assertThat(seller.get("/api/customers/" + id + "/first-contact").at("state").asString())
                .isEqualTo("none");
    }

    private long open(long of) {
        return admin.post("/api/internal-customers", Map.of("unitId", of)).is(201).id();
    }

    private void rename(String name) {
        admin.put(
                        "/api/units/" + unit,
                        Map.of(
                                "parentId",
                                company.north,
                                "kind",
                                "department",
                                "name",
                                name,
                                "code",
                                db.select(UNIT.CODE)
                                        .from(UNIT)
                                        .where(UNIT.ID.eq(unit))
                                        .fetchSingle()
                                        .value1()))
                .is(200);
    }
}
