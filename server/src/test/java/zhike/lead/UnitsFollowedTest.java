package zhike.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.List;
import java.util.Map;

class UnitsFollowedTest extends ServerTest {
    @Test
    void anOpportunityFollowsItsUnitIntoAnotherBranch() {
        long unit = company.unit(company.north, "department", "商机随迁部");
        Caller seller = as("sales", unit);
        long id =
                seller.post(
                                "/api/opportunities",
                                Map.of(
                                        "customerId",
                                        customer(seller, "商机随迁公司"),
                                        "name",
                                        "随迁商机",
                                        "currency",
                                        "CNY",
                                        "amount",
                                        100,
                                        "expectedOn",
                                        "2027-01-01",
                                        "competitors",
                                        List.of(),
                                        "products",
                                        List.of()))
                        .is(201)
                        .id();
        Caller south = as("branch_manager", company.south);
        south.get("/api/opportunities/" + id).refused(404, "opportunity.missing");
        as("administrator", company.root)
                .put(
                        "/api/units/" + unit,
                        Map.of(
                                "parentId",
                                company.south,
                                "kind",
                                "department",
                                "name",
                                "商机随迁部",
                                "code",
                                "o" + System.nanoTime() % 1_000_000_000))
                .is(200);
        assertThat(south.get("/api/opportunities/" + id).is(200).at("name").asString())
                .isEqualTo("随迁商机");
    }
}
