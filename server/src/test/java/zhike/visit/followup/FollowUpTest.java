package zhike.visit.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.visit.VisitScene;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

class FollowUpTest extends VisitScene {
    @Autowired private FollowClock ticking;

    private Map<String, Object> plan(String name, Caller owner, Object... more) {
        Map<String, Object> form =
                map(
                        "name",
                        name + System.nanoTime(),
                        "criteria",
                        Map.of("field", "owner", "op", "is", "value", owner.personId),
                        "first",
                        Map.of("way", "phone", "days", 5, "working", true, "by", "owner"),
                        "rules",
                        FollowRulesTest.USUAL,
                        "active",
                        true);
        form.putAll(map(more));
        return form;
    }

    private static JsonNode open(Caller who, long customer) {
        Answer found = who.get("/api/follow-ups?state=open&customer=" + customer).is(200);
        assertThat(found.body().path("items")).hasSize(1);
        return found.at("items/0");
    }

    private static void answer(Caller who, JsonNode task, String result) {
        who.post(
                        "/api/follow-ups/" + task.path("id").asLong() + "/result",
                        map(
                                "result",
                                result,
                                "handling",
                                "已记录",
                                "version",
                                task.path("version").asInt()))
                .is(200);
    }

    @Test
    void theNextFollowUpComesFromTheLastResultWithoutEnd() {
        House house = house();
        long customer = customer(house.seller(), "回访甲公司");
        house.manager().post("/api/follow-plans", plan("成交回访", house.seller())).is(201);
        ticking.look();
        JsonNode first = open(house.seller(), customer);
        assertThat(first.path("no").asInt()).isEqualTo(1);
        assertThat(owed("follow-up.done", "follow-up", first.path("id").asLong()))
                .containsExactly("open");
        answer(house.seller(), first, "dissatisfied");
        assertThat(owed("follow-up.done", "follow-up", first.path("id").asLong()))
                .containsExactly("kept");
        JsonNode second = open(house.manager(), customer);
        assertThat(second.at("/owner/id").asLong()).isEqualTo(house.manager().personId);
        assertThat(second.path("way").asString()).isEqualTo("visit");
        assertThat(second.at("/because/result").asString()).isEqualTo("dissatisfied");
        answer(house.manager(), second, "satisfied");
        JsonNode third = open(house.seller(), customer);
        assertThat(third.at("/owner/id").asLong()).isEqualTo(house.seller().personId);
        assertThat(third.path("no").asInt()).isEqualTo(3);
        house.seller()
                .post(
                        "/api/follow-ups/" + first.path("id").asLong() + "/result",
                        map("result", "neutral", "version", 1))
                .refused(409, "followup.done");
        assertThat(house.seller().get("/api/customers/" + customer + "/timeline").text())
                .contains("回访第 2 次");
    }

    @Test
    void whoIsInAPlanIsNotTakenInTwiceByTwoNodesAtOnce() throws Exception {
        House house = house();
        long customer = customer(house.seller(), "回访乙公司");
        house.manager().post("/api/follow-plans", plan("两台", house.seller())).is(201);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> nodes =
                List.of(1, 2, 3).stream()
                        .map(
                                any ->
                                        Thread.ofVirtual()
                                                .start(
                                                        () -> {
                                                            try {
                                                                go.await();
                                                            } catch (InterruptedException e) {
                                                                return;
                                                            }
                                                            ticking.look();
                                                        }))
                        .toList();
        go.countDown();
        for (Thread node : nodes) node.join();
        ticking.look();
        open(house.seller(), customer);
    }

    @Test
    void aPlanThatStopsReleasesWhatItAskedFor() {
        House house = house();
        long customer = customer(house.seller(), "回访丙公司");
        var form = plan("停用", house.seller());
        house.manager().post("/api/follow-plans", form).is(201);
        ticking.look();
        long task = open(house.seller(), customer).path("id").asLong();
        JsonNode made =
                house.manager()
                        .get("/api/follow-plans")
                        .body()
                        .valueStream()
                        .filter(each -> each.path("name").asString().equals(form.get("name")))
                        .findFirst()
                        .orElseThrow();
        form.put("active", false);
        form.put("version", made.path("version").asInt());
        house.manager().put("/api/follow-plans/" + made.path("id").asLong(), form).is(200);
        assertThat(owed("follow-up.done", "follow-up", task)).containsExactly("released");
        assertThat(house.seller().get("/api/follow-ups?state=open&customer=" + customer).all("id"))
                .isEmpty();
    }

    /** Else a customer would drop out of a plan that never ends, and nobody would know. */
    @Test
    void whereItsPromiseIsReleasedTheFollowUpIsSkippedAndThePlanGoesOn() {
        House house = house();
        long customer = customer(house.seller(), "回访庚公司");
        house.manager().post("/api/follow-plans", plan("解除", house.seller())).is(201);
        ticking.look();
        long task = open(house.seller(), customer).path("id").asLong();
        long promise =
                db.fetchSingle("select promise_id from visit.follow_up where id = ?", task)
                        .get(0, Long.class);
        house.manager()
                .post("/api/promises/release", Map.of("ids", List.of(promise), "why", "客户本月休假"))
                .is(200);
        JsonNode skipped = house.seller().get("/api/follow-ups/" + task).is(200).body();
        assertThat(skipped.path("state").asString()).isEqualTo("skipped");
        assertThat(skipped.path("skippedBecause").asString()).isEqualTo("客户本月休假");
        JsonNode next = open(house.seller(), customer);
        assertThat(next.path("no").asInt()).isEqualTo(2);
        assertThat(next.at("/because/result").asString()).isEqualTo("skipped");
        assertThat(owed("follow-up.done", "follow-up", next.path("id").asLong()))
                .containsExactly("open");
        assertThat(house.seller().get("/api/customers/" + customer + "/timeline").text())
                .contains("客户本月休假");
    }

