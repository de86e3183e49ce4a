package zhike.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.customer.card.MatchKeys;

import java.util.List;
import java.util.Map;

/** One thing done to many customers. */
class BulkTest extends BulkScene {
    @Autowired private MatchKeys keys;

    @Test
    void oneFieldOfAllThatMatchIsSetWithHistoryAndFoundBySearch() {
        List<Long> ids = many("编辑批", 3);
        JsonNode job = edit("address", "苏州河畔88号", "编辑批");
        assertThat(done(job.path("result"))).isEqualTo(3);
        for (long id : ids) assertThat(card(id).path("address").asString()).isEqualTo("苏州河畔88号");
        String first = "/api/customers/" + ids.getFirst();
        assertThat(manager.get(first + "/changes").at("items/0/cause").asString())
                .isEqualTo("bulk");
        assertThat(manager.get(first + "/timeline").text()).contains("修改了 地址");
        assertThat(found("苏州河畔")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aFieldOfOtherKindsIsPassedOverWithTheReason() {
        long firm = one("种类批公司");
        var somebody = Map.of("kind", "person", "name", "种类批人", "force", true);
        long person = manager.post("/api/customers", somebody).is(201).id();
        JsonNode result = edit("occupation", "教师", List.of(firm, person)).path("result");
        assertThat(done(result)).isOne();
        assertThat(skipped(result, "other-kind")).isOne();
    }

    @Test
    void afterABulkEditCustomersMeetTheirDoublesByTheNewValue() {
        long id = one("匹配键商行");
        List<?> before = matchKeys(id);
        edit("phone", "010-61237788", List.of(id));
        List<?> after = matchKeys(id);
        keys.replace(List.of(id));
        assertThat(after).isEqualTo(matchKeys(id)).isNotEqualTo(before);
    }

    private List<?> matchKeys(long id) {
        return db.fetchValues(
                "select key from customer.match_key where card_id = ? order by 1", id);
    }

    @Test
    void removedInBulkTheyAreGoneAndCanBeGivenBack() {
        List<Long> ids = many("删除批", 2);
        assertThat(done(run("remove", Map.of(), ids).path("result"))).isEqualTo(2);
        String first = "/api/customers/" + ids.getFirst();
        manager.get(first).refused(404, "customer.missing");
        manager.post(first + "/restoration", Map.of()).is(200);
        manager.get(first).is(200);
    }

    @Test
    void thousandsGoInFewStatementsWithOneTrailEntryABatch() {
        likeThisOne(one("成批之首"), 2499);
        JsonNode job = edit("remarks", "成批备注", "成批");
        assertThat(done(job.path("result"))).isEqualTo(2500);
        assertThat(done(job)).isEqualTo(2500);
        assertThat(
                        count(
                                "audit.entry where action = 'customer.bulk.edit' and person_id = ?",
                                manager.personId))
                .isEqualTo(3);
        assertThat(
                        count(
                                "customer.change where cause = 'bulk' and cause_id = ?",
                                job.path("id").asLong()))
                .isEqualTo(2500);
        assertThat(done(undo(job))).isEqualTo(2500);
    }

    private void likeThisOne(long first, int more) {
        db.execute(
                """
                insert into customer.card (number, kind, name, name_sort, name_key, owner_id,
                    unit_id, branch_id, confirmed_at, created_at, updated_at)
                select 'B' || {0} || '-' || g, 'enterprise', '成批' || g, 'p', 'k', owner_id,
                    unit_id, branch_id, now(), now(), now()
                from customer.card, generate_series(1, {1}) g where id = {0}
                """,
                org.jooq.impl.DSL.val(first), org.jooq.impl.DSL.val(more));
        db.execute(
                """
                insert into customer.search (card_id, tokens)
                select c.id, s.tokens from customer.card c, customer.search s
                where c.number like 'B' || {0} || '-%' and s.card_id = {0}
                """,
                org.jooq.impl.DSL.val(first));
    }

    private int count(String rows, long about) {
        return db.fetchSingle("select count(*) from " + rows, about).get(0, Integer.class);
    }
}
