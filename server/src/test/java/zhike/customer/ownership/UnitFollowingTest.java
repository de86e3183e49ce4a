package zhike.customer.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.time.LocalDate;
import java.util.Map;

class UnitFollowingTest extends StaffTest {
    @Test
    void customersFollowTheirUnitToItsNewBranch() {
        long unit = company.unit(company.north, "department", "搬迁部");
        long id = customer(as("sales", unit), "随迁公司");
        Caller north = as("branch_manager", company.north);
        Caller south = as("branch_manager", company.south);
        north.get("/api/customers/" + id).is(200);
        south.get("/api/customers/" + id).refused(404, "customer.missing");
        admin().put(
                        "/api/units/" + unit,
                        Map.of(
                                "parentId",
                                company.south,
                                "kind",
                                "department",
                                "name",
                                "搬迁部",
                                "code",
                                unique("moved")))
                .is(200);
        north.get("/api/customers/" + id).refused(404, "customer.missing");
        assertThat(
                        south.get("/api/customers/" + id)
                                .is(200)
                                .body()
                                .path("branch")
                                .path("id")
                                .asLong())
                .isEqualTo(company.south);
    }

    @Test
    void aUnitWithCustomersStaysOpenUntilTheyAreHandedOver() {
        long unit = company.unit(company.north, "department", "撤销部");
        Caller owner = as("sales", unit);
        Caller manager = as("branch_manager", company.north);
        long id = customer(owner, "留守公司");
        admin().post(
                        "/api/people/" + owner.personId + "/departure",
                        Map.of("on", LocalDate.now(clock).toString()))
                .is(204);
        admin().post("/api/units/" + unit + "/closure").refused(409, "unit.customers");
        manager.put(
                        "/api/customers/" + id + "/owner",
                        Map.of("ownerId", as("sales").personId, "reason", "部门撤销"))
                .is(200);
        assertThat(admin().post("/api/units/" + unit + "/closure").status()).isBetween(200, 204);
    }
}
