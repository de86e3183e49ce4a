package zhike.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import zhike.testing.TestPostgres;

import java.util.List;

/**
 * Every row of every table that points at a customer goes over, also of tables nobody has thought
 * of yet.
 */
class RowMovingTest {
    private static DSLContext db;
    private static RowMoving rows;

    @BeforeAll
    static void aLaterModule() {
        db = DSL.using(TestPostgres.fresh("later_module"), SQLDialect.POSTGRES);
        db.execute("create schema later");
        db.execute(
                "create table later.visit (id bigint generated always as identity primary key,"
                        + " card_id bigint not null references customer.card, note text)");
        db.execute(
                "create table later.grade (card_id bigint primary key references customer.card,"
                        + " grade text)");
        db.execute(
                "create table later.\"Odd one\" (\"the card\" bigint references customer.card,"
                        + " \"what?\" text, score real)");
        db.execute(
                "create table later.open_case (id bigint primary key, customer bigint references"
                        + " customer.card, open boolean, topic text)");
        db.execute("create unique index on later.open_case (customer, lower(topic)) where open");
        db.execute(
                "create table later.pair (one bigint references customer.card, other bigint"
                        + " references customer.card, kind text, primary key (one, other, kind))");
        db.execute(
                "create table later.log (at timestamptz not null, card_id bigint not null"
                        + " references customer.card, what text) partition by range (at)");
        db.execute(
                "create table later.wish (id bigint primary key, subject_kind text, subject_id"
                        + " bigint, customer_id bigint, unique (subject_kind, subject_id))");
        db.execute("create table later.log_all partition of later.log default");
        db.execute(
                "insert into identity.unit (id, kind, name, code, path, branch_id) values (900,"
                        + " 'company', 'x', 'x900', array[900], 900)");
        for (long id = 1; id <= 3; id++)
            db.execute(
                    "insert into customer.card (id, number, kind, name, name_sort, name_key,"
                            + " unit_id, branch_id, confirmed_at, created_at, updated_at) values ("
                            + id
                            + ", 'n"
                            + id
                            + "', 'enterprise', 'x', 'x', 'x', 900, 900, now(), now(), now())");
        RowImage images = new RowImage(db, JsonMapper.builder().build());
        rows = new RowMoving(new CardReferences(db), images);
    }

    @Test
    void noTableThatPointsAtCustomersIsForgotten() {
        db.execute("insert into later.visit (card_id, note) values (1, 'a'), (1, 'b'), (2, 'c')");
        db.execute("insert into later.grade values (1, 'A'), (2, 'B')");
        db.execute("insert into later.\"Odd one\" values (1, null, 0.1), (1, 'y', 0.2)");
        db.execute(
                "insert into later.open_case values (1, 1, true, 'Bill'), (2, 1, false, 'bill'),"
                        + " (3, 2, true, 'BILL'), (4, 1, true, 'Line')");
        db.execute(
                "insert into later.pair values (1, 2, 'k'), (2, 1, 'k'), (1, 3, 'k'), (2, 3, 'k'),"
                        + " (3, 1, 'k')");
        db.execute("insert into later.log values (now(), 1, 'seen'), (now(), 2, 'seen')");
        db.execute(
                "insert into later.wish values (1, 'customer', 1, 1), (2, 'visit', 1, 1),"
                        + " (3, 'visit', 3, 2), (4, null, null, null)");
        String before = everything();
        List<Step> steps = rows.move(1, 2);
        for (CardReference each : new CardReferences(db).all())
            assertThat(
                            db.fetchCount(
                                    DSL.selectOne()
                                            .from(each.rows())
                                            .where(DSL.field(each.field(), Long.class).eq(1L))
                                            .and(each.only())))
                    .as(each.name() + "." + each.column())
                    .isZero();
        assertThat(db.fetchValue("select string_agg(grade, '') from later.grade")).isEqualTo("B");
        assertThat(db.fetchValue("select string_agg(w::text, ' ' order by id) from later.wish w"))
                .as("what is about something else with that number stays")
                .isEqualTo("(1,customer,2,2) (2,visit,1,2) (3,visit,3,2) (4,,,)");
        assertThat(db.fetchValue("select count(*) from later.pair")).isEqualTo(2L);
        assertThat(
                        db.fetchValue(
                                "select string_agg(id::text, ',' order by id) from"
                                        + " later.open_case"))
                .isEqualTo("2,3,4");
        new StepUndoing(db, new RowImage(db, JsonMapper.builder().build())).undo(steps, 1, 2);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void onlyTheseTablesAreTreatedOtherwise() {
        CardReferences references = new CardReferences(db);
        assertThat(
                        references.all().stream()
                                .filter(each -> !references.moved().contains(each))
                                .map(CardReference::name)
                                .distinct())
                .containsExactlyInAnyOrder(
                        "customer.duplicate",
                        "customer.match_key",
                        "customer.merge",
                        "customer.ownership",
                        "customer.search");
        assertThat(references.moved())
                .extracting(CardReference::name)
                .contains(
                        "later.visit",
                        "later.Odd one",
                        "later.log",
                        "customer.timeline",
                        "messaging.notice")
                .doesNotContain("later.log_all");
    }

    private static String everything() {
        return String.valueOf(
                db.fetchValue(
                        """
                        select jsonb_build_array((select jsonb_agg(t order by id) from later.visit t), (select jsonb_agg(t order by card_id) from later.grade t),
                            (select jsonb_agg(t order by score) from later."Odd one" t), (select jsonb_agg(t order by id) from later.open_case t),
                            (select jsonb_agg(t order by one, other) from later.pair t), (select jsonb_agg(t order by card_id) from later.log t), (select jsonb_agg(t order by id) from later.wish t))::text\
                        """));
    }
}
