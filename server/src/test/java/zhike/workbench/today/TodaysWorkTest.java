package zhike.workbench.today;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.approval.Paper;
import zhike.approval.running.Verdict;
import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.clock.PromiseClock;
import zhike.testing.Answer;
import zhike.testing.Caller;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Today's work over HTTP. */
class TodaysWorkTest extends Paper {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    @Autowired private Promising promising;
    @Autowired private Promises promises;
    @Autowired private PromiseClock promiseClock;

    /** A Wednesday at ten, so that there is a rest of the day and of the week. */
    @BeforeEach
    void wednesday() {
        Instant now = clock.instant();
        LocalDate day = now.atZone(THERE).toLocalDate().plusDays(1);
        while (day.getDayOfWeek().getValue() != 3) day = day.plusDays(1);
        clock.forward(Duration.between(now, day.atTime(10, 0).atZone(THERE).toInstant()));
        asker = signedIn(asker.personId);
        manager = signedIn(manager.personId);
        chain(USUAL);
    }

    @Test
    void whatBreaksFirstIsOnTopAndEachHasItsGroup() {
        long later = promise(asker, Duration.ofDays(20));
        long week = promise(asker, Duration.ofDays(2));
        long today = promise(asker, Duration.ofHours(3));
        long soon = promise(asker, Duration.ofHours(1));
        long late = promise(asker, Duration.ofMinutes(5));
        long paused = promise(asker, Duration.ofMinutes(30));
        promises.pause(List.of(paused), "customer", null);
        clock.forward(Duration.ofMinutes(10));
        promiseClock.tick();
        Answer work = asker.get("/api/work").is(200);
        assertThat(keys(work, "overdue")).containsExactly("promise-" + late);
        assertThat(keys(work, "today")).containsExactly("promise-" + soon, "promise-" + today);
        assertThat(keys(work, "week")).containsExactly("promise-" + week);
        assertThat(keys(work, "later")).containsExactly("promise-" + later);
        assertThat(keys(work, "paused")).containsExactly("promise-" + paused);
        assertThat(group(work, "today").path("count").asInt()).isEqualTo(2);
        assertThat(group(work, "overdue").at("/rows/0/promise/can/keep").asBoolean()).isTrue();
    }

    @Test
    void moreThanIsShownIsCountedNevertheless() {
        for (int at = 0; at < Piles.SHOWN + 3; at++) promise(asker, Duration.ofHours(2));
        JsonNode today = group(asker.get("/api/work").is(200), "today");
        assertThat(today.path("rows").size()).isEqualTo(Piles.SHOWN);
        assertThat(today.path("count").asInt()).isEqualTo(Piles.SHOWN + 3);
        assertThat(today.at("/kinds/0/kind").asString()).isEqualTo("promise");
    }

    @Test
    void aPromiseNamesItsCustomerOnlyToWhoSeesThem() {
        Caller south = as("sales", company.southSales);
        long theirs = customer(south, "南方客户" + System.nanoTime());
        long own = customer(asker, "自家客户" + System.nanoTime());
        promise(asker, Duration.ofHours(2), theirs);
        promise(asker, Duration.ofHours(3), own);
        Answer work = asker.get("/api/work").is(200);
        JsonNode rows = group(work, "today").path("rows");
        assertThat(rows.get(0).path("customer").isNull()).isTrue();
        assertThat(rows.get(1).at("/customer/id").asLong()).isEqualTo(own);
        assertThat(work.text()).doesNotContain("南方客户");
    }

    @Test
    void approvalsWaitWithTheirDueTimeAndAreDecidedThere() {
        long id = ask(200);
        long task = task(id, manager);
        Answer work = manager.get("/api/work").is(200);
        JsonNode row = row(work, "approval-" + task);
        assertThat(row.at("/approval/id").asLong()).isEqualTo(id);
        assertThat(row.at("/approval/requester/id").asLong()).isEqualTo(asker.personId);
        assertThat(row.path("due").isNull()).isFalse();
        assertThat(work.text()).doesNotContain("promise-");
        // why it is due then
        manager.get("/api/promises/" + row.path("promiseId").asLong()).is(200);
        manager.post(
                        "/api/approvals/" + id + "/decision",
                        Map.of("taskId", task, "verdict", "approve"))
                .is(200);
        assertThat(manager.get("/api/work").text()).doesNotContain("approval-" + task);
    }

    @Test
    void whoStandsInSeesForWhomTheyDecide() {
        db.execute(
                "insert into identity.delegation (from_person, to_person, starts_at, ends_at,"
                        + " operations, reason, created_by, created_at) values ({0}, {1}, {2},"
                        + " {3}, '{approval.decide}', 'away', {0}, {2})",
                DSL.val(manager.personId),
                DSL.val(finance.personId),
                DSL.val(clock.instant()),
                DSL.val(clock.instant().plus(Duration.ofDays(1))));
        changed();
        finance = signedIn(finance.personId);
        long id = ask(200);
        JsonNode row = row(finance.get("/api/work").is(200), "approval-" + task(id, manager));
        assertThat(row.at("/standsFor/id").asLong()).isEqualTo(manager.personId);
    }

