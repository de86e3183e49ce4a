package zhike.promise.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import zhike.promise.Horizon;
import zhike.promise.Stretch;
import zhike.testing.TestPostgres;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Somebody's page of work reads their own part of an index, whatever others owe. */
class OwedPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Horizon HORIZON = Horizon.of(NOW, ZoneId.of("Asia/Shanghai"));
    private final DSLContext db =
            DSL.using(TestPostgres.fresh("zhike_owed_pages"), SQLDialect.POSTGRES);

    @Test
    void thePlanReadsTheOwnersIndexAndNoTable() {
        fill(20_000, 40);
        String plan =
                db.fetch(
                                "explain "
                                        + db.renderInlined(
                                                OwedPages.select(
                                                        Set.of(owner()),
                                                        DSL.noCondition(),
                                                        HORIZON,
                                                        20)))
                        .format(2000);
        assertThat(plan).contains("given_owner", "given_paused").doesNotContain("Seq Scan");
    }

    @Test
    void aStretchBeginsWhereTheOtherEnds() {
        assertThat(HORIZON.of(NOW)).isEqualTo(Stretch.OVERDUE);
        assertThat(HORIZON.of(NOW.plusSeconds(1))).isEqualTo(Stretch.TODAY);
        // a Wednesday: its day ends at 24:00 there, and its week on Sunday at 24:00
        assertThat(HORIZON.of(Instant.parse("2026-11-25T16:00:00Z"))).isEqualTo(Stretch.TODAY);
        assertThat(HORIZON.of(Instant.parse("2026-11-25T16:00:01Z"))).isEqualTo(Stretch.WEEK);
        assertThat(HORIZON.of(Instant.parse("2026-11-29T16:00:00Z"))).isEqualTo(Stretch.WEEK);
        assertThat(HORIZON.of(Instant.parse("2026-11-29T16:00:01Z"))).isEqualTo(Stretch.LATER);
    }

    @Test
    void onASundayNothingIsLeftOfTheWeek() {
        Instant sunday = Instant.parse("2026-11-29T02:00:00Z");
        Horizon there = Horizon.of(sunday, ZoneId.of("Asia/Shanghai"));
        assertThat(there.day()).isEqualTo(there.week());
        assertThat(there.of(Instant.parse("2026-11-29T16:00:01Z"))).isEqualTo(Stretch.LATER);
    }

    @Test
    void everythingIsInOneStretchAndCountedUpToSoMany() {
        fill(1000, 1);
        var pages = new OwedPages(db);
        long owner = owner();
        var first = pages.first(List.of(owner), DSL.noCondition(), HORIZON, 2000);
        assertThat(first.values().stream().mapToInt(List::size).sum()).isEqualTo(1000);
        var counts = pages.counts(List.of(owner), DSL.noCondition(), HORIZON, 100);
        assertThat(counts.get(owner)).containsEntry(Stretch.LATER, 100);
        first.forEach(
                (stretch, ids) ->
                        assertThat(counts.get(owner).get(stretch))
                                .isEqualTo(Math.min(100, ids.size())));
    }

    private long owner() {
        return db.fetchSingle("select id from identity.person order by id limit 1")
                .get(0, Long.class);
    }

    private void fill(int promises, int owners) {
        db.execute(
                "insert into identity.unit (id, kind, name, code, path, branch_id) overriding"
                        + " system value values (1, 'company', 'x', 'x', '{1}', 1)");
        db.execute(
                """
                insert into identity.person (login, name, name_key, unit_id, created_at, updated_at)
                select 'x' || n, 'x', 'x', (select min(id) from identity.unit), now(), now() from generate_series(1, {0}) n\
                """,
                DSL.val(owners));
        db.execute(
                """
                insert into promise.given (kind, kind_version, subject_kind, subject_id, owner_id, unit_id, branch_id,
                    calendar_unit, calendar_id, calendar_version, made_at, from_at, due_at, next_at, fired_to, state)
                select 'follow-up', 1, 'trial', n, o.id, o.unit_id, o.unit_id, o.unit_id, 1, 1, {0}, {0},
                    {0} + n % 2000 * interval '1 hour', {0} + n % 2000 * interval '1 hour', {0}, 'open'
                from generate_series(1, {1}) n
                join (select id, unit_id, row_number() over (order by id) - 1 as place from identity.person) o
                    on o.place = n % {2}\
                """,
                DSL.val(NOW), DSL.val(promises), DSL.val(owners));
        db.execute("vacuum analyze promise.given");
    }
}
