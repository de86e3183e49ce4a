package zhike.platform.calendar.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class CalendarEndpointTest extends ServerTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String DAY = "09:00-12:00 13:00-18:00";
    @Autowired private Calendars calendars;
    private Caller admin;
    private Caller agent;

    @BeforeEach
    void signIn() {
        admin = as("administrator");
        agent = as("agent");
    }

    private static Map<String, Object> input(String name) {
        Map<String, Object> input = new HashMap<>();
        input.put("name", name);
        input.put("zone", "Asia/Shanghai");
        input.put("week", List.of(DAY, DAY, DAY, DAY, DAY, "", ""));
        input.put("holidaySet", "cn");
        return input;
    }

    private static String name() {
        return "日历" + NEXT.incrementAndGet();
    }

    private long calendar() {
        return admin.post("/api/calendars", input(name())).is(201).id();
    }

    private JsonNode day(long id, String day) {
        int year = Integer.parseInt(day.substring(0, 4));
        return agent.get("/api/calendars/" + id + "/days?year=" + year)
                .is(200)
                .body()
                .path("days")
                .valueStream()
                .filter(each -> each.path("day").asString().equals(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyReadsAYearDayByDay() {
        long id = calendar();
        JsonNode year = agent.get("/api/calendars/" + id + "/days?year=2026").is(200).body();
        assertThat(year.path("days")).hasSize(365);
        assertThat(year.path("workingDays").asInt()).isEqualTo(248);
        assertThat(year.path("minutes").asLong()).isEqualTo(248 * 480);
        assertThat(year.path("holidaysKnown").asBoolean()).isTrue();
        assertThat(day(id, "2026-02-14").path("kind").asString()).isEqualTo("make_up");
        assertThat(day(id, "2026-02-14").path("hours").asString()).isEqualTo(DAY);
        assertThat(day(id, "2026-02-17").path("name").asString()).isEqualTo("春节");
        assertThat(day(id, "2026-02-17").path("lunar").asString()).isEqualTo("01-01");
        assertThat(
                        agent.get("/api/calendars/" + id + "/days?year=2031")
                                .at("holidaysKnown")
                                .asBoolean())
                .isFalse();
        agent.get("/api/calendars/" + id + "/days?year=1999").refused(422, "calendar.beyond");
        agent.get("/api/calendars/999999/days?year=2026").refused(404, "calendar.missing");
    }

    @Test
    void aDayIsSetAndSetBack() {
        long id = calendar();
        admin.put(
                        "/api/calendars/" + id + "/days/2026-12-24",
                        Map.of("kind", "half_day", "hours", "09:00-12:00", "nameZh", "年会"))
                .is(204);
        assertThat(day(id, "2026-12-24").path("own").asBoolean()).isTrue();
        assertThat(day(id, "2026-12-24").path("hours").asString()).isEqualTo("09:00-12:00");
        assertThat(agent.get("/api/calendars/" + id).at("version").asInt()).isEqualTo(1);
        admin.put(
                        "/api/calendars/" + id + "/days/2026-12-24",
                        Map.of("kind", "make_up", "alike", 5))
                .is(204);
        assertThat(day(id, "2026-12-24").path("alike").asInt()).isEqualTo(5);
        admin.delete("/api/calendars/" + id + "/days/2026-12-24").is(204);
        assertThat(day(id, "2026-12-24").path("kind").asString()).isEqualTo("work");
        admin.put("/api/calendars/" + id + "/days/2026-12-24", Map.of("kind", "half_day"))
                .refused(422, "calendar.day.hours");
        admin.put("/api/calendars/" + id + "/days/2126-12-24", Map.of("kind", "holiday"))
                .refused(422, "calendar.beyond");
        agent.put("/api/calendars/" + id + "/days/2026-12-24", Map.of("kind", "holiday")).is(403);
        assertThat(
                        db.fetchCount(
                                db.selectOne()
                                        .from("audit.entry")
                                        .where(
                                                "action like 'calendar.day.%' and record_id = {0}",
                                                DSL.val(id))))
                .isEqualTo(3);
    }

    @Test
    void workingTimeIsAddedAndToldDayByDay() {
        long id = calendar();
        Answer answer =
                agent.get("/api/calendars/" + id + "/plus?from=2026-02-13T09:00:00Z&amount=2h")
                        .is(200);
        assertThat(answer.at("to").asString()).isEqualTo("2026-02-14T02:00:00Z");
        assertThat(answer.at("seconds").asLong()).isEqualTo(7200);
        assertThat(answer.at("lines/1/kind").asString()).isEqualTo("make_up");
        assertThat(answer.at("lines/1/name").asString()).isEqualTo("春节");
        assertThat(answer.at("lines/0/parts/1/why").asString()).isEqualTo("night");
        assertThat(plus(id, "2026-02-13T09:00:00Z", "2d")).isEqualTo("2026-02-24T10:00:00Z");
        assertThat(
                        agent.get(
                                        "/api/calendars/"
                                                + id
                                                + "/plus?from=2026-02-24T02:00:00Z&amount=-2h")
                                .at("from")
                                .asString())
                .isEqualTo("2026-02-14T09:00:00Z");
        assertThat(
                        agent.get(
                                        "/api/calendars/"
                                                + id
                                                + "/count?from=2026-10-01T00:00:00Z&to=2026-10-31T00:00:00Z")
                                .at("seconds")
                                .asLong())
                .isEqualTo(18 * 8 * 3600);
    }

    private String plus(long id, String from, String amount) {
        return agent.get("/api/calendars/" + id + "/plus?from=" + from + "&amount=" + amount)
                .is(200)
                .at("to")
                .asString();
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        String path = "/api/calendars/" + calendar();
        agent.get(path + "/plus?from=2026-02-13T09:00:00Z&amount=2x")
                .refused(422, "calendar.amount.wrong");
        agent.get(path + "/plus?from=2026-02-13T09:00:00Z&amount=999999h")
                .refused(422, "calendar.beyond");
        agent.get(path + "/plus?from=2026-02-13T09:00:00Z&amount=9999h")
                .refused(422, "calendar.count.long");
        agent.get(path + "/count?from=1926-02-13T09:00:00Z&to=2026-02-13T09:00:00Z")
                .refused(422, "calendar.beyond");
        agent.get(path + "/count?from=never&to=2026-02-13T09:00:00Z").is(400);
    }

    @Test
    void aWrongCalendarIsRefusedByItsField() {
        Map<String, Object> input = input(name());
        input.put("week", List.of(DAY, "09:00-12:00 11:00-13:00", "", "", "", "", ""));
        admin.post("/api/calendars", input).refused(422, "calendar.span.overlap").names("week[1]");
        input.put("week", List.of("", "", "", "", "", "", ""));
        admin.post("/api/calendars", input).refused(422, "calendar.week.empty");
        input.put("week", List.of(DAY));
        admin.post("/api/calendars", input).is(422);
        input = input(name());
        input.put("zone", "Asia/Nowhere");
        admin.post("/api/calendars", input).refused(422, "calendar.zone.unknown").names("zone");
        input = input(name());
        input.put("holidaySet", "xx");
        admin.post("/api/calendars", input).refused(404, "holiday-set.missing");
        input = input(name());
        admin.post("/api/calendars", input).is(201);
        admin.post("/api/calendars", input).refused(422, "calendar.name.taken").names("name");
    }

    @Test
    void whoReadAnOldVersionChangesNothing() {
        long id = calendar();
        Map<String, Object> input = input(name());
        input.put("version", 0);
        input.put("week", List.of("22:00-06:00", DAY, DAY, DAY, DAY, "", ""));
        admin.put("/api/calendars/" + id, input).is(200);
        admin.put("/api/calendars/" + id, input).refused(409, "version.stale");
        assertThat(day(id, "2026-03-02").path("hours").asString()).isEqualTo("22:00-06:00");
        assertThat(calendars.one(id).version()).isEqualTo(1);
    }

    @Test
    void theMainCalendarStaysUntilAnotherIsMain() {
        long before = calendars.main().id();
        admin.delete("/api/calendars/" + before).refused(409, "calendar.main");
        long id = calendar();
        Map<String, Object> input = input(name());
        input.put("version", 0);
        input.put("main", true);
        admin.put("/api/calendars/" + id, input).is(200);
        assertThat(calendars.main().id()).isEqualTo(id);
        JsonNode old = agent.get("/api/calendars/" + before).is(200).body();
        Map<String, Object> back = input(old.path("name").asString());
        back.put("version", old.path("version").asInt());
        back.put("main", true);
        admin.put("/api/calendars/" + before, back).is(200);
        assertThat(calendars.main().id()).isEqualTo(before);
        admin.delete("/api/calendars/" + id).is(204);
        agent.get("/api/calendars/" + id).refused(404, "calendar.missing");
    }

    @Test
    void aYearIsImportedAfterALookAndTakenBack() {
        long id = calendar();
        String file = "2032-01-01..2032-01-03,休,元旦\n2032-01-04,班,元旦\n";
        Answer preview =
                admin.upload(
                                "/api/holiday-sets/cn/preview",
                                "2032.csv",
                                file.getBytes(StandardCharsets.UTF_8))
                        .is(200);
        assertThat(preview.all("kind")).containsExactly("holiday", "holiday", "holiday", "make_up");
        assertThat(day(id, "2032-01-01").path("kind").asString()).isEqualTo("work");
        List<Object> days = new ArrayList<>();
        preview.body().forEach(days::add);
        admin.put("/api/holiday-sets/cn", Map.of("days", days)).is(200);
        assertThat(day(id, "2032-01-01").path("kind").asString()).isEqualTo("holiday");
        assertThat(day(id, "2032-01-04").path("kind").asString()).isEqualTo("make_up");
        assertThat(calendars.one(id).version()).isEqualTo(1);
        admin.delete("/api/holiday-sets/cn/years/2032").is(204);
        assertThat(day(id, "2032-01-01").path("kind").asString()).isEqualTo("work");
        admin.delete("/api/holiday-sets/cn/years/2032").refused(404, "holiday-year.missing");
    }

    @Test
    void aShippedYearCanBeCorrectedAndComesBack() {
        long id = calendar();
        Map<String, Object> day = Map.of("day", "2019-05-06", "kind", "holiday", "nameZh", "试");
        admin.put("/api/holiday-sets/cn", Map.of("days", List.of(day))).is(200);
        assertThat(day(id, "2019-05-06").path("name").asString()).isEqualTo("试");
        assertThat(day(id, "2019-05-01").path("kind").asString()).isEqualTo("work");
        assertThat(agent.get("/api/holiday-sets/cn/days?year=2019").all("day"))
                .containsExactly("2019-05-06");
        admin.delete("/api/holiday-sets/cn/years/2019").is(204);
        assertThat(day(id, "2019-05-01").path("name").asString()).isEqualTo("劳动节");
        admin.put("/api/holiday-sets/cn", Map.of("days", List.of(day, day)))
                .refused(422, "calendar.day.double");
    }

    @Test
    void aBadFileChangesNothingAndNamesItsLines() {
        admin.upload(
                        "/api/holiday-sets/cn/preview",
                        "2033.csv",
                        "2033-01-01,休,元旦\n2033-13-01,休,元旦\n".getBytes(StandardCharsets.UTF_8))
                .refused(422, "calendar.file.refused")
                .names("line 2");
        agent.upload("/api/holiday-sets/cn/preview", "a.csv", new byte[] {1}).is(403);
    }
}
