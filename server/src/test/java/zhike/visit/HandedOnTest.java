package zhike.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import zhike.testing.Caller;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What somebody has in hand about visits goes along with their customers. */
class HandedOnTest extends VisitScene {
    @Test
    void plannedVisitsAndMinutesNotYetSentGoToTheNextOwner() {
        goAlong(
                (house, customer, next) ->
                        house.manager()
                                .post(
                                        "/api/handovers",
                                        map(
                                                "fromId",
                                                house.seller().personId,
                                                "shares",
                                                List.of(Map.of("personId", next.personId)),
                                                "reason",
                                                "调岗"))
                                .is(201));
    }

    @Test
    void theyGoAlongWhenOneCustomerIsGivenToSomebodyElse() {
        goAlong((house, customer, next) -> give(house.manager(), customer, next));
    }

    @Test
    void nobodyDecidesOnAPaperThatBecameTheirOwn() {
        House house = house();
        long customer = customer(house.seller(), "审批人接手有限公司");
        long slip = house.seller().post("/api/visit-slips", slip(customer)).is(201).id();
        deed(house.seller(), slip, "handing-in");
        assertThat(asked(slip)).containsExactly(house.head().personId);
        give(house.head(), customer, house.head());
        assertThat(owner("slip", slip)).isEqualTo(house.head().personId);
        assertThat(asked(slip)).isNotEmpty().doesNotContain(house.head().personId);
        assertThat(
                        house.head()
                                .get("/api/approvals/" + approval("visit-slip", slip))
                                .is(200)
                                .at("trail")
                                .valueStream()
                                .map(line -> line.path("kind").asString()))
                .contains("own");
    }

    @Test
    void whoAskedNeverDecidesAlsoAfterThePaperWentToSomebodyElse() {
        House house = house();
        long customer = customer(house.manager(), "代理审批有限公司");
        house.head()
                .post(
                        "/api/delegations",
                        map(
                                "toPerson",
                                house.manager().personId,
                                "operations",
                                List.of("approval.decide"),
                                "startsAt",
                                clock.instant().minusSeconds(1).toString(),
                                "endsAt",
                                clock.instant().plus(Duration.ofDays(2)).toString(),
                                "reason",
                                "出差"))
                .is(201);
        long slip = house.manager().post("/api/visit-slips", slip(customer)).is(201).id();
        deed(house.manager(), slip, "handing-in");
        give(house.manager(), customer, house.seller());
        String number = String.valueOf(approval("visit-slip", slip));
        assertThat(house.manager().get("/api/approvals?box=waiting").all("id"))
                .doesNotContain(number);
        assertThat(house.head().get("/api/approvals?box=waiting").all("id")).contains(number);
        var task =
                db.fetchSingle(
                        "select id, request_id from approval.task where state = 'waiting' and"
                                + " request_id = ?",
                        approval("visit-slip", slip));
        house.manager()
                .post(
                        "/api/approvals/" + task.get(1) + "/decision",
                        map("taskId", task.get(0), "verdict", "approve"))
                .is(404);
        approve(house.head(), "visit-slip", slip);
    }

    @Test
    void whoLosesTheRoleIsNotAskedAnyMore() {
        House house = house();
        long customer = customer(house.seller(), "卸任审批有限公司");
        long slip = house.seller().post("/api/visit-slips", slip(customer)).is(201).id();
        deed(house.seller(), slip, "handing-in");
        assertThat(asked(slip)).containsExactly(house.head().personId);
        Caller administrator = as("administrator", company.root);
        long sales =
                db.fetchSingle("select id from identity.role where code = 'sales'")
                        .get(0, Long.class);
        administrator
                .put(
                        "/api/people/" + house.head().personId + "/roles",
                        Map.of("roleIds", List.of(sales)))
                .is(200);
        assertThat(asked(slip)).isNotEmpty().doesNotContain(house.head().personId);
    }

