package zhike.customer.turnover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.customer.PaperScene;
import zhike.promise.PersonalKinds;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 客户移交: all or some customers of a person, with the work on them, in one step. */
class TurnoverTest extends PaperScene {
    @Autowired private List<PersonalKinds> personal;

    @SafeVarargs
    private Map<String, Object> form(Map<String, Object>... shares) {
        return new HashMap<>(
                Map.of("fromId", seller.personId, "shares", List.of(shares), "reason", "离职"));
    }

    private static Map<String, Object> share(Caller who, Integer count) {
        Map<String, Object> share = new HashMap<>(Map.of("personId", who.personId));
        share.put("count", count);
        return share;
    }

    private List<Long> customers(int count) {
        List<Long> made = new ArrayList<>();
        for (int at = 0; at < count; at++) made.add(customer(seller, "移交客户" + at + "有限公司"));
        return made;
    }

    private long owner(long customer) {
        return db.fetchSingle("select owner_id from customer.card where id = " + customer)
                .get(0, Long.class);
    }

    private long promise(long customer) {
        return db.fetchSingle(
                        "insert into promise.given (kind, kind_version, subject_kind, subject_id,"
                            + " customer_id, owner_id, unit_id, branch_id, made_at, from_at,"
                            + " due_at, next_at, fired_to, calendar_unit, calendar_id,"
                            + " calendar_version) select 'follow-up', 1, 'customer', ?, ?, id,"
                            + " unit_id, unit_id, now(), now(), now() + interval '3 days', now() +"
                            + " interval '3 days', now(), unit_id, 1, 1 from identity.person where"
                            + " id = ? returning id",
                        customer,
                        customer,
                        seller.personId)
                .get(0, Long.class);
    }