    @Test
    void aRemovedCustomersPlanGoesOnWhenTheyAreGivenBack() {
        House house = house();
        long customer = customer(house.seller(), "回访删除公司");
        house.manager().post("/api/follow-plans", plan("删除", house.seller())).is(201);
        ticking.look();
        JsonNode task = open(house.seller(), customer);
        house.manager().delete("/api/customers/" + customer).is(204);
        assertThat(owed("follow-up.done", "follow-up", task.path("id").asLong()))
                .containsExactly("paused");
        answer(house.seller(), task, "satisfied");
        ticking.look();
        String state = "select state from visit.follow_up where customer_id = ?";
        assertThat(db.fetch(state, customer).getValues(0, String.class)).containsExactly("done");
        house.manager().post("/api/customers/" + customer + "/restoration", Map.of()).is(200);
        ticking.look();
        assertThat(open(house.seller(), customer).path("no").asInt()).isEqualTo(2);
    }

    @Test
    void whoIsGivenItsPromiseDoesTheFollowUp() {
        House house = house();
        long customer = customer(house.seller(), "回访壬公司");
        house.manager().post("/api/follow-plans", plan("改派", house.seller())).is(201);
        ticking.look();
        long task = open(house.seller(), customer).path("id").asLong();
        Caller colleague =
                as(
                        "sales",
                        db.fetchSingle(
                                        "select unit_id from identity.person where id = ?",
                                        house.seller().personId)
                                .get(0, Long.class));
        long promise =
                db.fetchSingle("select promise_id from visit.follow_up where id = ?", task)
                        .get(0, Long.class);
        house.manager()
                .post(
                        "/api/promises/reassignment",
                        Map.of("ids", List.of(promise), "to", colleague.personId))
                .is(200);
        house.seller().get("/api/follow-ups/" + task).refused(404, "followup.missing");
        answer(colleague, colleague.get("/api/follow-ups/" + task).is(200).body(), "satisfied");
        assertThat(owed("follow-up.done", "follow-up", task)).containsExactly("kept");
    }

    @Test
    void aFollowUpPastItsTimeIsOverdue() {
        House house = house();
        long customer = customer(house.seller(), "回访辛公司");
        house.manager().post("/api/follow-plans", plan("逾期", house.seller())).is(201);
        ticking.look();
        JsonNode task = open(house.seller(), customer);
        assertThat(task.path("overdue").asBoolean()).isFalse();
        db.execute(
                "update visit.follow_up set due_at = ?::timestamptz where id = ?",
                clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC),
                task.path("id").asLong());
        assertThat(open(house.seller(), customer).path("overdue").asBoolean()).isTrue();
    }

    @Test
    void aPlanGoesOnWhenItsMakerLeaves() {
        House house = house();
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                house.head().personId,
                house.manager().personId);
        long early = customer(house.seller(), "回访戊公司");
        var form = plan("离职接手", house.seller());
        house.manager().post("/api/follow-plans", form).is(201);
        ticking.look();
        as("administrator", company.root)
                .post(
                        "/api/people/" + house.manager().personId + "/departure",
                        Map.of("on", today().toString()))
                .is(204);
        long late = customer(house.seller(), "回访己公司");
        ticking.look();
        open(house.seller(), late);
        JsonNode made =
                house.head()
                        .get("/api/follow-plans")
                        .body()
                        .valueStream()
                        .filter(each -> each.path("name").asString().equals(form.get("name")))
                        .findFirst()
                        .orElseThrow();
        assertThat(made.at("/maker/id").asLong()).isEqualTo(house.head().personId);
        answer(house.seller(), open(house.seller(), early), "satisfied");
        assertThat(open(house.seller(), early).at("/owner/id").asLong())
                .isEqualTo(house.seller().personId);
    }

    @Test
    void whatWouldComeNextIsTriedWithoutSavingAnything() {
        House house = house();
        var trial =
                map(
                        "first",
                        plan("x", house.seller()).get("first"),
                        "rules",
                        FollowRulesTest.USUAL,
                        "results",
                        List.of("unreached", "unreached", "unreached", "unreached", "satisfied"));
        Answer steps = house.manager().post("/api/follow-plans/trial", trial).is(200);
        assertThat(steps.all("way"))
                .containsExactly("phone", "phone", "phone", "phone", "visit", "phone");
        assertThat(steps.all("dueAt")).isSorted();
        trial.put("rules", FollowRulesTest.USUAL.subList(0, 4));
        house.manager().post("/api/follow-plans/trial", trial).refused(422, "followup.plan.ends");
    }

    @Test
    void plansAndFollowUpsOfOthersStayTheirs() {
        House house = house();
        House others = house();
        long customer = customer(house.seller(), "回访丁公司");
        var form = plan("别人看不到", house.seller());
        house.manager().post("/api/follow-plans", form).is(201);
        ticking.look();
        JsonNode task = open(house.seller(), customer);
        assertThat(others.manager().get("/api/follow-plans").text())
                .doesNotContain(String.valueOf(form.get("name")));
        others.manager()
                .get("/api/follow-ups/" + task.path("id").asLong())
                .refused(404, "followup.missing");
        others.manager()
                .post(
                        "/api/follow-ups/" + task.path("id").asLong() + "/result",
                        map("result", "neutral", "version", 0))
                .refused(404, "followup.missing");
    }
}