    @Test
    void whatWasReturnedWaitsForItsAuthorWithTheReason() {
        long id = ask(200);
        says(manager, id, Verdict.RETURN);
        JsonNode row = row(asker.get("/api/work").is(200), "returned-" + id);
        assertThat(row.at("/approval/comment").asString()).isEqualTo("意见");
        assertThat(row.path("path").asString()).isEqualTo("/approvals/" + id);
    }

    @Test
    void birthdaysOfTheWeekAreThereBySunAndByMoon() {
        LocalDate today = clock.instant().atZone(THERE).toLocalDate();
        long customer = customer(asker, "寿星公司" + System.nanoTime());
        contact(customer, "今天生日", today.minusYears(40), null);
        contact(customer, "后天生日", today.plusDays(2).minusYears(30), null);
        contact(customer, "过了", today.minusDays(1).minusYears(30), null);
        contact(
                customer,
                "农历生日",
                null,
                zhike.platform.calendar.LunarDate.of(today.plusDays(1)).code());
        long others = customer(manager, "别人的客户" + System.nanoTime());
        contact(others, "别人的联系人", today, null);
        Answer work = asker.get("/api/work").is(200);
        assertThat(titles(work, "today")).containsExactly("今天生日");
        assertThat(titles(work, "week")).containsExactly("农历生日", "后天生日");
        assertThat(work.text()).doesNotContain("过了", "别人的联系人");
    }

    @Test
    void aNewCustomerWaitsUntilSomebodySpokeToThemOrItIsPromised() {
        long fresh = customer(asker, "新客户" + System.nanoTime());
        long spoken = customer(asker, "谈过的" + System.nanoTime());
        long promised = customer(asker, "已承诺" + System.nanoTime());
        asker.post("/api/customers/" + spoken + "/notes", Map.of("body", "电话里谈过")).is(201);
        assertThat(asker.get("/api/work").text()).doesNotContain("newcomer-");
        // by rule a first contact is promised with every customer; here it is called off
        db.execute(
                "update promise.given set state = 'released', ended_at = now(), next_at = null"
                        + " where kind = 'first-contact' and owner_id = ?",
                asker.personId);
        promise(asker, Duration.ofDays(1), promised);
        for (long each : List.of(fresh, spoken))
            promises.release("first-contact", new Subject("customer", each), "not by rule here");
        assertThat(keys(asker.get("/api/work").is(200), "undated"))
                .containsExactly("newcomer-" + fresh);
    }

    @Test
    void theTeamIsListedByWhatIsOverdueAndEachCanBeOpened() {
        Caller second = as("sales", sales);
        Caller far = as("sales", company.southSales);
        promise(asker, Duration.ofHours(3));
        long late = promise(second, Duration.ofMinutes(1));
        promise(far, Duration.ofMinutes(1));
        clock.forward(Duration.ofMinutes(5));
        promiseClock.tick();
        Answer team = manager.get("/api/work/team").is(200);
        assertThat(team.at("members").valueStream().map(each -> each.path("id").asLong()))
                .startsWith(second.personId, asker.personId)
                .doesNotContain(far.personId, manager.personId);
        assertThat(team.at("members/0/overdue").asInt()).isOne();
        assertThat(team.at("members/1/today").asInt()).isOne();
        Answer one = manager.get("/api/work/team/" + second.personId).is(200);
        assertThat(keys(one, "overdue")).containsExactly("promise-" + late);
        assertThat(group(one, "overdue").at("/rows/0/promise/can/urge").asBoolean()).isTrue();
        assertThat(group(one, "overdue").at("/rows/0/promise/can/reassign").asBoolean()).isTrue();
        manager.get("/api/work/team/" + far.personId).refused(404, "person.missing");
        asker.get("/api/work/team/" + second.personId).refused(404, "person.missing");
    }

    private long promise(Caller owner, Duration in) {
        return promise(owner, in, null);
    }

    private long promise(Caller owner, Duration in, @Nullable Long customer) {
        Subject about = customer == null ? subject() : new Subject("customer", customer);
        return promising.make(
                new PromiseDraft(
                        "follow-up",
                        about,
                        customer,
                        owner.personId,
                        null,
                        clock.instant().plus(in),
                        Map.of("title", "回访")));
    }

    private void contact(
            long customer, String name, @Nullable LocalDate born, @Nullable String lunar) {
        db.execute(
                "insert into customer.contact (card_id, name, name_sort, birth_on, lunar_birthday,"
                        + " created_at, updated_at) values (?, ?, ?, ?::date, ?, now(), now())",
                customer,
                name,
                name,
                born == null ? null : born.toString(),
                lunar);
    }

    private static JsonNode group(Answer work, String code) {
        return work.at("groups")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(Answer work, String code) {
        return group(work, code)
                .path("rows")
                .valueStream()
                .map(each -> each.path("key").asString())
                .toList();
    }

    private static List<String> titles(Answer work, String code) {
        return group(work, code)
                .path("rows")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals("birthday"))
                .map(each -> each.path("title").asString())
                .toList();
    }

    private static JsonNode row(Answer work, String key) {
        return Objects.requireNonNull(
                work.at("groups")
                        .valueStream()
                        .flatMap(each -> each.path("rows").valueStream())
                        .filter(each -> each.path("key").asString().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(work.text())));
    }
}
