package zhike.promise.clock;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.promise.Kept.due;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is owed is counted anew when the calendar counts otherwise, and both counts are shown. */
class CalendarRetimeTest extends ServerTest {
    @Autowired private Promising promising;
    @Autowired private PromiseClock promiseClock;
    private Caller administrator;
    private long branch;
    private long department;
    private Caller owner;

    @BeforeEach
    void people() {
        administrator = as("administrator", company.root);
        branch = company.unit(company.root, "branch", "重算分公司" + System.nanoTime());
        department = company.unit(branch, "department", "重算部");
        owner = as("sales", department);
    }

    @Test
    void aDayThatIsGivenOffMovesWhatFallsDueAfterItAndBothCountsAreShown() {
        long calendar = calendar("09:00-18:00");
        use(department, calendar);
        long id = promise();
        Instant before = due(db, id);
        LocalDate off = before.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        administrator
                .put(
                        "/api/calendars/" + calendar + "/days/" + off,
                        Map.of("kind", "holiday", "nameZh", "厂庆", "nameEn", "Jubilee"))
                .is(204);
        Jobs.settled(db, "promise.retime");
        JsonNode told = retimed(owner.get("/api/promises/" + id).is(200));
        assertThat(Instant.parse(told.path("was").asString())).isEqualTo(before);
        assertThat(Instant.parse(told.path("due").asString()))
                .isEqualTo(due(db, id))
                .isAfter(before);
    }

    @Test
    void aUnitThatIsGivenAnotherCalendarIsTimedByIt() {
        long id = promise();
        Instant before = due(db, id);
        use(department, calendar("02:00-05:00"));
        Jobs.settled(db, "promise.retime");
        assertThat(due(db, id)).isNotEqualTo(before);
        retimed(owner.get("/api/promises/" + id).is(200));
    }

    @Test
    void aUnitThatComesUnderOneWithAnotherCalendarIsTimedByThat() {
        long nights = company.unit(branch, "department", "夜班部");
        use(nights, calendar("02:00-05:00"));
        long team = company.unit(department, "team", "移动组");
        owner = as("sales", team);
        long id = promise();
        Instant before = due(db, id);
        Map<String, Object> form = new HashMap<>();
        form.put("parentId", nights);
        form.put("kind", "team");
        form.put("name", "移动组");
        form.put("code", "m" + System.nanoTime() % 1_000_000_000);
        administrator.put("/api/units/" + team, form).is(200);
        Jobs.settled(db, "promise.retime");
        assertThat(due(db, id)).isNotEqualTo(before);
    }

    @Test
    void onlyWhatIsCountedByTheChangedCalendarIsLookedAt() {
        long calendar = calendar("09:00-18:00");
        use(department, calendar);
        promise();
        owner = as("sales", company.northSales);
        promise();
        Jobs.settled(db, "promise.retime");
        administrator
                .put(
                        "/api/calendars/" + calendar + "/days/2031-03-03",
                        Map.of("kind", "holiday", "nameZh", "厂庆", "nameEn", "Jubilee"))
                .is(204);
        Jobs.settled(db, "promise.retime");
        assertThat(
                        db.fetchSingle(
                                        "select done from platform.job where kind ="
                                                + " 'promise.retime' order by id desc limit 1")
                                .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aHolidayYearThatManyCalendarsKeepTimesPromisesAnewOnce() {
        calendar("09:00-18:00", "cn");
        use(department, calendar("09:00-18:00", "cn"));
        long id = promise();
        Instant before = due(db, id);
        Jobs.settled(db, "promise.retime");
        int jobs = jobs();
        LocalDate off = before.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        administrator
                .put(
                        "/api/holiday-sets/cn",
                        Map.of(
                                "days",
                                List.of(
                                        Map.of(
                                                "day",
                                                off.toString(),
                                                "kind",
                                                "holiday",
                                                "nameZh",
                                                "试"))))
                .is(200);
        try {
            assertThat(jobs()).isEqualTo(jobs + 1);
            Jobs.settled(db, "promise.retime");
            assertThat(due(db, id)).isAfter(before);
        } finally {
            administrator.delete("/api/holiday-sets/cn/years/" + off.getYear()).is(204);
            Jobs.settled(db, "promise.retime");
        }
    }

    @Test
    void aUnitThatInheritedItsCalendarIsTimedByItsOwn() {
        use(branch, calendar("09:00-18:00"));
        long id = promise();
        Instant before = due(db, id);
        use(department, calendar("02:00-05:00"));
        Jobs.settled(db, "promise.retime");
        assertThat(due(db, id)).isNotEqualTo(before);
    }

    private int jobs() {
        return db.fetchSingle("select count(*) from platform.job where kind = 'promise.retime'")
                .get(0, Integer.class);
    }

    @Test
    void whoGoesToAnotherUnitOwesByItsCalendar() {
        long nights = company.unit(branch, "department", "夜班调入部");
        use(nights, calendar("02:00-05:00"));
        long id = promise();
        Instant before = due(db, id);
        JsonNode person = administrator.get("/api/people/" + owner.personId).is(200).body();
        Map<String, Object> form = new HashMap<>();
        form.put("name", person.path("name").asString());
        form.put("login", person.path("login").asString());
        form.put("unitId", nights);
        form.put("version", person.path("version").asInt());
        administrator.put("/api/people/" + owner.personId, form).is(200);
        assertThat(due(db, id)).isNotEqualTo(before);
        JsonNode told = retimed(signedIn(owner.personId).get("/api/promises/" + id).is(200));
        assertThat(Instant.parse(told.path("was").asString())).isEqualTo(before);
        assertThat(told.path("word").asString()).contains("调到另一部门");
    }

    @Test
    void theSummaryCountsWhatIsOwedAndOverdue() {
        promise();
        promise();
        assertThat(owner.get("/api/promises/summary").is(200).at("waiting").asInt()).isEqualTo(2);
        clock.forward(Duration.ofDays(30));
        promise();
        promiseClock.tick();
        owner = signedIn(owner.personId);
        Answer summary = owner.get("/api/promises/summary").is(200);
        assertThat(summary.at("waiting").asInt()).isEqualTo(3);
        assertThat(summary.at("broken").asInt()).isEqualTo(2);
        Caller other = as("sales", department);
        assertThat(other.get("/api/promises/summary").at("waiting").asInt()).isZero();
    }

    private static JsonNode retimed(Answer promise) {
        return promise.at("events")
                .valueStream()
                .filter(each -> each.path("what").asString().equals("retimed"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(promise.text()));
    }

    private long calendar(String hours) {
        return calendar(hours, null);
    }

    private long calendar(String hours, @Nullable String holidays) {
        Map<String, Object> form =
                new HashMap<>(
                        Map.of(
                                "name",
                                "重算" + System.nanoTime(),
                                "zone",
                                "Asia/Shanghai",
                                "week",
                                Collections.nCopies(7, hours)));
        form.put("holidaySet", holidays);
        return administrator.post("/api/calendars", form).is(201).id();
    }

    private void use(long unit, long calendar) {
        administrator
                .put("/api/units/" + unit + "/calendar", Map.of("calendarId", calendar))
                .is(200);
    }

    private long promise() {
        return promising.make(
                new PromiseDraft(
                        "follow-up",
                        new Subject("trial", 1),
                        null,
                        owner.personId,
                        null,
                        null,
                        Map.of()));
    }
}
