package zhike.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ClosedFields;
import zhike.testing.ServerTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class MergeTest extends ServerTest {
    @Autowired private CardReferences references;
    private Caller manager;

    @BeforeEach
    void somebodyWhoMayMerge() {
        manager = as("branch_manager", company.north);
    }

    private long open(Map<String, ?> fields) {
        Map<String, Object> body = new TreeMap<>(fields);
        body.put("kind", "enterprise");
        body.put("force", true);
        return manager.post("/api/customers", body).is(201).id();
    }

    private long rich(String name, String phone, String person) {
        long id =
                open(
                        Map.of(
                                "name",
                                name,
                                "phone",
                                phone,
                                "address",
                                name + "路1号",
                                "employees",
                                12,
                                "contacts",
                                List.of(
                                        Map.of(
                                                "name",
                                                person,
                                                "mobile",
                                                "13" + phone.substring(phone.length() - 8) + "1",
                                                "primary",
                                                true))));
        long tag =
                db.fetchValue(
                                        "insert into customer.tag (name) values ({0}) returning id",
                                        org.jooq.impl.DSL.val(name))
                                instanceof Long made
                        ? made
                        : 0;
        db.execute(
                "insert into customer.card_tag (card_id, tag_id) values ({0}, {1})",
                org.jooq.impl.DSL.val(id), org.jooq.impl.DSL.val(tag));
        db.execute(
                "insert into customer.card_tag (card_id, tag_id) select {0}, min(id) from"
                        + " customer.tag on conflict do nothing",
                org.jooq.impl.DSL.val(id));
        db.execute(
                "insert into customer.watch (card_id, person_id, since) values ({0}, {1}, now())",
                org.jooq.impl.DSL.val(id), org.jooq.impl.DSL.val(manager.personId));
        db.execute(
                "insert into customer.note (card_id, author_id, body, at) values ({0}, {1}, 'n',"
                        + " now())",
                org.jooq.impl.DSL.val(id), org.jooq.impl.DSL.val(manager.personId));
        return id;
    }

    private Answer merge(long survivor, long merged) {
        return manager.post("/api/merges", Map.of("survivorId", survivor, "mergedId", merged));
    }

    /**
     * Every row of every table about these customers, but for versions and what tells of the merge
     * itself.
     */
    private Map<String, String> rows(long one, long other) {
        Map<String, String> rows = new TreeMap<>();
        for (CardReference each : references.all()) {
            String about =
                    switch (each.name()) {
                        case "customer.timeline" -> " and kind not in ('merged', 'merge.undone')";
                        case "customer.change" -> " and cause not in ('merge', 'undo')";
                        case "customer.merge" -> " and false";
                        default -> "";
                    };
            rows.put(
                    each.name() + "." + each.column(),
                    text(
                            "select string_agg(to_jsonb(t)::text, E'\\n"
                                    + "' order by to_jsonb(t)::text) from "
                                    + each.rows()
                                    + " t where \""
                                    + each.column()
                                    + "\" in ("
                                    + one
                                    + ","
                                    + other
                                    + ")"
                                    + about));
        }
        rows.put(
                "card",
                text(
                        "select string_agg((to_jsonb(c) - 'version' - 'updated_at')::text, E'\\n"
                                + "' order by id) from customer.card c where id in ("
                                + one
                                + ","
                                + other
                                + ")"));
        return rows;
    }

    private String text(String sql) {
        return String.valueOf(db.fetchValue(sql));
    }

    @Test
    void allThatHangsOnTheOneHangsOnTheOtherAfterwards() {
        long stays = rich("北京合并在线科技有限公司", "010-66001111", "王留下");
        long goes = rich("北京合并在线科技公司", "010-66002222", "李过来");
        JsonNode done = merge(stays, goes).is(201).body();
        assertThat(
                        done.path("card")
                                .path("contacts")
                                .valueStream()
                                .map(each -> each.path("name").asString()))
                .containsExactlyInAnyOrder("王留下", "李过来");
        assertThat(
                        done.path("card")
                                .path("contacts")
                                .valueStream()
                                .filter(each -> each.path("primary").asBoolean())
                                .count())
                .isEqualTo(1);
        assertThat(done.path("card").path("tags").size()).isGreaterThanOrEqualTo(2);
        assertThat(
                        manager.get("/api/search?q=66002222")
                                .body()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asLong())
                .isEqualTo(stays);
        assertThat(text("select count(*) from customer.timeline where card_id = " + goes))
                .isEqualTo("0");
        assertThat(
                        text(
                                "select count(*) from customer.timeline where kind = 'created' and"
                                        + " card_id = "
                                        + stays))
                .isEqualTo("2");
        assertThat(text("select count(*) from customer.change where card_id = " + goes))
                .isEqualTo("0");
    }

    @Test
    void whatIsClosedOnTheCardStaysClosedInTheHistoryThatCameWithAMerge() {
        long stays =
                manager.post(
                                "/api/customers",
                                Map.of("kind", "person", "name", "葛留", "force", true))
                        .is(201)
                        .id();
        long goes =
                manager.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "person",
                                        "name",
                                        "葛走",
                                        "mobile",
                                        "13700005551",
                                        "remarks",
                                        "旧备注",
                                        "force",
                                        true))
                        .is(201)
                        .id();
        manager.patch(
                        "/api/customers/" + goes,
                        Map.of(
                                "version",
                                0,
                                "changes",
                                Map.of("mobile", "13700005552", "remarks", "新备注")))
                .is(200);
        manager.post(
                        "/api/customers/" + goes + "/contacts",
                        Map.of("name", "葛友", "mobile", "13700005553", "primary", true))
                .is(201);
        merge(stays, goes).is(201);
        String path = "/api/customers/" + stays + "/changes";
        Caller agent = as("agent", company.northService);
        assertThat(agent.get(path).is(200).text())
                .contains("137****5551")
                .doesNotContain("13700005551")
                .doesNotContain("13700005552")
                .doesNotContain("13700005553");
        assertThat(
                        as(ClosedFields.role(db, "hidden", "remarks"), company.root)
                                .get(path)
                                .is(200)
                                .text())
                .contains("13700005551")
                .doesNotContain("旧备注");
        assertThat(manager.get(path).text()).contains("13700005551", "旧备注", "葛友");
        String then = java.time.Instant.now().plusSeconds(3600).toString();
        manager.get("/api/customers/" + stays + "/as-of?on=" + then).is(200);
    }

    @Test
    void theOneThatWentLeadsToTheOneThatStays() {
        long stays = open(Map.of("name", "天津去处贸易有限公司"));
        long goes = open(Map.of("name", "天津去处贸易公司"));
        String number = manager.get("/api/customers/" + goes).body().path("number").asString();
        merge(stays, goes).is(201);
        assertThat(
                        manager.get("/api/customers/" + goes)
                                .refused(404, "customer.merged")
                                .body()
                                .path("survivorId")
                                .asLong())
                .isEqualTo(stays);
        assertThat(
                        manager.get("/api/customers/by-number/" + number)
                                .refused(404, "customer.merged")
                                .body()
                                .path("survivorId")
                                .asLong())
                .isEqualTo(stays);
        as("branch_manager", company.south)
                .get("/api/customers/" + goes)
                .refused(404, "customer.missing");
    }

    @Test
    void eachFieldStaysAsChosenAndEmptyOnesAreFilled() {
        long stays = open(Map.of("name", "石家庄甲字有限公司", "address", "甲路", "phone", "0311-88001100"));
        long goes =
                open(
                        Map.of(
                                "name",
                                "石家庄乙字有限公司",
                                "address",
                                "乙路",
                                "email",
                                "b@yizi.cn",
                                "employees",
                                7));
        JsonNode card =
                manager.post(
                                "/api/merges",
                                Map.of(
                                        "survivorId",
                                        stays,
                                        "mergedId",
                                        goes,
                                        "choices",
                                        Map.of("address", "merged")))
                        .is(201)
                        .body()
                        .path("card");
        assertThat(card.path("name").asString()).isEqualTo("石家庄甲字有限公司");
        assertThat(card.path("address").asString()).isEqualTo("乙路");
        assertThat(card.path("email").asString()).isEqualTo("b@yizi.cn");
        assertThat(card.path("profile").path("employees").asInt()).isEqualTo(7);
        assertThat(
                        text(
                                "select fields::text from customer.change where cause = 'merge' and"
                                        + " subject = 'card' and card_id = "
                                        + stays))
                .contains("甲路", "乙路", "employees");
    }

    @Test
    void undoingBringsEverythingBackExactly() {
        long stays = rich("保定还原食品有限公司", "0312-5551111", "甄还原");
        long goes = rich("保定还原食品公司", "0312-5552222", "贾还原");
        long third = open(Map.of("name", "保定第三方有限公司"));
        db.execute(
                "insert into customer.relation (from_card, to_card, kind, created_at) values ("
                        + stays
                        + ","
                        + goes
                        + ",'parent',now()), ("
                        + goes
                        + ","
                        + third
                        + ",'introducer',now()), ("
                        + stays
                        + ","
                        + third
                        + ",'introducer',now())");
        db.execute(
                "insert into customer.duplicate (left_id, right_id, probability, reasons, found_at)"
                        + " values ("
                        + stays
                        + ","
                        + goes
                        + ",0.9,'[]',now())");
        Map<String, String> before = rows(stays, goes);
        long id =
                manager.post(
                                "/api/merges",
                                Map.of(
                                        "survivorId",
                                        stays,
                                        "mergedId",
                                        goes,
                                        "choices",
                                        Map.of(
                                                "phone",
                                                "merged",
                                                "address",
                                                "merged",
                                                "name",
                                                "merged",
                                                "profile.employees",
                                                "merged")))
                        .is(201)
                        .id();
        assertThat(rows(stays, goes)).isNotEqualTo(before);
        assertThat(
                        text(
                                "select count(*) from customer.relation where from_card = "
                                        + goes
                                        + " or to_card = "
                                        + goes))
                .isEqualTo("0");
        manager.post("/api/merges/" + id + "/undoing", Map.of()).is(204);
        assertThat(rows(stays, goes)).isEqualTo(before);
        manager.get("/api/customers/" + goes).is(200);
        manager.post("/api/merges/" + id + "/undoing", Map.of())
                .refused(409, "merge.undone-already");
    }

    @Test
    void whatOthersDidSinceStaysUnlessItTouchesTheMerge() {
        long stays = rich("唐山后来钢铁有限公司", "0315-5551111", "后一");
        long goes = rich("唐山后来钢铁公司", "0315-5552222", "后二");
        JsonNode done =
                manager.post(
                                "/api/merges",
                                Map.of(
                                        "survivorId",
                                        stays,
                                        "mergedId",
                                        goes,
                                        "choices",
                                        Map.of("address", "merged")))
                        .is(201)
                        .body();
        int version = done.path("card").path("version").asInt();
        manager.patch(
                        "/api/customers/" + stays,
                        Map.of("version", version, "changes", Map.of("website", "later.cn")))
                .is(200);
        manager.patch(
                        "/api/customers/" + stays,
                        Map.of("version", version + 1, "changes", Map.of("address", "别处")))
                .is(200);
        String undoing = "/api/merges/" + done.path("id").asLong() + "/undoing";
        manager.post(undoing, Map.of()).refused(409, "merge.undo.changed").names("address");
        manager.get("/api/customers/" + goes).refused(404, "customer.merged");
        manager.patch(
                        "/api/customers/" + stays,
                        Map.of("version", version + 2, "changes", Map.of("address", "唐山后来钢铁公司路1号")))
                .is(200);
        manager.post(undoing, Map.of()).is(204);
        JsonNode card = manager.get("/api/customers/" + stays).body();
        assertThat(card.path("website").asString()).isEqualTo("later.cn");
        assertThat(card.path("address").asString()).isEqualTo("唐山后来钢铁有限公司路1号");
    }

    @Test
    void aContactThatIsGoneSinceStopsTheUndoing() {
        long stays = rich("邯郸缺人机械有限公司", "0310-5551111", "一直在");
        long goes = rich("邯郸缺人机械公司", "0310-5552222", "后走了");
        long id = merge(stays, goes).is(201).id();
        long contact =
                db.fetchValue(
                                        "select id from customer.contact where name = '后走了' and"
                                                + " card_id = "
                                                + stays)
                                instanceof Long found
                        ? found
                        : 0;
        manager.delete("/api/customers/" + stays + "/contacts/" + contact).is(200);
        manager.post("/api/merges/" + id + "/undoing", Map.of())
                .refused(409, "merge.undo.changed")
                .names("customer.contact");
        assertThat(text("select count(*) from customer.note where card_id = " + goes))
                .isEqualTo("0");
    }

    @Test
    void mergesOnTopOfEachOtherGoBackTheLatestFirst() {
        long a = rich("秦皇岛甲链有限公司", "0335-5551111", "链甲");
        long b = rich("秦皇岛乙链有限公司", "0335-5552222", "链乙");
        long c = rich("秦皇岛丙链有限公司", "0335-5553333", "链丙");
        Map<String, String> before = rows(a, b);
        long first = merge(a, b).is(201).id();
        Map<String, String> between = rows(a, c);
        long second = merge(c, a).is(201).id();
        assertThat(
                        manager.get("/api/customers/" + b)
                                .refused(404, "customer.merged")
                                .body()
                                .path("survivorId")
                                .asLong())
                .isEqualTo(c);
        assertThat(
                        manager.post("/api/merges/" + first + "/undoing", Map.of())
                                .refused(409, "merge.undo.later-first")
                                .body()
                                .path("laterId")
                                .asLong())
                .isEqualTo(second);
        manager.post("/api/merges/" + second + "/undoing", Map.of()).is(204);
        assertThat(rows(a, c)).isEqualTo(between);
        manager.post("/api/merges/" + first + "/undoing", Map.of()).is(204);
        assertThat(rows(a, b)).isEqualTo(before);
    }

    @Test
    void afterThirtyDaysAMergeIsFinal() {
        long stays = open(Map.of("name", "廊坊期限物流有限公司"));
        long goes = open(Map.of("name", "廊坊期限物流公司"));
        long id = merge(stays, goes).is(201).id();
        clock.forward(Duration.ofDays(31));
        Caller later = signedIn(manager.personId);
        later.post("/api/merges/" + id + "/undoing", Map.of()).refused(409, "merge.undo.too-late");
    }

    @Test
    void nobodyMergesWhatTheyDoNotSeeOrMayNotMerge() {
        long stays = open(Map.of("name", "沧州界内管道有限公司"));
        long elsewhere = customer(as("sales", company.southSales), "沧州界外管道有限公司");
        merge(stays, elsewhere).refused(404, "customer.missing");
        merge(elsewhere, stays).refused(404, "customer.missing");
        manager.get("/api/merges/preview?survivor=" + stays + "&merged=" + elsewhere)
                .refused(404, "customer.missing");
        Caller supervisor = as("service_supervisor", company.northService);
        supervisor.get("/api/customers/" + elsewhere).is(200);
        supervisor
                .post("/api/merges", Map.of("survivorId", stays, "mergedId", elsewhere))
                .refused(403, "customer.not-granted");
        as("agent", company.northService)
                .post("/api/merges", Map.of("survivorId", stays, "mergedId", elsewhere))
                .is(403);
        long goes = open(Map.of("name", "沧州界内管道公司"));
        long id = merge(stays, goes).is(201).id();
        as("branch_manager", company.south)
                .post("/api/merges/" + id + "/undoing", Map.of())
                .refused(404, "merge.missing");
    }

    @Test
    void aCompanyAndAPersonDoNotBecomeOne() {
        long company = open(Map.of("name", "衡水公司有限公司"));
        long person =
                manager.post(
                                "/api/customers",
                                Map.of("kind", "person", "name", "衡水人", "force", true))
                        .is(201)
                        .id();
        merge(company, person).refused(422, "merge.kinds");
        merge(company, company).refused(422, "merge.same");
    }

    @Test
    void thePreviewTellsFieldsRowsAndDoublesAndMasksWhatIsMasked() {
        Caller supervisor = as("service_supervisor", company.northService);
        Map<String, ?> one =
                Map.of(
                        "kind",
                        "person",
                        "name",
                        "钱预览",
                        "mobile",
                        "13811110001",
                        "id_number",
                        "11010119900307803X",
                        "force",
                        true,
                        "contacts",
                        List.of(Map.of("name", "家人甲", "primary", false)));
        Map<String, ?> two =
                Map.of(
                        "kind",
                        "person",
                        "name",
                        "钱预览",
                        "address",
                        "海淀区",
                        "id_number",
                        "110101199003078021",
                        "force",
                        true,
                        "contacts",
                        List.of(Map.of("name", "家人甲", "primary", false)));
        long stays = manager.post("/api/customers", one).is(201).id();
        long goes = manager.post("/api/customers", two).is(201).id();
        Answer preview =
                supervisor.get("/api/merges/preview?survivor=" + stays + "&merged=" + goes).is(200);
        assertThat(preview.text()).doesNotContain("19900307").contains("家人甲");
        Map<String, JsonNode> fields = new TreeMap<>();
        preview.body()
                .path("fields")
                .forEach(field -> fields.put(field.path("field").asString(), field));
        assertThat(fields.get("address").path("suggested").asString()).isEqualTo("right");
        assertThat(fields.get("mobile").path("suggested").asString()).isEqualTo("left");
        assertThat(fields.get("id_number").path("differs").asBoolean()).isTrue();
        assertThat(
                        preview.body()
                                .path("moves")
                                .valueStream()
                                .map(each -> each.path("table").asString()))
                .contains("customer.contact", "customer.timeline");
        assertThat(
                        preview.body()
                                .path("warnings")
                                .valueStream()
                                .map(each -> each.path("code").asString()))
                .contains("merge.contact-double");
    }

    @Test
    void ofTwoMergesOfTheSameTwoAtOnceOneHappens() throws Exception {
        for (int round = 0; round < 5; round++) {
            long a = rich("并发甲" + round + "有限公司", "010-7700111" + round, "并甲");
            long b = rich("并发乙" + round + "有限公司", "010-7700222" + round, "并乙");
            List<Answer> answers =
                    together(
                            () -> merge(a, b),
                            () -> merge(b, a),
                            () -> merge(a, b),
                            () -> merge(b, a));
            assertThat(answers.stream().filter(each -> each.status() == 201).count()).isEqualTo(1);
            assertThat(answers).allMatch(each -> each.status() == 201 || each.status() == 404);
            assertThat(
                            text(
                                    "select count(*) from customer.card where removed_at is null"
                                            + " and id in ("
                                            + a
                                            + ","
                                            + b
                                            + ")"))
                    .isEqualTo("1");
            assertThat(
                            text(
                                    "select count(distinct card_id) from customer.contact where"
                                            + " card_id in ("
                                            + a
                                            + ","
                                            + b
                                            + ")"))
                    .isEqualTo("1");
        }
    }

    @Test
    void anEditBesideAMergeIsEitherInTheFileThatStaysOrRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            long a = open(Map.of("name", "编辑甲" + round + "有限公司"));
            long b = open(Map.of("name", "编辑乙" + round + "有限公司"));
            List<Answer> answers =
                    together(
                            () -> merge(a, b),
                            () ->
                                    manager.patch(
                                            "/api/customers/" + b,
                                            Map.of(
                                                    "version",
                                                    0,
                                                    "changes",
                                                    Map.of("website", "edit.cn"))),
                            () ->
                                    manager.post(
                                            "/api/customers/" + b + "/contacts",
                                            Map.of("name", "并发人", "primary", false)));
            answers.get(0).is(201);
            JsonNode card = manager.get("/api/customers/" + a).is(200).body();
            if (answers.get(1).status() == 200)
                assertThat(card.path("website").asString()).isEqualTo("edit.cn");
            else assertThat(answers.get(1).status()).isIn(404, 409);
            assertThat(card.path("contacts").size())
                    .isEqualTo(answers.get(2).status() == 201 ? 1 : 0);
            assertThat(text("select count(*) from customer.contact where card_id = " + b))
                    .isEqualTo("0");
        }
    }

    private static List<Answer> together(List<Callable<Answer>> deeds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : threads.invokeAll(deeds)) answers.add(each.get());
            return answers;
        }
    }

    @SafeVarargs
    private static List<Answer> together(Callable<Answer>... deeds) throws Exception {
        return together(List.of(deeds));
    }
}