    @Test
    void whoAskedNeitherChoosesWhoDecidesNorReleasesTheStep() {
        House house = house();
        long customer = customer(house.manager(), "挑选审批人有限公司");
        Caller chief = as("general_manager", company.root);
        give(chief, customer, chief);
        long slip = chief.post("/api/visit-slips", slip(customer)).is(201).id();
        deed(chief, slip, "handing-in");
        long promise =
                db.fetchSingle(
                                "select g.id from promise.given g join approval.task t on"
                                    + " g.subject_id = t.id and g.subject_kind = 'approval.task'"
                                    + " where g.state = 'open' and t.request_id = ? limit 1",
                                approval("visit-slip", slip))
                        .get(0, Long.class);
        List<Long> ids = List.of(promise);
        chief.post("/api/promises/reassignment", map("ids", ids, "to", house.head().personId))
                .refused(403, "approval.hand.own");
        chief.post("/api/promises/release", map("ids", ids, "why", "不用了"))
                .refused(409, "approval.step.release");
    }

    @Test
    void onlyWhoHasAPaperHandsItIn() {
        House house = house();
        long customer = customer(house.head(), "负责人自己有限公司");
        var visitors = List.of(house.seller().personId);
        long slip =
                house.head()
                        .post("/api/visit-slips", slip(customer, "visitors", visitors))
                        .is(201)
                        .id();
        int version = house.seller().get("/api/visit-slips/" + slip).at("version").asInt();
        house.seller()
                .post("/api/visit-slips/" + slip + "/handing-in", Map.of("version", version))
                .refused(403, "approval.ask.owner");
        deed(house.head(), slip, "handing-in");
        assertThat(asked(slip)).doesNotContain(house.head().personId);
    }

    private interface Giving {
        void give(House house, long customer, Caller next);
    }

    private void goAlong(Giving giving) {
        House house = house();
        long customer = customer(house.seller(), "移交走访有限公司");
        long planned = approved(house, customer);
        long waiting = house.seller().post("/api/visit-slips", slip(customer)).is(201).id();
        deed(house.seller(), waiting, "handing-in");
        long gone = met(house, customer);
        long minutes = minutes(house.seller(), gone);
        Caller next = as("sales", unit(house.seller()));
        giving.give(house, customer, next);
        assertThat(owner("slip", planned)).isEqualTo(next.personId);
        assertThat(owner("slip", waiting)).isEqualTo(next.personId);
        assertThat(owner("slip", gone)).isEqualTo(house.seller().personId);
        assertThat(owner("minutes", minutes)).isEqualTo(next.personId);
        // who was there writes them: the slip stays, and so does what it asks for
        assertThat(promisedBy("minutes.written", gone)).isEqualTo(house.seller().personId);
        // who has it now is who asked
        deed(next, waiting, "withdrawal");
        assertThat(next.get("/api/visit-slips/" + waiting).at("state").asString())
                .isEqualTo("draft");
    }

    private void give(Caller by, long customer, Caller to) {
        Map<String, Object> change = map("ownerId", to.personId, "reason", "调整");
        assertThat(by.put("/api/customers/" + customer + "/owner", change).status()).isIn(200, 204);
    }

    @Test
    void aPromiseThatOnlyThePaperGivesIsReassignedToNobody() {
        House house = house();
        long gone = met(house, customer(house.seller(), "纪要不改派有限公司"));
        Caller next = as("sales", unit(house.seller()));
        long promise =
                db.fetchSingle(
                                "select id from promise.given where kind = 'minutes.written' and"
                                        + " subject_id = ?",
                                gone)
                        .get(0, Long.class);
        house.manager()
                .post(
                        "/api/promises/reassignment",
                        map("ids", List.of(promise), "to", next.personId))
                .refused(409, "promise.of-paper");
        assertThat(
                        house.manager()
                                .get("/api/promises/" + promise)
                                .is(200)
                                .at("row/can/reassign")
                                .asBoolean(true))
                .isFalse();
        assertThat(promisedBy("minutes.written", gone)).isEqualTo(house.seller().personId);
    }