    private long opportunity(long customer) {
        return seller.post(
                        "/api/opportunities",
                        Map.of(
                                "customerId",
                                customer,
                                "name",
                                "移交商机",
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
    }

    @Test
    void everythingGoesToOneWithTheWorkOnIt() {
        List<Long> made = customers(3);
        long promise = promise(made.getFirst());
        long opportunity = opportunity(made.getLast());
        Answer preview = manager.get("/api/handovers/preview?from=" + seller.personId).is(200);
        assertThat(preview.at("customers").asInt()).isEqualTo(3);
        assertThat(preview.text()).contains("移交客户0有限公司");
        Map<String, Integer> work = new HashMap<>();
        preview.at("work")
                .valueStream()
                .forEach(
                        each -> work.put(each.path("kind").asString(), each.path("count").asInt()));
        // three first contacts besides
        assertThat(work).containsEntry("promise", 4).containsEntry("opportunity", 1);
        Map<String, Object> form = form(share(colleague, null));
        form.put("supervisorId", leader.personId);
        Answer done = manager.post("/api/handovers", form).is(201);
        assertThat(done.at("customers").asInt()).isEqualTo(3);
        assertThat(done.at("receivers/0/work").toString())
                .as("the paper counts what the preview counted")
                .containsPattern("\"kind\":\"promise\"[^}]*\"count\":4");
        for (long each : made) assertThat(owner(each)).isEqualTo(colleague.personId);
        assertThat(
                        db.fetchSingle("select owner_id from promise.given where id = " + promise)
                                .get(0, Long.class))
                .isEqualTo(colleague.personId);
        assertThat(
                        db.fetchSingle(
                                        "select owner_id from lead.opportunity where id = "
                                                + opportunity)
                                .get(0, Long.class))
                .isEqualTo(colleague.personId);
        assertThat(notices(colleague, "owner.given")).isEqualTo(1);
        assertThat(notices(colleague, "promise.reassigned")).isZero();
        assertThat(notices(seller, "owner.taken")).isEqualTo(1);
        assertThat(notices(leader, "handover.sign")).isEqualTo(1);
        seller.get("/api/customers/" + made.getFirst()).is(404);
        assertThat(
                        colleague
                                .get("/api/customers/" + made.getFirst() + "/ownerships")
                                .is(200)
                                .body()
                                .size())
                .isEqualTo(2);
        signs(done.id());
    }

    @Test
    void thePaperSaysHowManyPromisesWentAndHowManyStayedWithThePerson() {
        List<Long> made = customers(2);
        promise(made.getFirst());
        for (int at = 0; at < 3; at++) personal();
        Answer preview = manager.get("/api/handovers/preview?from=" + seller.personId).is(200);
        assertThat(preview.at("staying").asInt()).isEqualTo(3);
        long form = informed(made.getFirst());
        Answer done = manager.post("/api/handovers", form(share(colleague, null))).is(201);
        // two first contacts and the follow-up; the form stays with who wrote it
        assertThat(done.at("promises").asInt()).isEqualTo(3);
        assertThat(done.at("promisesStaying").asInt()).isEqualTo(4);
        assertThat(owed(seller)).isEqualTo(4);
        assertThat(promised("form.entry", "information-form", form)).containsExactly("open");
        seller.get("/api/handovers/" + done.id()).is(200);
    }

    @Test
    void whatStaysGoesToTheSuperiorOfWhoLeaves() {
        customers(1);
        personal();
        manager.post("/api/handovers", form(share(colleague, null))).is(201);
        Caller admin = as("administrator", company.root);
        admin.post(
                        "/api/people/" + seller.personId + "/departure",
                        Map.of("on", LocalDate.now(clock).toString()))
                .is(204);
        assertThat(owed(seller)).isZero();
        assertThat(owed(manager)).isEqualTo(1);
    }

    private int owed(Caller who) {
        return db.fetchSingle(
                        "select count(*) from promise.given where owner_id = ? and ended_at is"
                                + " null",
                        who.personId)
                .get(0, Integer.class);
    }

    /** Something promised that is about no customer. */
    private void personal() {
        long id = promise(0);
        db.execute("update promise.given set customer_id = null where id = ?", id);
    }

    private void signs(long id) {
        for (Caller each : List.of(seller, colleague, leader)) {
            assertThat(each.get("/api/handovers/" + id).is(200).at("canSign").asBoolean()).isTrue();
            each.post("/api/handovers/" + id + "/signature").is(200);
            each.post("/api/handovers/" + id + "/signature").is(200);
        }
        custodian.post("/api/handovers/" + id + "/signature").refused(403, "handover.not-party");
        assertThat(manager.get("/api/handovers/" + id).at("signatures").size()).isEqualTo(3);
        assertThat(colleague.get("/api/handovers/" + id + "/customers").is(200).all("name"))
                .contains("移交客户0有限公司");
        // the former owner sees that it went, no longer whose it was
        assertThat(seller.get("/api/handovers/" + id + "/customers").is(200).text())
                .doesNotContain("移交客户0");
        as("sales", company.southSales)
                .get("/api/handovers/" + id)
                .refused(404, "handover.missing");
    }

    /** A new kind is added here by who has seen which of the two is so. */
    @Test
    void everyKindOfPromiseStaysWithAPersonOrGoesWhereItsPaperGoes() {
        List<String> going =
                List.of(
                        // whoever works on the customer keeps them
                        "answer",
                        "first-contact",
                        "follow-up",
                        "gathering.follow-up",
                        "material.receipt",
                        "visit.next",
                        // their papers go along
                        "follow-up.done",
                        "minutes.sent",
                        "recognition.step",
                        // about no customer
                        "visit-plan.handed-in");
        List<String> staying = personal.stream().flatMap(each -> each.kinds().stream()).toList();
        assertThat(staying).doesNotContainAnyElementsOf(going);
        assertThat(
                        db.fetch("select code from promise.kind where built_in")
                                .getValues(0, String.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(going.stream(), staying.stream()).toList());
    }

    @Test
    void aPartIsDealtOutAsWasSaidAndTheRestStays() {
        List<Long> made = customers(5);
        Caller third = as("sales", sales);
        manager.post("/api/handovers", form(share(colleague, 3), share(third, 1))).is(201);
        List<Long> owners = made.stream().map(this::owner).toList();
        assertThat(owners)
                .containsExactly(
                        colleague.personId,
                        colleague.personId,
                        colleague.personId,
                        third.personId,
                        seller.personId);
        assertThat(made).isNotEmpty();
        manager.post("/api/handovers", form(share(colleague, 2)))
                .refused(422, "handover.shares")
                .names("shares");
    }

    @Test
    void onlyWhatMeetsTheConditionsGoes() {
        List<Long> made = customers(2);
        String number =
                db.fetchSingle("select number from customer.card where id = " + made.getLast())
                        .get(0, String.class);
        Map<String, Object> form = form(share(colleague, null));
        form.put("criteria", Map.of("field", "number", "op", "equals", "value", number));
        manager.post("/api/handovers", form).is(201);
        assertThat(owner(made.getFirst())).isEqualTo(seller.personId);
        assertThat(owner(made.getLast())).isEqualTo(colleague.personId);
    }

    @Test
    void whatCannotBeHandedOverIsSaidAndNothingMoves() {
        long one = customers(1).getFirst();
        manager.post("/api/handovers", form(share(seller, null))).refused(422, "handover.same");
        manager.post("/api/handovers", form(share(colleague, null), share(colleague, null)))
                .refused(422, "handover.twice");
        Map<String, Object> form = form(share(colleague, null));
        form.put("supervisorId", colleague.personId);
        manager.post("/api/handovers", form).refused(422, "handover.supervisor");
        Caller far = as("sales", company.southSales);
        manager.post("/api/handovers", form(share(far, null)))
                .refused(422, "customer.owner.out-of-reach");
        seller.post("/api/handovers", form(share(colleague, null))).is(403);
        as("sales_manager", company.southSales)
                .post("/api/handovers", form(share(far, null)))
                .refused(422, "handover.nothing");
        assertThat(owner(one)).isEqualTo(seller.personId);
    }

    @Test
    void whoHasLeftIsHandedOverToo() {
        long one = customers(1).getFirst();
        db.execute(
                "update identity.person set state = 'left', left_on = current_date where id = ?",
                seller.personId);
        assertThat(
                        manager.get("/api/handovers/preview?from=" + seller.personId)
                                .is(200)
                                .at("working")
                                .asBoolean())
                .isFalse();
        manager.post("/api/handovers", form(share(colleague, null))).is(201);
        assertThat(owner(one)).isEqualTo(colleague.personId);
    }

    @Test
    void fiveThousandCustomersGoInSeconds() {
        long first = customers(1).getFirst();
        db.execute(
                "insert into customer.card (number, kind, name, name_sort, name_key, owner_id,"
                    + " unit_id, branch_id, confirmed_at, created_at, updated_at) select 'TO' || ?"
                    + " || '-' || n, kind, '大批' || n, 'dp', 'dp', owner_id, unit_id, branch_id,"
                    + " now(), now(), now() from customer.card, generate_series(1, 4999) n where id"
                    + " = ?",
                seller.personId,
                first);
        db.execute(
                "insert into promise.given (kind, kind_version, subject_kind, subject_id,"
                    + " customer_id, owner_id, unit_id, branch_id, made_at, from_at, due_at,"
                    + " next_at, fired_to, calendar_unit, calendar_id, calendar_version) select"
                    + " 'follow-up', 1, 'customer', id, id, owner_id, unit_id, branch_id, now(),"
                    + " now(), now() + interval '3 days', now() + interval '3 days', now(),"
                    + " unit_id, 1, 1 from customer.card where owner_id = ?",
                seller.personId);
        long began = System.nanoTime();
        Answer done =
                manager.post(
                                "/api/handovers",
                                form(share(colleague, null), share(as("sales", sales), null)))
                        .is(201);
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println("5,000 customers with 5,000 promises handed over in " + millis + " ms");
        assertThat(done.at("customers").asInt()).isEqualTo(5000);
        assertThat(millis).isLessThan(30_000);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from promise.given where owner_id = ? and"
                                                + " ended_at is null",
                                        seller.personId)
                                .get(0, Integer.class))
                .isZero();
        db.execute(
                "update customer.card set removed_at = now() where number like 'TO"
                        + seller.personId
                        + "-%'");
        db.execute(
                "delete from promise.event where promise_id in (select id from promise.given where"
                        + " customer_id in (select id from customer.card where number like 'TO"
                        + seller.personId
                        + "-%'))");
        db.execute(
                "delete from promise.given where customer_id in (select id from customer.card where"
                        + " number like 'TO"
                        + seller.personId
                        + "-%')");
    }
}
