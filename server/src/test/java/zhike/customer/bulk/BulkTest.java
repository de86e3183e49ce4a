package zhike.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import zhike.customer.card.MatchKeys;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.Jobs;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class BulkTest extends ServerTest {
    @Autowired private MatchKeys keys;
    @Autowired private TransactionTemplate transaction;

    @Test
    void oneFieldOfAllThatMatchIsSetWithHistoryAndFoundBySearch() {
        Caller manager = as("sales_manager");
        List<Long> ids = many(manager, "编辑批", 3);
        JsonNode job =
                run(
                        manager,
                        Map.of(
                                "action",
                                "edit",
                                "arguments",
                                Map.of("changes", Map.of("address", "苏州河畔88号")),
                                "criteria",
                                named("编辑批")));
        assertThat(job.path("result").path("done").asInt()).isEqualTo(3);
        for (long id : ids)
            assertThat(manager.get("/api/customers/" + id).body().path("address").asString())
                    .isEqualTo("苏州河畔88号");
        assertThat(
                        manager.get("/api/customers/" + ids.getFirst() + "/changes")
                                .body()
                                .path("items")
                                .path(0)
                                .path("cause")
                                .asString())
                .isEqualTo("bulk");
        assertThat(manager.get("/api/customers/" + ids.getFirst() + "/timeline").text())
                .contains("修改了地址".replace("了", "了 "));
        assertThat(
                        manager.get("/api/search" + Caller.query(Map.of("q", "苏州河畔")))
                                .body()
                                .path("items")
                                .size())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsDoneIsBoundedByTheReachOfTheDeedNotOfReading() {
        Caller mine = as("sales_manager");
        Caller far = as("sales_manager", company.southSales);
        long here = customer(mine, "跨区批一");
        long there = customer(far, "跨区批二");
        Caller service = as("service_manager", company.northService);
        assertThat(service.get("/api/customers/" + there).status()).isEqualTo(200);
        JsonNode job =
                run(
                        service,
                        Map.of(
                                "action",
                                "stage",
                                "arguments",
                                Map.of("stage", "talks", "reason", "试"),
                                "ids",
                                List.of(here, there)));
        assertThat(job.path("result").path("done").asInt()).isOne();
        assertThat(job.path("result").path("skipped").path("out-of-reach").asInt()).isOne();
        assertThat(far.get("/api/customers/" + there).body().path("stage").asString())
                .isEqualTo("potential");
        service.post("/api/customers/bulk", Map.of("action", "remove", "ids", List.of(here)))
                .refused(403, "operation.not-granted");
        as("sales")
                .post("/api/customers/bulk", Map.of("action", "confirm", "ids", List.of(here)))
                .refused(403, "operation.not-granted");
    }

    @Test
    void aWrongDeedIsRefusedBeforeItBegins() {
        Caller manager = as("sales_manager");
        long id = customer(manager, "拒绝批");
        manager.post("/api/customers/bulk", Map.of("action", "explode", "ids", List.of(id)))
                .refused(422, "bulk.action.unknown")
                .names("action");
        manager.post("/api/customers/bulk", Map.of("action", "confirm"))
                .refused(422, "bulk.choice.missing");
        manager.post(
                        "/api/customers/bulk",
                        Map.of(
                                "action",
                                "edit",
                                "arguments",
                                Map.of("changes", Map.of("name", "同名")),
                                "ids",
                                List.of(id)))
                .refused(422, "customer.field.closed");
        manager.post(
                        "/api/customers/bulk",
                        Map.of(
                                "action",
                                "edit",
                                "arguments",
                                Map.of("changes", Map.of("email", "x")),
                                "ids",
                                List.of(id)))
                .refused(422, "field.email");
        manager.post(
                        "/api/customers/bulk",
                        Map.of(
                                "action",
                                "tag",
                                "arguments",
                                Map.of("tagIds", List.of(98765432)),
                                "ids",
                                List.of(id)))
                .refused(422, "tag.missing");
        manager.post(
                        "/api/customers/bulk",
                        Map.of(
                                "action",
                                "stage",
                                "arguments",
                                Map.of("stage", "married"),
                                "ids",
                                List.of(id)))
                .refused(422, "customer.stage.unknown");
        manager.post(
                        "/api/customers/bulk",
                        Map.of(
                                "action",
                                "assign",
                                "arguments",
                                Map.of("ownerId", as("sales", company.southSales).personId),
                                "ids",
                                List.of(id)))
                .refused(422, "customer.owner.out-of-reach");
        manager.post(
                        "/api/customers/bulk",
                        Map.of(
                                "action",
                                "edit",
                                "arguments",
                                Map.of("changes", Map.of()),
                                "ids",
                                List.of(id)))
                .refused(422, "bulk.argument.wrong");
    }

    @Test
    void aFieldOfOtherKindsIsPassedOverWithTheReason() {
        Caller manager = as("sales_manager");
        long firm = customer(manager, "种类批公司");
        long person =
                manager.post(
                                "/api/customers",
                                Map.of("kind", "person", "name", "种类批人", "force", true))
                        .id();
        JsonNode result =
                run(
                                manager,
                                Map.of(
                                        "action",
                                        "edit",
                                        "arguments",
                                        Map.of("changes", Map.of("occupation", "教师")),
                                        "ids",
                                        List.of(firm, person)))
                        .path("result");
        assertThat(result.path("done").asInt()).isOne();
        assertThat(result.path("skipped").path("other-kind").asInt()).isOne();
    }

    @Test
    void ownersStagesTagsAndFieldsAreTakenBackExceptWhereSomebodyChangedThemSince() {
        Caller manager = as("sales_manager");
        Caller seller = as("sales");
        List<Long> ids = many(manager, "撤销批", 3);
        long tag = manager.post("/api/tags", Map.of("name", "撤" + System.nanoTime())).id();
        long tagged =
                run(
                                manager,
                                Map.of(
                                        "action",
                                        "tag",
                                        "arguments",
                                        Map.of("tagIds", List.of(tag)),
                                        "ids",
                                        ids))
                        .path("id")
                        .asLong();
        long staged =
                run(
                                manager,
                                Map.of(
                                        "action",
                                        "stage",
                                        "arguments",
                                        Map.of("stage", "active", "reason", "r"),
                                        "ids",
                                        ids))
                        .path("id")
                        .asLong();
        long edited =
                run(
                                manager,
                                Map.of(
                                        "action",
                                        "edit",
                                        "arguments",
                                        Map.of("field", "phone", "value", "010-55556666"),
                                        "ids",
                                        ids))
                        .path("id")
                        .asLong();
        long given =
                run(
                                manager,
                                Map.of(
                                        "action",
                                        "assign",
                                        "arguments",
                                        Map.of("ownerId", seller.personId, "reason", "分配"),
                                        "ids",
                                        ids))
                        .path("id")
                        .asLong();
        JsonNode now = manager.get("/api/customers/" + ids.get(1)).is(200).body();
        assertThat(now.path("owner").path("id").asLong()).isEqualTo(seller.personId);
        assertThat(seller.get("/api/notices").text()).contains("owner.given");
        seller.patch(
                        "/api/customers/" + ids.getFirst(),
                        Map.of(
                                "version",
                                now.path("version").asInt(),
                                "changes",
                                Map.of("phone", "010-77778888")))
                .is(200);
        assertThat(undo(manager, edited).path("skipped").path("changed-since").asInt()).isOne();
        assertThat(undo(manager, given).path("done").asInt()).isEqualTo(3);
        assertThat(undo(manager, staged).path("done").asInt()).isEqualTo(3);
        assertThat(undo(manager, tagged).path("done").asInt()).isEqualTo(3);
        assertThat(undo(manager, tagged).path("done").asInt()).isZero();
        JsonNode first = manager.get("/api/customers/" + ids.getFirst()).body();
        JsonNode second = manager.get("/api/customers/" + ids.get(1)).body();
        assertThat(first.path("phone").asString()).isEqualTo("010-77778888");
        assertThat(second.has("phone")).isFalse();
        assertThat(second.path("stage").asString()).isEqualTo("potential");
        assertThat(second.path("tags")).isEmpty();
        assertThat(second.path("owner").path("id").asLong()).isEqualTo(manager.personId);
        assertThat(
                        manager.get("/api/search" + Caller.query(Map.of("q", "55556666")))
                                .body()
                                .path("items"))
                .isEmpty();
    }

    @Test
    void afterABulkEditCustomersMeetTheirDoublesByTheNewValue() {
        Caller manager = as("sales_manager");
        long id = customer(manager, "匹配键商行");
        List<?> before = matchKeys(id);
        run(
                manager,
                Map.of(
                        "action",
                        "edit",
                        "arguments",
                        Map.of("changes", Map.of("phone", "010-61237788")),
                        "ids",
                        List.of(id)));
        List<?> after = matchKeys(id);
        keys.replace(List.of(id));
        assertThat(after).isEqualTo(matchKeys(id)).isNotEqualTo(before);
    }

    private List<?> matchKeys(long id) {
        return db.fetch(
                        "select key from customer.match_key where card_id = "
                                + id
                                + " order by key")
                .getValues(0);
    }

    @Test
    void whatSomebodyChangesInTheSameMomentIsNotTakenBack() {
        Caller manager = as("sales_manager");
        long id = customer(manager, "同时批");
        long edited =
                run(
                                manager,
                                Map.of(
                                        "action",
                                        "edit",
                                        "arguments",
                                        Map.of("changes", Map.of("phone", "010-61239900")),
                                        "ids",
                                        List.of(id)))
                        .path("id")
                        .asLong();
        Answer undoing =
                transaction.execute(
                        status -> {
                            db.execute(
                                    "update customer.card set phone = '010-61231111', version ="
                                            + " version + 1 where id = "
                                            + id);
                            Answer started =
                                    manager.post(
                                            "/api/customers/bulk/" + edited + "/undoing", Map.of());
                            untilSomebodyWaits();
                            return started;
                        });
        assertThat(
                        Jobs.done(manager, undoing)
                                .path("result")
                                .path("skipped")
                                .path("changed-since")
                                .asInt())
                .isOne();
        assertThat(manager.get("/api/customers/" + id).body().path("phone").asString())
                .isEqualTo("010-61231111");
    }

    private void untilSomebodyWaits() {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (db.fetchSingle("select count(*) from pg_locks where not granted")
                        .get(0, Integer.class)
                == 0) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @Test
    void aDayLaterOrByAnotherADeedIsNotTakenBack() {
        Caller manager = as("sales_manager");
        long id = customer(manager, "过期批");
        long job =
                run(
                                manager,
                                Map.of(
                                        "action",
                                        "stage",
                                        "arguments",
                                        Map.of("stage", "lost", "reason", "r"),
                                        "ids",
                                        List.of(id)))
                        .path("id")
                        .asLong();
        as("sales_manager")
                .post("/api/customers/bulk/" + job + "/undoing", Map.of())
                .refused(404, "job.missing");
        long confirmed =
                run(manager, Map.of("action", "confirm", "ids", List.of(id))).path("id").asLong();
        manager.post("/api/customers/bulk/" + confirmed + "/undoing", Map.of())
                .refused(409, "bulk.undo.impossible");
        clock.forward(Duration.ofHours(25));
        // the session has timed out by then
        signedIn(manager.personId)
                .post("/api/customers/bulk/" + job + "/undoing", Map.of())
                .refused(409, "bulk.undo.too-late");
    }

    @Test
    void removedInBulkTheyAreGoneAndCanBeGivenBack() {
        Caller manager = as("sales_manager");
        List<Long> ids = many(manager, "删除批", 2);
        assertThat(
                        run(manager, Map.of("action", "remove", "ids", ids))
                                .path("result")
                                .path("done")
                                .asInt())
                .isEqualTo(2);
        manager.get("/api/customers/" + ids.getFirst()).refused(404, "customer.missing");
        manager.post("/api/customers/" + ids.getFirst() + "/restoration", Map.of()).is(200);
        manager.get("/api/customers/" + ids.getFirst()).is(200);
    }

    @Test
    void thousandsGoInFewStatementsWithOneTrailEntryABatch() {
        Caller manager = as("sales_manager");
        long first = customer(manager, "成批之首");
        db.execute(
                "insert into customer.card (number, kind, name, name_sort, name_key, owner_id,"
                    + " unit_id, branch_id, confirmed_at, created_at, updated_at) select 'B' || {0}"
                    + " || '-' || g, 'enterprise', '成批' || g, 'p', 'k', owner_id, unit_id,"
                    + " branch_id, now(), now(), now() from customer.card, generate_series(1, 2499)"
                    + " g where id = {1}",
                org.jooq.impl.DSL.val(first), org.jooq.impl.DSL.val(first));
        db.execute(
                "insert into customer.search (card_id, tokens) select c.id, s.tokens from"
                    + " customer.card c, customer.search s where c.number like 'B' || {0} || '-%'"
                    + " and s.card_id = {0}",
                org.jooq.impl.DSL.val(first));
        JsonNode job =
                run(
                        manager,
                        Map.of(
                                "action",
                                "edit",
                                "arguments",
                                Map.of("changes", Map.of("remarks", "成批备注")),
                                "criteria",
                                named("成批")));
        assertThat(job.path("result").path("done").asInt()).isEqualTo(2500);
        assertThat(job.path("done").asInt()).isEqualTo(2500);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from audit.entry where action ="
                                                + " 'customer.bulk.edit' and person_id = "
                                                + manager.personId)
                                .get(0, Integer.class))
                .isEqualTo(3);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from customer.change where cause = 'bulk'"
                                                + " and cause_id = "
                                                + job.path("id").asLong())
                                .get(0, Integer.class))
                .isEqualTo(2500);
        assertThat(undo(manager, job.path("id").asLong()).path("done").asInt()).isEqualTo(2500);
    }

    private static Map<String, Object> named(String part) {
        return Map.of("field", "name", "op", "contains", "value", part);
    }

    private List<Long> many(Caller owner, String stem, int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) ids.add(customer(owner, stem + i + "商行"));
        return ids;
    }

    private static JsonNode run(Caller caller, Map<String, ?> request) {
        return Jobs.done(caller, caller.post("/api/customers/bulk", request));
    }

    private static JsonNode undo(Caller caller, long job) {
        return Jobs.done(caller, caller.post("/api/customers/bulk/" + job + "/undoing", Map.of()))
                .path("result");
    }
}
