package zhike.identity.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.identity.WorkCalendars;
import zhike.platform.calendar.keeping.Calendars;
import zhike.platform.calendar.keeping.KeptCalendar;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class WorkCalendarsTest extends ServerTest {
    private static final String NIGHT = "22:00-06:00";
    @Autowired private WorkCalendars work;
    @Autowired private Calendars calendars;
    @Autowired private UnitCalendars units;
    @Autowired private PlatformTransactionManager transactions;
    private Caller admin;
    private long branch;
    private long sales;
    private long team;

    @BeforeEach
    void plant() {
        admin = as("administrator");
        branch = company.unit(company.root, "branch", "华东");
        sales = company.unit(branch, "department", "华东销售部");
        team = company.unit(sales, "team", "华东销售一组");
    }

    private long calendar(String name) {
        return admin.post(
                        "/api/calendars",
                        Map.of(
                                "name",
                                name + branch,
                                "zone",
                                "Asia/Shanghai",
                                "week",
                                List.of(NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, "", "")))
                .is(201)
                .id();
    }

    private void choose(long unit, Long calendar) {
        admin.put(
                        "/api/units/" + unit + "/calendar",
                        new HashMap<>(Collections.singletonMap("calendarId", calendar)))
                .is(200);
    }

    @Test
    void theNearestUnitUpwardsDecides() {
        KeptCalendar main = calendars.main();
        assertThat(work.kept(team).id()).isEqualTo(main.id());
        long nights = calendar("夜班");
        long shop = calendar("门店");
        choose(branch, nights);
        assertThat(work.kept(team).id()).isEqualTo(nights);
        choose(sales, shop);
        assertThat(work.kept(team).id()).isEqualTo(shop);
        assertThat(work.kept(branch).id()).isEqualTo(nights);
        assertThat(work.of(team).rules().week().usual()).hasToString(NIGHT);
        choose(sales, null);
        assertThat(work.kept(team).id()).isEqualTo(nights);
        assertThat(work.kept(987_654_321).id()).isEqualTo(main.id());
    }

    @Test
    void peopleWorkByTheirUnitsAndManyAreAskedAtOnce() {
        long one = company.person(team, "sales");
        long two = company.person(company.northSales, "sales");
        long nights = calendar("夜班");
        assertThat(work.keptOfPerson(one).id()).isEqualTo(calendars.main().id());
        choose(branch, nights);
        assertThat(work.keptOfPerson(one).id()).isEqualTo(nights);
        Map<Long, KeptCalendar> many = work.keptOfPeople(List.of(one, two, 987_654_321L));
        assertThat(many.get(one).id()).isEqualTo(nights);
        assertThat(many.get(two).id()).isEqualTo(calendars.main().id());
        assertThat(many.get(987_654_321L).id()).isEqualTo(calendars.main().id());
        assertThat(work.ofPerson(one)).isSameAs(work.of(team));
    }

    @Test
    void aCalendarInUseStays() {
        long nights = calendar("夜班");
        choose(sales, nights);
        admin.delete("/api/calendars/" + nights).refused(409, "calendar.in-use");
        assertThat(admin.get("/api/calendars/" + nights).at("usedBy/0").asString())
                .isEqualTo("华东销售部");
        choose(sales, null);
        admin.delete("/api/calendars/" + nights).is(204);
    }

    @Test
    void theUseIsShownUnitByUnit() {
        long nights = calendar("夜班");
        choose(branch, nights);
        var mine =
                as("agent")
                        .get("/api/unit-calendars")
                        .is(200)
                        .body()
                        .valueStream()
                        .filter(unit -> unit.path("unitId").asLong() == team)
                        .findFirst()
                        .orElseThrow();
        assertThat(mine.path("own").isNull()).isTrue();
        assertThat(mine.path("calendarId").asLong()).isEqualTo(nights);
        as("agent").put("/api/units/" + team + "/calendar", Map.of()).is(403);
        admin.put("/api/units/" + team + "/calendar", Map.of("calendarId", 987_654_321))
                .refused(404, "calendar.missing");
        admin.put("/api/units/987654321/calendar", Map.of()).refused(404, "unit.missing");
    }

    /** Whoever counts anew in the transaction of the change must see it; others not before. */
    @Test
    void theTransactionOfAChangeSeesIt() {
        long person = company.person(team, "sales");
        long nights = calendar("夜班");
        long main = work.keptOfPerson(person).id();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            units.put(sales, nights);
                            assertThat(work.kept(team).id()).isEqualTo(nights);
                            assertThat(work.keptOfPerson(person).id()).isEqualTo(nights);
                            assertThat(work.keptOfPeople(List.of(person)).get(person).id())
                                    .isEqualTo(nights);
                            status.setRollbackOnly();
                        });
        assertThat(work.kept(team).id()).isEqualTo(main);
        assertThat(work.keptOfPerson(person).id()).isEqualTo(main);
    }
}
