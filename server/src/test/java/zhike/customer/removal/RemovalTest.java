package zhike.customer.removal;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.CARD;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class RemovalTest extends ServerTest {
    @Autowired private PurgeNight night;

    @Test
    void aRemovedCustomerIsNowhereAndComesBackAsItWas() {
        Caller owner = as("sales");
        Caller manager = as("sales_manager");
        long id = customer(owner, "吕梁核桃社");
        owner.delete("/api/customers/" + id).refused(403, "operation.not-granted");
        manager.delete("/api/customers/" + id).is(204);
        owner.get("/api/customers/" + id).refused(404, "customer.missing");
        assertThat(owner.get("/api/customers").text()).doesNotContain("吕梁核桃社");
        assertThat(owner.get("/api/customers/count").body().path("count").asInt()).isZero();
        assertThat(
                        owner.get("/api/search" + Caller.query(Map.of("q", "吕梁核桃")))
                                .body()
                                .path("items"))
                .isEmpty();
        owner.post("/api/customers", Map.of("kind", "enterprise", "name", "吕梁核桃社")).is(201);
        var removed = manager.get("/api/customers/removed").is(200).body().path("items").path(0);
        assertThat(removed.path("id").asLong()).isEqualTo(id);
        assertThat(removed.path("removedBy").path("id").asLong()).isEqualTo(manager.personId);
        as("sales_manager", company.southSales)
                .post("/api/customers/" + id + "/restoration", Map.of())
                .refused(404, "customer.missing");
        manager.post("/api/customers/" + id + "/restoration", Map.of()).is(200);
        owner.get("/api/customers/" + id).is(200);
        manager.post("/api/customers/" + id + "/restoration", Map.of())
                .refused(409, "customer.not-removed");
    }

    @Test
    void afterThirtyDaysItIsGoneWithAllItsRows() {
        Caller owner = as("sales");
        Caller manager = as("sales_manager");
        long doomed = customer(owner, "晋城永别厂");
        long other = customer(owner, "晋城常在厂");
        Rows rows = new Rows(db, owner.personId);
        rows.fill(doomed, other);
        Set<String> forgotten = new TreeSet<>(rows.keys());
        forgotten.removeAll(rows.filled());
        assertThat(forgotten)
                .as("tables that point at customers and have no row in this test: add one")
                .isEmpty();
        manager.delete("/api/customers/" + doomed).is(204);
        clock.forward(Duration.ofDays(29));
        night.run();
        assertThat(rows.left(doomed)).isNotEmpty();
        clock.forward(Duration.ofDays(2));
        night.run();
        assertThat(rows.left(doomed)).isEmpty();
        assertThat(db.fetchCount(CARD, CARD.ID.eq(doomed))).isZero();
        assertThat(db.fetchCount(CARD, CARD.ID.eq(other))).isEqualTo(1);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from platform.file where id = {0}",
                                        DSL.val(rows.fileId()))
                                .get(0, Integer.class))
                .isZero();
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from audit.entry where action ="
                                                + " 'customer.purged' and record_id = {0}",
                                        DSL.val(doomed))
                                .get(0, Integer.class))
                .isEqualTo(1);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from customer.import_row where import_id ="
                                                + " {0} and card_id is null and cells is null",
                                        DSL.val(rows.importId()))
                                .get(0, Integer.class))
                .as("the import keeps its account")
                .isEqualTo(1);
    }

    @Test
    void everyColumnThatHoldsACustomerIsAForeignKey() {
        assertThat(
                        db.fetch(
                                        """
                                        select c.table_schema || '.' || c.table_name || '.' || c.column_name from information_schema.columns c
                                        join information_schema.tables t using (table_schema, table_name)
                                        where (c.column_name ~ '(^|_)card(_id)?$' or c.column_name = 'merged_into') and t.table_type = 'BASE TABLE'
                                            and c.data_type = 'bigint' and c.table_name !~ '_(default|p[0-9]+)$'
                                            and not exists (select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                                                where k.contype = 'f' and k.conrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
                                                    and a.attname = c.column_name)\
                                        """)
                                .getValues(0, String.class))
                .isEmpty();
    }

    @Test
    void aCustomerThatWentIntoAnotherStaysAsLongAsThatOne() {
        Caller owner = as("sales");
        long survivor = customer(owner, "运城合并甲");
        long merged = customer(owner, "运城合并乙");
        db.execute(
                "update customer.card set removed_at = {0}, merged_into = {1} where id = {2}",
                DSL.val(clock.instant()), DSL.val(survivor), DSL.val(merged));
        db.execute(
                "insert into customer.merge (survivor_id, merged_id, at, undo) values ({0}, {1},"
                        + " {2}, '{}')",
                DSL.val(survivor), DSL.val(merged), DSL.val(clock.instant()));
        as("sales_manager")
                .post("/api/customers/" + merged + "/restoration", Map.of())
                .refused(404, "customer.missing");
        clock.forward(Duration.ofDays(40));
        night.run();
        assertThat(db.fetchCount(CARD, CARD.ID.in(survivor, merged))).isEqualTo(2);
        as("sales_manager").delete("/api/customers/" + survivor).is(204);
        clock.forward(Duration.ofDays(31));
        night.run();
        assertThat(db.fetchCount(CARD, CARD.ID.in(survivor, merged))).isZero();
    }
}
