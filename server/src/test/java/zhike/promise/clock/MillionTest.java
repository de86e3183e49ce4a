package zhike.promise.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** How fast promises are among a million open ones: {@code -Dpromise.open=1000000}. */
@EnabledIfSystemProperty(named = "promise.open", matches = "\\d+")
@TestPropertySource(properties = "zhike.test.database=zhike_million")
class MillionTest extends ServerTest {
    private static final int OPEN = Integer.getInteger("promise.open", 0);
    @Autowired private Promising promising;
    @Autowired private PromiseClock promiseClock;

    @Test
    void aMillionOpenPromisesAreNoBurden() {
        List<Caller> owners = new ArrayList<>();
        for (int at = 0; at < 40; at++)
            owners.add(as("sales", at % 2 == 0 ? company.northSalesTeam : company.southSalesTeam));
        fill(owners.stream().map(owner -> owner.personId).toArray(Long[]::new));
        long began = System.nanoTime();
        List<PromiseDraft> drafts =
                LongStream.range(0, 100_000)
                        .mapToObj(
                                n ->
                                        new PromiseDraft(
                                                "follow-up",
                                                new Subject("customer", n),
                                                n,
                                                owners.get((int) (n % 40)).personId,
                                                null,
                                                null,
                                                Map.of("title", "回访")))
                        .toList();
        promising.make(drafts);
        double making = seconds(began);
        System.out.printf("make 100,000 by rule among %d: %.1f s%n", OPEN, making);
        promiseClock.tick();
        began = System.nanoTime();
        promiseClock.tick();
        System.out.printf("tick with nothing due: %.1f ms%n", seconds(began) * 1000);
        for (int due : List.of(100, 1000, 10_000)) tick(due);
        db.execute("analyze promise.given");
        lists(owners.getFirst());
        assertThat(making).isLessThan(30);
    }

    private void fill(Long[] owners) {
        db.execute(
                """
                insert into promise.given (kind, kind_version, subject_kind, subject_id, customer_id, owner_id, unit_id,
                    branch_id, calendar_unit, calendar_id, calendar_version, made_at, from_at, due_at, next_at, fired_to, detail)
                select case when n % 3 = 0 then 'answer' else 'follow-up' end, 1, 'customer', n, n, p.id, p.unit_id,
                    u.branch_id, p.unit_id, 1, 1, {1}, {1}, {1} + n % 100000 * interval '1 minute' + interval '1 day',
                    {1} + n % 100000 * interval '1 minute' + interval '1 day', {1}, '{"title": "回访"}'
                from generate_series(1, {2}) n
                join identity.person p on p.id = ({0})[1 + n % 40]
                join identity.unit u on u.id = p.unit_id\
                """,
                DSL.val(owners), DSL.val(clock.instant()), DSL.val(OPEN));
        db.execute("vacuum analyze promise.given");
    }

    private void tick(int due) {
        db.execute(
                "update promise.given set due_at = {0}, next_at = {0} where id in (select id from"
                        + " promise.given where state = 'open' order by id desc limit {1})",
                DSL.val(clock.instant().minus(Duration.ofSeconds(1))), DSL.val(due));
        long began = System.nanoTime();
        promiseClock.tick();
        System.out.printf("tick with %d due: %.0f ms%n", due, seconds(began) * 1000);
    }

    private void lists(Caller owner) {
        Caller team = as("shift_leader", company.northSalesTeam);
        Caller below = as("sales_manager", company.northSales);
        Caller branch = as("branch_manager", company.north);
        Caller all = as("general_manager", company.root);
        measure("floor: who am I", owner, "/api/session");
        measure("my work", owner, "/api/work");
        measure("team's work", below, "/api/work/team");
        measure("work of one", below, "/api/work/team/" + owner.personId);
        measure("my week", owner, "/api/agenda" + week());
        measure("mine", owner, "/api/promises?mine=true");
        measure("mine, counted", owner, "/api/promises/summary");
        measure("team", team, "/api/promises");
        measure("below", below, "/api/promises");
        measure("branch", branch, "/api/promises");
        measure("all", all, "/api/promises");
        measure("all of a kind", all, "/api/promises?kind=answer");
        measure("all broken", all, "/api/promises?state=broken");
        measure("one's", all, "/api/promises?owner=" + owner.personId);
        measure("of a customer", all, "/api/promises?customer=77777");
        long began = System.nanoTime();
        branch.get(
                        "/api/promises/report?by=person&from="
                                + clock.instant()
                                + "&to="
                                + clock.instant().plus(Duration.ofDays(31)))
                .is(200);
        System.out.printf("report of a month in a branch: %.0f ms%n", seconds(began) * 1000);
    }

    private String week() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return "?from=" + today + "&to=" + today.plusDays(6);
    }

    private static void measure(String name, Caller caller, String path) {
        for (int at = 0; at < 50; at++) caller.get(path).is(200);
        double[] took = new double[300];
        for (int at = 0; at < took.length; at++) {
            long began = System.nanoTime();
            caller.get(path).is(200);
            took[at] = seconds(began) * 1000;
        }
        Arrays.sort(took);
        System.out.printf("list %s: p50 %.1f ms, p99 %.1f ms%n", name, took[150], took[297]);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
