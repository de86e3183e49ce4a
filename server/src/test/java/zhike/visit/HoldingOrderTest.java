package zhike.visit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.visit.followup.FollowClock;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** One order for everybody, else two who wait for each other end in an error for one of them. */
class HoldingOrderTest extends VisitScene {
    @Autowired private TransactionTemplate transaction;
    @Autowired private FollowClock ticking;

    @Test
    void whoRecordsAFollowUpHoldsItsPromiseBeforeIt() {
        House house = house();
        long id = followUp(house, "先承诺后回访公司");
        waits(
                "promise.given where subject_kind = 'follow-up' and subject_id = ?",
                "visit.follow_up",
                id,
                () ->
                        house.seller()
                                .post(
                                        "/api/follow-ups/" + id + "/result",
                                        map("result", "neutral", "version", 0))
                                .is(200));
    }

    @Test
    void whoStopsAPlanHoldsItsPromisesBeforeItsFollowUps() {
        House house = house();
        long id = followUp(house, "先承诺后停计划公司");
        Answer plans = house.manager().get("/api/follow-plans").is(200);
        Map<String, Object> form = plan(house);
        form.putAll(map("active", false, "version", plans.at("0/version").asInt()));
        waits(
                "promise.given where subject_kind = 'follow-up' and subject_id = ?",
                "visit.follow_up",
                id,
                () ->
                        house.manager()
                                .put("/api/follow-plans/" + plans.at("0/id").asLong(), form)
                                .is(200));
    }

    @Test
    void aFollowUpGoesAlongAfterItsPromiseIsHeld() {
        House house = house();
        long id = followUp(house, "先承诺后移交公司");
        long customer =
                db.fetchSingle("select customer_id from visit.follow_up where id = ?", id)
                        .get(0, Long.class);
        waits(
                "promise.given where subject_kind = 'follow-up' and subject_id = ?",
                "visit.follow_up",
                id,
                () -> give(house, customer));
    }

    @Test
    void aVisitGoesAlongAfterItsApprovalIsHeld() {
        House house = house();
        long customer = customer(house.seller(), "先审批后移交公司");
        long slip = house.seller().post("/api/visit-slips", slip(customer)).is(201).id();
        deed(house.seller(), slip, "handing-in");
        waits(
                "approval.request where subject_kind = 'visit-slip' and subject_id = ?",
                "visit.slip",
                slip,
                () -> give(house, customer));
    }

    /** While somebody holds the first, who waits for it does not hold the second already. */
    private void waits(String first, String second, long id, Runnable deed) {
        CompletableFuture<Void> done =
                Objects.requireNonNull(
                        transaction.execute(
                                status -> {
                                    db.fetch("select 1 from " + first + " for update", id);
                                    CompletableFuture<Void> running =
                                            CompletableFuture.runAsync(deed);
                                    untilSomebodyWaits(running);
                                    db.fetch(
                                            "select 1 from "
                                                    + second
                                                    + " where id = ? for update nowait",
                                            id);
                                    return running;
                                }));
        done.join();
    }

    private void untilSomebodyWaits(CompletableFuture<Void> running) {
        String waiting =
                "select exists (select 1 from pg_locks where not granted and pg_backend_pid() ="
                        + " any(pg_blocking_pids(pid)))";
        while (!db.fetchSingle(waiting).get(0, Boolean.class)) {
            if (running.isDone()) running.join();
            if (running.isDone()) throw new AssertionError("nobody waited");
            Thread.onSpinWait();
        }
    }

    private void give(House house, long customer) {
        Caller next = as("sales", unit(house.seller()));
        house.manager()
                .put(
                        "/api/customers/" + customer + "/owner",
                        map("ownerId", next.personId, "reason", "调整"))
                .is(200);
    }

    private long followUp(House house, String name) {
        long customer = customer(house.seller(), name);
        house.manager().post("/api/follow-plans", plan(house)).is(201);
        ticking.look();
        return house.seller()
                .get("/api/follow-ups?state=open&customer=" + customer)
                .is(200)
                .at("items/0/id")
                .asLong();
    }

    private Map<String, Object> plan(House house) {
        Map<String, Object> step = map("way", "phone", "days", 5, "working", true, "by", "owner");
        return map(
                "name",
                "次序" + System.nanoTime(),
                "criteria",
                Map.of("field", "owner", "op", "is", "value", house.seller().personId),
                "first",
                step,
                "rules",
                List.of("satisfied", "neutral", "dissatisfied", "unreached").stream()
                        .map(result -> map("result", result, "next", step))
                        .toList(),
                "active",
                true);
    }

    private long unit(Caller who) {
        return db.fetchSingle("select unit_id from identity.person where id = ?", who.personId)
                .get(0, Long.class);
    }
}
