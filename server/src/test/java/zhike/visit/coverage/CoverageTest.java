package zhike.visit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Caller;
import zhike.visit.VisitScene;

import java.time.Duration;
import java.util.Map;

class CoverageTest extends VisitScene {
    private static JsonNode share(Caller viewer, Caller owner, String query) {
        return viewer.get("/api/visit-coverage" + query)
                .is(200)
                .body()
                .path("owners")
                .valueStream()
                .filter(each -> each.at("/owner/id").asLong() == owner.personId)
                .findFirst()
                .orElseThrow();
    }

    private void called(Caller who, long customer) {
        who.post(
                        "/api/talks",
                        Map.of(
                                "customerId",
                                customer,
                                "way",
                                "phone",
                                "summary",
                                "x",
                                "result",
                                "reached"))
                .is(201);
    }

    @Test
    void everyNumberOpensItsRows() {
        House house = house();
        Caller seller = house.seller();
        long visited = customer(seller, "走到甲公司");
        long called = customer(seller, "只打电话乙公司");
        long never = customer(seller, "从未联系丙公司");
        met(house, visited);
        called(seller, called);
        JsonNode share = share(house.manager(), seller, "?days=30");
        assertThat(share.path("customers").asInt()).isEqualTo(3);
        assertThat(share.path("uncovered").asInt()).isEqualTo(2);
        assertThat(share.path("never").asInt()).isEqualTo(2);
        String rows = "/api/visit-coverage/customers?days=30&owner=" + seller.personId;
        assertThat(house.manager().get(rows).is(200).all("id"))
                .containsExactly(String.valueOf(called), String.valueOf(never));
        assertThat(share(house.manager(), seller, "?days=30&way=any").path("uncovered").asInt())
                .isEqualTo(1);
        assertThat(house.manager().get(rows + "&way=any&never=true").all("id"))
                .containsExactly(String.valueOf(never));
        clock.forward(Duration.ofDays(40));
        Caller later = signedIn(house.manager().personId);
        assertThat(share(later, seller, "?days=30").path("uncovered").asInt()).isEqualTo(3);
        assertThat(share(later, seller, "?days=30").path("never").asInt()).isEqualTo(2);
    }

    @Test
    void anExecutiveVisitIsOneByWhoLeadsTheBranch() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "高层走访甲公司");
        met(house, customer);
        assertThat(share(house.manager(), seller, "?way=executive").path("uncovered").asInt())
                .isEqualTo(1);
        house.head()
                .post(
                        "/api/talks",
                        Map.of(
                                "customerId", customer,
                                "way", "meeting",
                                "summary", "高层会面",
                                "result", "reached"))
                .is(201);
        assertThat(share(house.manager(), seller, "?way=executive").path("uncovered").asInt())
                .isEqualTo(0);
    }

    @Test
    void whoGoesOnlyWhereTheyLikeToGoIsSeen() {
        House house = house();
        Caller seller = house.seller();
        long favourite = customer(seller, "常去甲公司");
        for (int n = 0; n < 3; n++) met(house, favourite);
        for (int n = 0; n < 3; n++) met(house, customer(seller, "偶去公司" + n));
        JsonNode line =
                house.manager()
                        .get("/api/visit-coverage/visitors")
                        .is(200)
                        .body()
                        .valueStream()
                        .filter(each -> each.at("/person/id").asLong() == seller.personId)
                        .findFirst()
                        .orElseThrow();
        assertThat(line.path("visits").asInt()).isEqualTo(6);
        assertThat(line.path("customers").asInt()).isEqualTo(4);
        assertThat(line.path("favourites").decimalValue()).isEqualByComparingTo("0.8333");
        assertThat(
                        as("sales_manager", company.southSales)
                                .get("/api/visit-coverage/visitors")
                                .text())
                .doesNotContain("\"id\":" + seller.personId + ",");
    }

    @Test
    void whoeverIsOutOfReachIsNotCounted() {
        House house = house();
        long hidden = customer(house.seller(), "数不到公司");
        Caller stranger = as("sales_manager", company.southSales);
        assertThat(stranger.get("/api/visit-coverage?days=1").text())
                .doesNotContain("\"id\":" + house.seller().personId + ",");
        assertThat(
                        stranger.get(
                                        "/api/visit-coverage/customers?days=1&owner="
                                                + house.seller().personId)
                                .all("id"))
                .doesNotContain(String.valueOf(hidden));
        stranger.get("/api/visit-coverage?days=0").refused(422, "visit.coverage.days");
        stranger.get("/api/visit-coverage?way=x").refused(422, "visit.coverage.way");
    }
}
