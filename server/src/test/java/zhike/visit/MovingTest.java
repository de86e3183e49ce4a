package zhike.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import zhike.identity.PersonLeft;
import zhike.identity.UnitsMoved;
import zhike.testing.Caller;
import zhike.visit.followup.FollowClock;

import java.util.Map;
import java.util.Set;

/** People leave and units move: what they had to do with visits goes on. */
class MovingTest extends VisitScene {
    @Autowired private ApplicationEventPublisher events;
    @Autowired private FollowClock ticking;

    @Test
    void whoLeavesHandsTheirFollowUpsOnWithTheirPromises() {
        House house = house();
        Caller seller = house.seller();
        long customer = customer(seller, "离职客户公司");
        var step = Map.of("way", "phone", "days", 5, "working", true, "by", "owner");
        house.manager()
                .post(
                        "/api/follow-plans",
                        map(
                                "name",
                                "离职" + System.nanoTime(),
                                "criteria",
                                Map.of("field", "owner", "op", "is", "value", seller.personId),
                                "first",
                                step,
                                "rules",
                                java.util.stream.Stream.of(
                                                "satisfied", "neutral", "dissatisfied", "unreached")
                                        .map(result -> map("result", result, "next", step))
                                        .toList(),
                                "active",
                                true))
                .is(201);
        ticking.look();
        events.publishEvent(new PersonLeft(seller.personId));
        var open = house.manager().get("/api/follow-ups?state=open&customer=" + customer).is(200);
        assertThat(open.at("items/0/owner/id").asLong()).isEqualTo(house.manager().personId);
        assertThat(
                        db.fetchSingle(
                                        "select owner_id from promise.given where subject_kind ="
                                                + " 'follow-up' and subject_id = ?",
                                        open.at("items/0/id").asLong())
                                .get(0, Long.class))
                .isEqualTo(house.manager().personId);
    }

    @Test
    void anApprovalFollowsTheUnitOfWhoAskedIntoAnotherBranch() {
        House house = house();
        long slip =
                house.seller()
                        .post("/api/visit-slips", slip(customer(house.seller(), "审批随部门走公司")))
                        .is(201)
                        .id();
        deed(house.seller(), slip, "handing-in");
        String approval = "/api/approvals/" + approval("visit-slip", slip);
        long unit =
                db.fetchSingle("select unit_id from visit.slip where id = ?", slip)
                        .get(0, Long.class);
        Caller old = as("branch_manager", branch(unit));
        Caller south = as("branch_manager", company.south);
        old.get(approval).is(200);
        south.get(approval).is(404);
        db.execute("update identity.unit set branch_id = ? where id = ?", company.south, unit);
        events.publishEvent(new UnitsMoved(Set.of(unit)));
        old.get(approval).is(404);
        south.get(approval).is(200);
    }

    private long branch(long unit) {
        return db.fetchSingle("select branch_id from identity.unit where id = ?", unit)
                .get(0, Long.class);
    }

    @Test
    void aVisitFollowsItsUnitIntoAnotherBranch() {
        House house = house();
        long id =
                house.seller()
                        .post("/api/visit-slips", slip(customer(house.seller(), "随部门走公司")))
                        .is(201)
                        .id();
        long unit =
                db.fetchSingle("select unit_id from visit.slip where id = ?", id)
                        .get(0, Long.class);
        db.execute("update identity.unit set branch_id = ? where id = ?", company.south, unit);
        events.publishEvent(new UnitsMoved(Set.of(unit)));
        assertThat(
                        db.fetchSingle("select branch_id from visit.slip where id = ?", id)
                                .get(0, Long.class))
                .isEqualTo(company.south);
        house.head().get("/api/visit-slips/" + id).refused(404, "visit-slip.missing");
        as("branch_manager", company.south).get("/api/visit-slips/" + id).is(200);
    }
}
