package zhike.promise.deed;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.promise.Kept.events;
import static zhike.promise.Kept.notices;
import static zhike.promise.Kept.state;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.promise.clock.PromiseClock;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.ServerTest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class DeedTest extends ServerTest {
    @Autowired private Promising promising;
    @Autowired private PromiseClock promiseClock;
    private Caller owner;
    private Caller manager;
    private Caller colleague;
    private long customer;
    private long department;
    private long team;

    @BeforeEach
    void people() {
        department = company.unit(company.north, "department", "承诺部");
        team = company.unit(department, "team", "承诺一组");
        owner = as("sales", team);
        colleague = as("sales", team);
        manager = as("sales_manager", department);
        customer = customer(owner, "承诺客户");
    }

    @Test
    void oneMakesAPromiseByHandAndKeepsItWithANote() {
        Answer made = make(owner, null).is(201);
        long id = made.at("row").path("id").asLong();
        assertThat(made.at("row").path("subject").path("title").asString()).isEqualTo("承诺客户");
        assertThat(made.at("why").path("sentences").get(0).asString()).contains("3 个工作日");
        assertThat(made.at("why").path("days")).isNotEmpty();
        owner.post("/api/promises/keeping", Map.of("ids", List.of(id)))
                .refused(422, "promise.proof.note");
        owner.post("/api/promises/keeping", Map.of("ids", List.of(id), "note", "样本已送")).is(200);
        assertThat(state(db, id)).isEqualTo("kept");
        owner.post("/api/promises/keeping", Map.of("ids", List.of(id), "note", "又一次"))
                .refused(409, "promise.ended");
    }

    @Test
    void nobodyPromisesForWhoIsBeyondTheirReachOrAboutWhatTheyDoNotSee() {
        make(owner, colleague.personId).refused(422, "promise.owner.beyond");
        make(manager, owner.personId).is(201);
        Caller stranger = as("sales", company.southSalesTeam);
        make(stranger, null).refused(422, "promise.subject");
    }

    @Test
    void aColleagueDoesNotSeeItAndTheManagerDoes() {
        long id = promise(owner);
        colleague.get("/api/promises/" + id).refused(404, "promise.missing");
        assertThat(list(colleague, "")).doesNotContain(id);
        assertThat(list(manager, "")).contains(id);
        assertThat(list(manager, "?mine=true")).doesNotContain(id);
        assertThat(list(manager, "?unit=" + team)).contains(id);
        assertThat(list(owner, "?owner=" + owner.personId)).contains(id);
        assertThat(list(colleague, "?owner=" + owner.personId)).isEmpty();
        assertThat(list(as("general_manager", company.root), "?customer=" + customer)).contains(id);
        assertThat(list(as("sales_manager", company.southSales), "?customer=" + customer))
                .isEmpty();
    }

    @Test
    void whoStandsInSeesItKeepsItAndIsNamedWithTheOneTheyActFor() {
        long id = promise(owner);
        owner.post(
                        "/api/delegations",
                        Map.of(
                                "toPerson",
                                colleague.personId,
                                "startsAt",
                                clock.instant().minusSeconds(1),
                                "endsAt",
                                clock.instant().plus(Duration.ofDays(2)),
                                "operations",
                                List.of("promise.read", "promise.keep"),
                                "reason",
                                "休假"))
                .is(201);
        assertThat(list(colleague, "?mine=true")).contains(id);
        Caller onlooker = as("sales", company.southSales);
        owner.post(
                        "/api/delegations",
                        Map.of(
                                "toPerson",
                                onlooker.personId,
                                "startsAt",
                                clock.instant().minusSeconds(1),
                                "endsAt",
                                clock.instant().plus(Duration.ofDays(2)),
                                "operations",
                                List.of("promise.read"),
                                "reason",
                                "只看"))
                .is(201);
        assertThat(list(onlooker, "?mine=true")).contains(id);
        onlooker.post("/api/promises/keeping", Map.of("ids", List.of(id), "note", "代办"))
                .refused(403, "promise.not-yours");
        colleague.post("/api/promises/keeping", Map.of("ids", List.of(id), "note", "代办")).is(200);
        Answer seen = owner.get("/api/promises/" + id).is(200);
        assertThat(seen.at("events").get(1).path("by").path("id").asLong())
                .isEqualTo(colleague.personId);
        assertThat(seen.at("events").get(1).path("standsFor").path("id").asLong())
                .isEqualTo(owner.personId);
    }

    @Test
    void whatIsLateIsKeptWithItsReason() {
        long id = promise(owner);
        clock.forward(Duration.ofDays(10));
        promiseClock.tick();
        owner = signedIn(owner.personId);
        owner.post("/api/promises/keeping", Map.of("ids", List.of(id), "note", "迟了"))
                .refused(422, "promise.reason.needed");
        owner.post(
                        "/api/promises/keeping",
                        Map.of("ids", List.of(id), "note", "迟了", "breachReason", "no-such-reason"))
                .refused(422, "promise.breach.reason");
        owner.post(
                        "/api/promises/keeping",
                        Map.of("ids", List.of(id), "note", "迟了", "breachReason", "busy"))
                .is(200);
        Answer seen = owner.get("/api/promises/" + id).is(200);
        assertThat(seen.at("row").path("late").asBoolean()).isTrue();
        assertThat(seen.at("row").path("breachReason").asString()).isEqualTo("工作安排冲突");
        assertThat(list(owner, "?state=late")).contains(id);
    }

    @Test
    void aPauseNeedsAReasonOfTheKindAndEndsWithItsResumption() {
        long id = promise(owner);
        owner.post("/api/promises/pause", Map.of("ids", List.of(id), "reason", "tired"))
                .refused(422, "promise.pause.reason");
        owner.post("/api/promises/pause", Map.of("ids", List.of(id), "reason", "customer")).is(200);
        clock.forward(Duration.ofDays(30));
        promiseClock.tick();
        assertThat(state(db, id)).isEqualTo("paused");
        owner = signedIn(owner.personId);
        owner.post("/api/promises/resumption", Map.of("ids", List.of(id))).is(200);
        Answer seen = owner.get("/api/promises/" + id).is(200);
        assertThat(seen.at("row").path("state").asString()).isEqualTo("open");
        assertThat(seen.at("why").path("paused").get(0).path("minutes").asLong()).isPositive();
        assertThat(events(db, id)).containsExactly("paused", "resumed");
    }

    @Test
    void manyAreDoneAtOnceAndTheRefusedAreNamed() {
        long one = promise(owner);
        long two = promise(owner);
        long others = promise(colleague);
        Answer done =
                owner.post(
                                "/api/promises/keeping",
                                Map.of("ids", List.of(one, two, others), "note", "一起"))
                        .is(200);
        assertThat(done.at("done").size()).isEqualTo(2);
        assertThat(done.at("refused").get(0).path("code").asString()).isEqualTo("promise.missing");
        assertThat(state(db, others)).isEqualTo("open");
    }

    @Test
    void oneUrgesOnceAnHourAndNeverOneself() {
        long id = promise(owner);
        Map<String, Object> which = Map.of("ids", List.of(id));
        owner.post("/api/promises/urging", which).refused(409, "promise.urge.own");
        colleague.post("/api/promises/urging", which).is(404);
        manager.post("/api/promises/urging", which).is(200);
        manager.post("/api/promises/urging", which).refused(429, "promise.urge.lately");
        assertThat(notices(db, owner.personId, id, "urged")).isOne();
        clock.forward(Duration.ofMinutes(61));
        manager.post("/api/promises/urging", which).is(200);
        assertThat(owner.get("/api/promises/" + id).at("row").path("urged").asInt()).isEqualTo(2);
        assertThat(owner.get("/api/notices").is(200).text()).contains("催办承诺“跟进客户");
    }

    @Test
    void onlyASuperiorReleasesAndHandsOn() {
        long id = promise(owner);
        Map<String, Object> release = Map.of("ids", List.of(id), "why", "客户取消");
        owner.post("/api/promises/release", release).is(403);
        Map<String, Object> hand = Map.of("ids", List.of(id), "to", colleague.personId);
        manager.post("/api/promises/reassignment", hand).is(200);
        assertThat(list(colleague, "?mine=true")).contains(id);
        Caller far = as("sales", company.southSalesTeam);
        manager.post("/api/promises/reassignment", Map.of("ids", List.of(id), "to", far.personId))
                .refused(422, "promise.owner.beyond");
        manager.post("/api/promises/release", release).is(200);
        assertThat(events(db, id)).containsExactly("reassigned", "released");
        assertThat(notices(db, colleague.personId, id, "released")).isOne();
        long own = promise(manager);
        release = Map.of("ids", List.of(own), "why", "不想做");
        manager.post("/api/promises/release", release).refused(403, "promise.release.own");
        // nor by way of somebody else
        hand = Map.of("ids", List.of(own), "to", colleague.personId);
        manager.post("/api/promises/reassignment", hand).is(200);
        manager.post("/api/promises/release", release).refused(403, "promise.release.own");
    }

    @Test
    void aFileIsProofAndIsReadByWhoSeesThePromise() {
        long id = promise(owner);
        byte[] paper = "回访记录".getBytes(StandardCharsets.UTF_8);
        owner.upload("/api/promises/" + id + "/proof?note=见附件", "记录.txt", paper).is(200);
        assertThat(manager.get("/api/promises/" + id + "/proof").is(200).text()).isEqualTo("回访记录");
        colleague.get("/api/promises/" + id + "/proof").is(404);
    }

    @Test
    void aChangedRuleTimesOpenPromisesAnewAndShowsBothCounts() {
        Caller administrator = as("administrator", company.root);
        String code = "k" + System.nanoTime();
        Map<String, Object> form = new HashMap<>();
        form.put("code", code);
        form.put("nameZh", "送样");
        form.put("nameEn", "Send a sample");
        form.put("clause", "两天内送样");
        form.put("definition", definition(2));
        administrator.post("/api/promise-kinds", form).is(201);
        owner.post("/api/promise-kinds", form).is(403);
        long id =
                promising.make(
                        new PromiseDraft(
                                code,
                                new Subject("customer", customer),
                                customer,
                                owner.personId,
                                null,
                                null,
                                Map.of()));
        String was = owner.get("/api/promises/" + id).at("row").path("due").asString();
        form.put("definition", definition(5));
        form.put("version", 1);
        long job = administrator.put("/api/promise-kinds/" + code, form).is(200).at("job").asLong();
        administrator.put("/api/promise-kinds/" + code, form).is(409);
        assertThat(Jobs.ended(administrator, job).path("state").asString()).isEqualTo("done");
        Answer seen = owner.get("/api/promises/" + id);
        assertThat(seen.at("kindVersion").asInt()).isEqualTo(2);
        assertThat(seen.at("events").get(1).path("what").asString()).isEqualTo("retimed");
        assertThat(seen.at("events").get(1).path("was").asString()).isEqualTo(was);
        assertThat(seen.at("events").get(1).path("due").asString())
                .isEqualTo(seen.at("row").path("due").asString())
                .isNotEqualTo(was);
    }

    @Test
    void aKindIsTriedBeforeItIsUsed() {
        Answer tried =
                as("administrator", company.root)
                        .post(
                                "/api/promise-kinds/trial",
                                Map.of(
                                        "definition",
                                        definition(2),
                                        "from",
                                        "2026-09-30T08:00:00Z",
                                        "personId",
                                        owner.personId))
                        .is(200);
        assertThat(tried.at("why").path("due").asString()).startsWith("2026-10-");
        assertThat(tried.at("why").path("days").size()).isGreaterThan(5);
    }

    @Test
    void theReportCountsWhatItsNumbersOpen() {
        long one = promise(owner);
        promise(owner);
        owner.post("/api/promises/keeping", Map.of("ids", List.of(one), "note", "好")).is(200);
        // with every customer comes the promise of a first contact
        String time =
                "&kind=follow-up&from="
                        + clock.instant().minus(Duration.ofDays(1))
                        + "&to="
                        + clock.instant().plus(Duration.ofDays(40));
        Answer report = manager.get("/api/promises/report?by=person" + time).is(200);
        var line =
                report.body()
                        .valueStream()
                        .filter(
                                each ->
                                        each.path("key")
                                                .asString()
                                                .equals(String.valueOf(owner.personId)))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.path("kept").asInt()).isOne();
        assertThat(line.path("open").asInt()).isOne();
        assertThat(list(manager, "?state=kept&owner=" + owner.personId)).containsExactly(one);
        assertThat(colleague.get("/api/promises/report?by=person" + time).is(200).body().size())
                .isZero();
        manager.get("/api/promises/report?by=weather" + time).is(422);
    }

    @Test
    void pagesFollowEachOtherWhateverTheWayTheyAreReached() {
        for (int at = 0; at < 5; at++) {
            promise(owner);
            promise(manager);
        }
        List<Long> all = list(manager, "?limit=200");
        String cursor = "";
        List<Long> paged = new ArrayList<>();
        do {
            Answer page = manager.get("/api/promises?limit=3" + cursor).is(200);
            page.body().path("items").forEach(item -> paged.add(item.path("id").asLong()));
            cursor = page.at("next").isNull() ? null : "&cursor=" + page.at("next").asString();
        } while (cursor != null);
        assertThat(paged).containsExactlyElementsOf(all).doesNotHaveDuplicates();
    }

    private static Map<String, Object> definition(int days) {
        return Map.of(
                "rule",
                Map.of("type", "days", "days", days, "working", true),
                "makeable",
                true,
                "keepable",
                true);
    }

    private List<Long> list(Caller caller, String query) {
        return caller.get("/api/promises" + query)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asLong())
                .toList();
    }

    private long promise(Caller whose) {
        return promising.make(
                new PromiseDraft(
                        "follow-up",
                        new Subject("customer", customer),
                        customer,
                        whose.personId,
                        null,
                        null,
                        Map.of("title", "送样本")));
    }

    private Answer make(Caller caller, Long forWhom) {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", "follow-up");
        form.put("subjectKind", "customer");
        form.put("subjectId", customer);
        form.put("ownerId", forWhom);
        form.put("title", "送样本");
        return caller.post("/api/promises", form);
    }
}