    private long promisedBy(String kind, long slip) {
        return db.fetchSingle(
                        "select owner_id from promise.given where kind = ? and subject_kind ="
                                + " 'visit-slip' and subject_id = ?",
                        kind,
                        slip)
                .get(0, Long.class);
    }

    /** Who is asked to decide on a visit. */
    private List<Long> asked(long slip) {
        return db.fetch(
                        "select approver_id from approval.task where state = 'waiting' and"
                                + " request_id = ?",
                        approval("visit-slip", slip))
                .getValues(0, Long.class);
    }

    @Test
    void whoWasThereWritesTheMinutesAlsoWhenTheCustomerIsAnothersSince() {
        House house = house();
        Caller next = as("sales", unit(house.seller()));
        long customer = customer(house.seller(), "移交后补纪要公司");
        long slip = met(house, customer);
        give(house.manager(), customer, next);
        house.seller().get("/api/customers/" + customer).is(404);
        assertThat(owed("minutes.written", "visit-slip", slip)).containsExactly("open");
        long id = minutes(house.seller(), slip);
        house.seller().post("/api/minutes/" + id + "/handing-in", Map.of("version", 0)).is(200);
        assertThat(owed("minutes.written", "visit-slip", slip)).containsExactly("kept");
    }

    @Test
    void aTalkIsCorrectedByItsWriterForSomeDays() {
        House house = house();
        long customer = customer(house.seller(), "更正联系有限公司");
        long talk =
                house.seller()
                        .post(
                                "/api/talks",
                                map(
                                        "customerId",
                                        customer,
                                        "way",
                                        "phone",
                                        "summary",
                                        "报价三万",
                                        "result",
                                        "reached"))
                        .is(201)
                        .id();
        Map<String, Object> form = map("summary", "报价五万", "version", 0);
        house.manager().put("/api/talks/" + talk, form).refused(403, "talk.not-author");
        house.seller().put("/api/talks/" + talk, form).is(204);
        var line = house.seller().get("/api/talks?id=" + talk).is(200).at("items/0");
        assertThat(line.path("summary").asString()).isEqualTo("报价五万");
        assertThat(line.path("correctedAt").asString()).isNotBlank();
        assertThat(line.path("canCorrect").asBoolean()).isTrue();
        assertThat(
                        db.fetchSingle(
                                        "select detail::text from audit.entry where action ="
                                                + " 'talk.corrected' and record_id = ?",
                                        customer)
                                .get(0, String.class))
                .contains("报价三万", "报价五万");
        house.seller().put("/api/talks/" + talk, form).refused(409, "version.stale");
        clock.forward(Duration.ofDays(8));
        Caller later = signedIn(house.seller().personId);
        form.put("version", 1);
        later.put("/api/talks/" + talk, form).refused(409, "talk.too-late");
        assertThat(later.get("/api/talks?id=" + talk).at("items/0").path("canCorrect").asBoolean())
                .isFalse();
    }

    private long minutes(Caller who, long slip) {
        long customer =
                db.fetchSingle("select customer_id from visit.slip where id = ?", slip)
                        .get(0, Long.class);
        return who.post(
                        "/api/minutes",
                        map(
                                "customerId",
                                customer,
                                "slipId",
                                slip,
                                "topic",
                                "扩产",
                                "metAt",
                                clock.instant().toString(),
                                "place",
                                "会议室",
                                "content",
                                "谈了扩产",
                                "attendees",
                                List.of(
                                        map(
                                                "side",
                                                "ours",
                                                "personId",
                                                who.personId,
                                                "name",
                                                name(who)),
                                        map("side", "theirs", "name", "王总")),
                                "tasks",
                                List.of()))
                .is(201)
                .id();
    }

    private String name(Caller who) {
        return db.fetchSingle("select name from identity.person where id = ?", who.personId)
                .get(0, String.class);
    }

    private long owner(String table, long id) {
        return db.fetchSingle("select owner_id from visit." + table + " where id = ?", id)
                .get(0, Long.class);
    }

    private long unit(Caller who) {
        return db.fetchSingle("select unit_id from identity.person where id = ?", who.personId)
                .get(0, Long.class);
    }
}
