package zhike.customer;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.identity.PeopleChanged;
import zhike.platform.broadcast.Broadcast;
import zhike.promise.clock.PromiseClock;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A branch with a seller, their manager, its leader and a custodian; and a seller elsewhere. */
public abstract class PaperScene extends ServerTest {
    @Autowired private Broadcast broadcast;
    @Autowired private PromiseClock promiseClock;
    protected long branch;
    protected long sales;
    protected Caller seller;
    protected Caller colleague;
    protected Caller manager;
    protected Caller leader;
    protected Caller custodian;

    @BeforeEach
    protected void hire() {
        branch = company.unit(company.root, "branch", "单据分公司");
        sales = company.unit(branch, "department", "单据销售部");
        seller = as("sales", sales);
        colleague = as("sales", sales);
        manager = as("sales_manager", sales);
        leader = as("branch_manager", branch);
        custodian = as("custodian", branch);
        manages(manager, seller);
        manages(manager, colleague);
        manages(leader, manager);
    }

    protected void manages(Caller above, Caller below) {
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                above.personId,
                below.personId);
        broadcast.tell(PeopleChanged.TOPIC, 0);
    }

    /** A form about a customer, as it is sent. */
    protected Map<String, Object> collected(long customer, Map<String, Object> values) {
        return new HashMap<>(
                Map.of(
                        "customerId",
                        customer,
                        "collectedAt",
                        clock.instant().toString(),
                        "way",
                        "visit",
                        "note",
                        "走访所得",
                        "values",
                        values));
    }

    protected long filled(long customer, Map<String, Object> values) {
        return seller.post("/api/forms", collected(customer, values)).is(201).id();
    }

    /** What waits for somebody's word about this subject. */
    protected Answer decides(Caller who, String kind, long subject, String verdict) {
        var row =
                db.fetchSingle(
                        "select r.id, t.id from approval.request r join approval.task t on"
                                + " t.request_id = r.id where r.subject_kind = ? and r.subject_id ="
                                + " ? and t.approver_id = ? and t.state = 'waiting'",
                        kind,
                        subject,
                        who.personId);
        return who.post(
                "/api/approvals/" + row.get(0, Long.class) + "/decision",
                Map.of("taskId", row.get(1, Long.class), "verdict", verdict, "comment", "意见"));
    }

    /** Time goes by, and the clock of promises ticks. */
    protected void passes(Duration time) {
        clock.forward(time);
        for (int i = 0; i < 5; i++) promiseClock.tick();
    }

    /**
     * States of the promises of this kind about this subject, in the order in which they were made.
     */
    protected List<String> promised(String kind, String subject, long id) {
        return db.fetch(
                        "select state from promise.given where kind = ? and subject_kind = ? and"
                                + " subject_id = ? order by id",
                        kind,
                        subject,
                        id)
                .getValues(0, String.class);
    }

    protected int notices(Caller who, String kind) {
        return db.fetchSingle(
                        "select count(*) from messaging.notice where person_id = ? and kind = ?",
                        who.personId,
                        kind)
                .get(0, Integer.class);
    }

    /** An information form of theirs that the seller submitted. */
    protected long informed(long customer) {
        Map<String, Object> form =
                Map.of(
                        "customerId",
                        customer,
                        "collectedAt",
                        clock.instant().toString(),
                        "way",
                        "visit",
                        "values",
                        Map.of("address", "北京市海淀区"));
        long id = seller.post("/api/forms", form).is(201).id();
        seller.post("/api/forms/" + id + "/submission", Map.of()).is(200);
        return id;
    }

    /** The latest approval of a paper. */
    protected long approval(String kind, long id) {
        return db.fetchSingle(
                        "select max(id) from approval.request where subject_kind = ? and subject_id"
                                + " = ?",
                        kind,
                        id)
                .get(0, Long.class);
    }

    /** What one owes is kept by the other for two days. */
    protected void standsIn(Caller absent, Caller present) {
        absent.post(
                        "/api/delegations",
                        Map.of(
                                "toPerson",
                                present.personId,
                                "startsAt",
                                clock.instant().minusSeconds(1),
                                "endsAt",
                                clock.instant().plus(Duration.ofDays(2)),
                                "operations",
                                List.of("promise.read", "promise.keep"),
                                "reason",
                                "休假"))
                .is(201);
    }

    /** Given to somebody else by a superior. */
    protected void handsOn(Caller superior, String kind, String subject, long id, Caller to) {
        long promise =
                db.fetchSingle(
                                "select id from promise.given where kind = ? and subject_kind = ?"
                                        + " and subject_id = ? and ended_at is null",
                                kind,
                                subject,
                                id)
                        .get(0, Long.class);
        superior.post(
                        "/api/promises/reassignment",
                        Map.of("ids", List.of(promise), "to", to.personId))
                .is(200);
    }
}
