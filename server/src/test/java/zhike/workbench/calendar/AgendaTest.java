package zhike.workbench.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Calendars over HTTP. */
class AgendaTest extends ServerTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    @Autowired private Promising promising;
    private long department;
    private Caller owner;
    private Caller colleague;
    private Caller manager;
    private Caller far;

    @BeforeEach
    void people() {
        department = company.unit(company.north, "department", "日程部");
        long team = company.unit(department, "team", "日程一组");
        owner = as("sales", team);
        colleague = as("sales", team);
        manager = as("sales_manager", department);
        far = as("sales", company.southSales);
    }

    @Test
    void oneSeesWhatOneOwesWithItsCustomer() {
        long customer = customer(owner, "日程客户" + System.nanoTime());
        promise(owner, customer, Duration.ofDays(2));
        JsonNode one = week(owner, "").at("appointments/0");
        assertThat(one.path("title").asString()).startsWith("跟进客户 · 日程客户");
        assertThat(one.path("about").asString()).startsWith("日程客户");
        assertThat(one.path("kindName").asString()).isEqualTo("承诺到期");
        assertThat(one.path("path").asString()).startsWith("/promises/");
    }

    @Test
    void aDayThatIsPromisedWholeStandsOnThatDayAndNotOnTheNext() {
        long customer = customer(owner, "整日客户" + System.nanoTime());
        LocalDate day = LocalDate.ofInstant(clock.instant(), THERE).plusDays(3);
        Instant end = day.plusDays(1).atStartOfDay(THERE).toInstant();
        promise(owner, customer, end);
        String of = "/api/agenda?from=%1$s&to=%1$s";
        assertThat(owner.get(of.formatted(day)).at("appointments").size()).isOne();
        assertThat(owner.get(of.formatted(day.plusDays(1))).at("appointments").size()).isZero();
    }

    @Test
    void aColleagueSeesThatSomethingIsThereAndNotWhat() {
        long customer = customer(owner, "保密客户" + System.nanoTime());
        promise(owner, customer, Duration.ofDays(2));
        Answer seen = week(colleague, "&person=" + owner.personId);
        assertThat(seen.at("appointments").size()).isOne();
        assertThat(seen.at("appointments/0/title").isNull()).isTrue();
        assertThat(seen.at("appointments/0/path").isNull()).isTrue();
        assertThat(seen.text()).doesNotContain("保密客户", "跟进客户");
    }

    @Test
    void nobodyLooksBeyondTheirReach() {
        String time = time();
        far.get("/api/agenda" + time + "&person=" + owner.personId).refused(404, "person.missing");
        Answer team = manager.get("/api/agenda/team" + time).is(200);
        assertThat(team.at("people").valueStream().map(each -> each.path("id").asLong()))
                .contains(owner.personId, colleague.personId)
                .doesNotContain(far.personId);
        Answer other = far.get("/api/agenda/team" + time + "&unit=" + department).is(200);
        assertThat(other.at("people").size()).isZero();
    }

    @Test
    void daysOffAndMakeUpDaysAreThoseOfThePerson() {
        Answer autumn = owner.get("/api/agenda?from=2026-09-20&to=2026-10-11").is(200);
        assertThat(kind(autumn, "2026-10-01")).isEqualTo("holiday");
        assertThat(kind(autumn, "2026-10-10")).isEqualTo("make_up");
        assertThat(kind(autumn, "2026-10-11")).isEqualTo("weekend");
        assertThat(kind(autumn, "2026-09-22")).isEqualTo("work");
        assertThat(autumn.at("people/0/calendarId").asLong())
                .isEqualTo(autumn.at("calendars/0/id").asLong());
    }

    @Test
    void aTimeThatIsTooLongOrTurnedRoundIsRefused() {
        owner.get("/api/agenda?from=2026-01-01&to=2026-12-31").refused(422, "agenda.time");
        owner.get("/api/agenda?from=2026-01-02&to=2026-01-01").refused(422, "agenda.time");
    }

    private static String kind(Answer answer, String day) {
        return answer.at("calendars/0/days")
                .valueStream()
                .filter(each -> each.path("day").asString().equals(day))
                .findFirst()
                .orElseThrow()
                .path("kind")
                .asString();
    }

    private Answer week(Caller caller, String more) {
        return caller.get("/api/agenda" + time() + more).is(200);
    }

    private String time() {
        LocalDate today = clock.instant().atZone(THERE).toLocalDate();
        return "?from=" + today + "&to=" + today.plusDays(6);
    }

    private void promise(Caller whose, long customer, Duration in) {
        promise(whose, customer, clock.instant().plus(in));
    }

    private void promise(Caller whose, long customer, Instant due) {
        promising.make(
                new PromiseDraft(
                        "follow-up",
                        new Subject("customer", customer),
                        customer,
                        whose.personId,
                        null,
                        due,
                        Map.of()));
    }
}
