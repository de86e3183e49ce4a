package zhike.visit;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A branch of its own: a seller who visits, their manager, the branch manager and the clerk. */
public abstract class VisitScene extends ServerTest {
    protected record House(Caller seller, Caller manager, Caller head, Caller clerk) {}

    protected House house() {
        long branch = company.unit(company.root, "branch", "走访分公司");
        long sales = company.unit(branch, "department", "走访销售部");
        Caller manager = as("sales_manager", sales);
        Caller seller = as("sales", sales);
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                manager.personId,
                seller.personId);
        // whoever comes last lets everybody know anew who is who
        return new House(
                seller, manager, as("branch_manager", branch), as("attendance_clerk", branch));
    }

    protected static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) map.put((String) pairs[at], pairs[at + 1]);
        return map;
    }

    protected Map<String, Object> slip(long customer, Object... more) {
        Instant leave = clock.instant().plus(Duration.ofMinutes(1));
        Map<String, Object> form =
                map(
                        "customerId",
                        customer,
                        "leaveAt",
                        leave.toString(),
                        "returnAt",
                        leave.plus(Duration.ofHours(4)).toString(),
                        "aim",
                        "了解扩产需求",
                        "visitors",
                        List.of(),
                        "hosts",
                        List.of(Map.of("name", "王总", "post", "总经理", "decides", "decides")));
        form.putAll(map(more));
        return form;
    }

    protected static JsonNode deed(Caller who, long slip, String what) {
        int version = who.get("/api/visit-slips/" + slip).is(200).body().path("version").asInt();
        Answer answer =
                who.post("/api/visit-slips/" + slip + "/" + what, Map.of("version", version));
        if (answer.status() >= 300) answer.is(200);
        return who.get("/api/visit-slips/" + slip).is(200).body();
    }

    /** What waits for them of a paper is approved. */
    protected void approve(Caller who, String kind, long id) {
        decide(who, kind, id, "approve", null);
    }

    protected void decide(
            Caller who, String kind, long id, String verdict, @Nullable String comment) {
        var task =
                db.fetchSingle(
                        "select t.id, r.id from approval.task t join approval.request r on r.id ="
                                + " t.request_id where r.subject_kind = ? and r.subject_id = ? and"
                                + " t.state = 'waiting' and t.approver_id = ?",
                        kind,
                        id,
                        who.personId);
        who.post(
                        "/api/approvals/" + task.get(1) + "/decision",
                        map("taskId", task.get(0), "verdict", verdict, "comment", comment))
                .is(200);
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

    /** Asked again on the approvals screen, not from the paper. */
    protected Answer correct(Caller who, String kind, long id) {
        return who.post("/api/approvals/" + approval(kind, id) + "/correction", Map.of());
    }

    /** One that is approved. */
    protected long approved(House house, long customer) {
        long id = house.seller().post("/api/visit-slips", slip(customer)).is(201).id();
        deed(house.seller(), id, "handing-in");
        approve(house.head(), "visit-slip", id);
        return id;
    }

    /** One whose visitor is with the customer. */
    protected long met(House house, long customer) {
        long id = approved(house, customer);
        deed(house.seller(), id, "leaving");
        int version = house.seller().get("/api/visit-slips/" + id).body().path("version").asInt();
        house.seller()
                .post(
                        "/api/visit-slips/" + id + "/arrival",
                        Map.of("place", "客户一楼会议室", "version", version))
                .is(204);
        return id;
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Promises about something that are still owed. */
    protected List<String> owed(String kind, String subject, long id) {
        return db.fetch(
                        "select state from promise.given where kind = ? and subject_kind = ? and"
                                + " subject_id = ? order by id",
                        kind,
                        subject,
                        id)
                .getValues(0, String.class);
    }
}
