package zhike.customer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import zhike.platform.postgres.Migrations;
import zhike.testing.TestPostgres;

/** What was told before notices went to another module is still told, and merges still find it. */
class NoticesMovedTest {
    private static final String NAME = "notices_moved";

    @Test
    void everyNoticeGoesOverWithItsNumberAndMergesKnowWhere() {
        TestPostgres.empty(NAME);
        var source = TestPostgres.superuser(NAME);
        Migrations.of(source).target(MigrationVersion.fromVersion("2.020")).load().migrate();
        DSLContext db = DSL.using(source, SQLDialect.POSTGRES);
        db.execute(
                """
                insert into identity.unit (id, kind, name, code, path, branch_id) values (900, 'company', 'x', 'x900', array[900], 900);
                insert into identity.person (id, login, name, name_key, unit_id, created_at, updated_at) values (900, 'x900', 'x', 'x', 900, now(), now());
                insert into customer.card (id, number, kind, name, name_sort, name_key, unit_id, branch_id, confirmed_at, created_at, updated_at)
                    select n, 'n' || n, 'enterprise', 'x', 'x', 'x', 900, 900, now(), now(), now() from generate_series(1, 2) n;
                insert into customer.notice (person_id, card_id, kind, detail, by_person, at, read_at)
                    values (900, 1, 'mentioned', '{"note": 7}', 900, '2026-01-02 03:04:05Z', null), (900, null, 'stale', '{}', null, now(), now());
                select nextval(pg_get_serial_sequence('customer.notice', 'id'));
                insert into customer.merge (survivor_id, merged_id, at, undo) values (1, 2, now(),
                    '{"before": 1, "steps": [{"deed": "followed", "table": "customer.point"},
                        {"deed": "moved", "table": "customer.notice", "column": "card_id", "keyed": true, "key": ["id"], "rows": [{"id": 1}]}]}'),
                    (2, 1, now(), '{}')\
                """);
        Migrations.of(source).load().migrate();
        assertThat(
                        db.fetchValue(
                                "select string_agg(n::text, ' ' order by id) from (select id,"
                                        + " person_id, subject_kind, subject_id, kind, detail,"
                                        + " by_person, read_at is null from messaging.notice) n"))
                .isEqualTo(
                        "(1,900,customer,1,mentioned,\"{\"\"note\"\": 7}\",900,t)"
                                + " (2,900,,,stale,{},,f)");
        assertThat(
                        db.fetchValue(
                                "select at = '2026-01-02 03:04:05Z' from messaging.notice where id"
                                        + " = 1"))
                .isEqualTo(true);
        assertThat(
                        db.fetchValue(
                                "insert into messaging.notice (person_id, kind, at) values (900,"
                                        + " 'x', now()) returning id"))
                .as("no number is given twice")
                .isEqualTo(4L);
        assertThat(
                        db.fetchValue(
                                "select undo ->> 'steps' from customer.merge where survivor_id ="
                                        + " 1"))
                .hasToString(
                        "[{\"deed\": \"followed\", \"table\": \"customer.point\"}, {\"key\":"
                            + " [\"id\"], \"deed\": \"moved\", \"rows\": [{\"id\": 1}], \"keyed\":"
                            + " true, \"table\": \"messaging.notice\", \"column\":"
                            + " \"subject_id\"}]");
        assertThat(db.fetchValue("select undo::text from customer.merge where survivor_id = 2"))
                .hasToString("{}");
    }
}
