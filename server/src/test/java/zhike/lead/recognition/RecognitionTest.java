package zhike.lead.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.identity.PeopleChanged;
import zhike.platform.broadcast.Broadcast;
import zhike.promise.clock.PromiseClock;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ClosedFields;
import zhike.testing.ServerTest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RecognitionTest extends ServerTest {
    private static final List<String> PRINCIPLES =
            List.of(
                    "equipment",
                    "delivery",
                    "management",
                    "cooperation",
                    "confidentiality",
                    "cost");
    @Autowired private PromiseClock promiseClock;
    @Autowired private Broadcast broadcast;
    private Caller seller;
    private long unit;

    @BeforeEach
    void people() {
        unit = company.unit(company.north, "department", "认定部" + System.nanoTime());
        seller = as("sales", unit);
    }

    @Test
    void aNewCustomerGoesFromThePrinciplesToTheArchive() {
        Caller head = as("department_manager", unit);
        heads(head);
        Caller finance = as("finance", company.root);
        Caller technology = as("technology_manager", company.root);
        Caller quality = as("quality_manager", company.root);
        Caller general = as("general_manager", company.root);
        long id = onSite("认定全程客户");
        sent(id, Map.of("technology", technology, "quality", quality));
        moved(id, "site").refused(409, "recognition.site.unsigned");
        assertThat(technology.get("/api/promises?mine=true").text()).contains("实地调查");
        found(technology, id, "technology").is(200);
        found(technology, id, "quality").refused(403, "recognition.site.other");
        found(quality, id, "quality").is(200);
        found(quality, id, "quality").refused(409, "recognition.site.signed");
        moved(id, "site").is(200);
        seller.post(at(id, "approval"), Map.of())
                .refused(422, "recognition.application.incomplete");
        applied(id, 50_000);
        seller.post(at(id, "approval"), Map.of()).is(200);
        agreed(id, head, finance, technology, quality, general);
        assertThat(dossier(id).path("step").asString()).isEqualTo("contracts");
        seller.post(at(id, "code"), Map.of()).refused(409, "recognition.step");
        signed(id, "supply").is(200);
        assertThat(dossier(id).path("step").asString()).isEqualTo("contracts");
        signed(id, "quality").is(200);
        JsonNode coded = seller.post(at(id, "code"), Map.of()).is(200).body();
        assertThat(coded.path("customerCode").asString()).startsWith("C");
        seller.post(at(id, "notice"), Map.of("unitIds", List.of(unit))).is(200);
        assertThat(head.get("/api/notices").text()).contains("已认定");
        seller.post(at(id, "payment"), Map.of("method", "transfer", "note", "月结 30 天")).is(200);
        JsonNode done = seller.post(at(id, "archive"), Map.of()).is(200).body();
        assertThat(done.path("state").asString()).isEqualTo("archived");
        assertThat(done.path("stages").size()).isEqualTo(10);
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from promise.given where subject_kind ="
                                            + " 'recognition' and subject_id = ? and ended_at is"
                                            + " null",
                                        id)
                                .get(0, Integer.class))
                .isZero();
        seller.post("/api/recognitions", Map.of("customerId", customerOf(id)))
                .refused(409, "recognition.done");
    }

    @Test
    void whoSurveysOrApprovesIsToldWhomTheyAreAskedAboutAndNothingElse() {
        Caller head = as("department_manager", unit);
        heads(head);
        Caller technology = as("technology_manager", company.root);
        Caller quality = as("quality_manager", company.root);
        long id = onSite("认定被问客户");
        for (String door : List.of("/api/recognitions?limit=200", "/api/recognitions/" + id))
            assertThat(technology.get(door).is(200).text()).doesNotContain("认定被问客户");
        sent(id, Map.of("technology", technology, "sales", seller));
        Answer seen = technology.get("/api/recognitions/" + id).is(200);
        assertThat(seen.at("customerName").asString()).isEqualTo("认定被问客户");
        assertThat(seen.at("customer").isNull()).isTrue();
        technology.get("/api/customers/" + customerOf(id)).is(404);
        assertThat(technology.get("/api/recognitions?limit=200").all("customerName"))
                .contains("认定被问客户");
        assertThat(technology.get("/api/notices").text()).contains("认定被问客户");
        assertThat(quality.get("/api/recognitions/" + id).is(200).text()).doesNotContain("认定被问客户");
        asked(id, technology);
        says(head, id, "approve");
        assertThat(quality.get("/api/recognitions/" + id).at("customerName").asString())
                .isEqualTo("认定被问客户");
        assertThat(approval(quality, id).at("/approval/subject/title").asString())
                .isEqualTo("认定被问客户");
    }

    @Test
    void whereNamesAreMaskedWhoIsAskedReadsTheNameMasked() {
        long id = onSite("深圳认定遮名客户有限公司");
        String role = ClosedFields.role(db, "masked", "name");
        db.execute(
                "update access.permission set reach = 'own' where operation = 'customer.read' and"
                        + " role_id = (select id from identity.role where code = ?)",
                role);
        Caller masked = as(role, company.southSales);
        sent(id, Map.of("technology", masked, "sales", seller));
        Answer seen = masked.get("/api/recognitions/" + id).is(200);
        assertThat(seen.at("customer").isNull()).isTrue();
        assertThat(seen.at("customerName").asString()).contains("*").doesNotContain("遮名");
    }

    @Test
    void whoApprovesReadsWhyWhatWasFoundAndWhoHasSigned() {
        Caller head = as("department_manager", unit);
        heads(head);
        Caller technology = as("technology_manager", company.root);
        Caller quality = as("quality_manager", company.root);
        long id = onSite("认定案卷客户");
        sent(id, Map.of("technology", technology, "sales", seller));
        asked(id, technology);
        String paper = approval(head, id).path("paper").toString();
        assertThat(paper)
                .contains("扩大华东供货", "先小批后长单", "轴承 · 120,000.00", "月结", "客户集中")
                .contains("成本水平 · 8/10")
                .contains("最新年度决算表 · accounts.txt")
                .contains("经营稳健，愿长期合作", "工艺可达图纸要求")
                .containsPattern("技术 · [^·]+ · [0-9/]+ · 42/60 · 设备良好 · 已签 ");
        says(head, id, "approve");
        assertThat(approval(quality, id).path("paper").toString()).contains("扩大华东供货");
    }

    /** When technology and sales have signed. */
    private void asked(long id, Caller technology) {
        found(technology, id, "technology").is(200);
        found(seller, id, "sales").is(200);
        moved(id, "site").is(200);
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
    }

    private JsonNode approval(Caller who, long id) {
        long approval =
                db.fetchSingle(
                                "select max(id) from approval.request where use_code ="
                                        + " 'recognition' and subject_id = ?",
                                id)
                        .get(0, Long.class);
        return who.get("/api/approvals/" + approval).is(200).body();
    }

    @Test
    void onlyACompleteSurveyLetsTheOnSiteSurveyBegin() {
        long id = opened("认定缺资料客户");
        moved(id, "principles").refused(422, "recognition.principles.incomplete");
        scored(id, Map.of());
        moved(id, "principles").is(200);
        Answer refused = moved(id, "survey").refused(422, "recognition.survey.incomplete");
        assertThat(refused.text()).contains("papers.accounts", "headTalk");
        paper(id, "unknown").refused(422, "recognition.paper.unknown");
        surveyed(id);
        moved(id, "survey").is(200);
        moved(id, "survey").refused(409, "version.stale");
        write(seller, id, "survey", Map.of("headTalk", "改写")).refused(409, "recognition.step");
    }

    @Test
    void aVetoNeedsItsReasonAndStopsTheDossier() {
        long id = opened("认定否决客户");
        Map<String, Object> silent = Map.of("score", 9, "veto", true);
        write(seller, id, "principles", Map.of("principles", Map.of("cost", silent)))
                .refused(422, "recognition.veto.reason");
        scored(id, Map.of("confidentiality", Map.of("score", 1, "veto", true, "reason", "泄密前科")));
        moved(id, "principles").refused(409, "recognition.vetoed");
        seller.post(at(id, "abandonment"), Map.of("reason", "保密不合格")).is(200);
        moved(id, "principles").refused(409, "recognition.closed");
        seller.post("/api/recognitions", Map.of("customerId", customerOf(id))).is(201);
    }

    @Test
    void nobodyOverwritesUnseenWhatSomebodyElseWrote() {
        Caller manager = as("sales_manager", unit);
        long id = opened("认定并写客户");
        scored(id, Map.of());
        int read = dossier(id).path("version").asInt();
        Map<String, Object> veto =
                Map.of("cost", Map.of("score", 0, "veto", true, "reason", "主管否决"));
        write(manager, id, "principles", Map.of("principles", veto), read).is(200);
        Map<String, Object> mild = Map.of("cost", Map.of("score", 9, "veto", false));
        write(seller, id, "principles", Map.of("principles", mild), read)
                .refused(409, "version.stale");
        assertThat(dossier(id).path("principles").path("cost").path("veto").asBoolean()).isTrue();
        seller.put(at(id, "principles"), Map.of("principles", mild)).is(422);
        scored(id, Map.of());
        moved(id, "principles").is(200);
        surveyed(id);
        stale(id, "survey", Map.of("headTalk", "甲", "technicalTalk", "乙"));
        moved(id, "survey").is(200);
        Caller technology = as("sales", company.south);
        Map<String, Object> goes =
                Map.of("department", "technology", "personId", technology.personId);
        stale(id, "sites", Map.of("surveyors", List.of(goes)));
        Caller quality = as("sales", company.south);
        sent(id, Map.of("technology", technology, "quality", quality));
        found(technology, id, "technology").is(200);
        found(quality, id, "quality").is(200);
        moved(id, "site").is(200);
        stale(id, "application", Map.of("application", Map.of("why", "扩大供货")));
    }

    /** Written once by what was read, and not once more. */
    private void stale(long id, String part, Map<String, ?> form) {
        int read = dossier(id).path("version").asInt();
        write(seller, id, part, form, read).is(200);
        write(seller, id, part, form, read).refused(409, "version.stale");
    }

    @Test
    void tooFewPointsDoNotPass() {
        long id = opened("认定低分客户");
        Map<String, Object> poor = new HashMap<>();
        PRINCIPLES.forEach(each -> poor.put(each, Map.of("score", 5, "veto", false)));
        scored(id, poor);
        moved(id, "principles").refused(409, "recognition.below");
    }

    @Test
    void thereIsOneDossierAtATimeAndOnlyWithinReach() {
        long id = opened("认定唯一客户");
        seller.post("/api/recognitions", Map.of("customerId", customerOf(id)))
                .refused(409, "recognition.double");
        Caller stranger = as("sales", company.southSales);
        stranger.get("/api/recognitions/" + id).is(404);
        stranger.post("/api/recognitions", Map.of("customerId", customerOf(id)))
                .refused(422, "recognition.customer.unknown");
        assertThat(stranger.get("/api/recognitions?limit=200").text()).doesNotContain("认定唯一");
        stranger.put(at(id, "sites/technology"), findings()).is(404);
    }

    @Test
    void aRefusedApplicationEndsItAndAReturnedOneIsCorrected() {
        Caller head = as("department_manager", unit);
        heads(head);
        long id = surveyedOnSite("认定退回客户");
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
        says(head, id, "return");
        assertThat(dossier(id).path("step").asString()).isEqualTo("application");
        applied(id, 1);
        seller.post(at(id, "approval"), Map.of()).is(200);
        says(head, id, "refuse");
        JsonNode after = dossier(id);
        assertThat(after.path("state").asString()).isEqualTo("refused");
    }

    @Test
    void aReturnedApplicationIsAskedAgainFromItsDossierOnly() {
        Caller head = as("department_manager", unit);
        heads(head);
        long id = surveyedOnSite("认定再问客户");
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
        says(head, id, "return");
        String approval =
                "/api/approvals/"
                        + db.fetchSingle(
                                        "select max(id) from approval.request where use_code ="
                                                + " 'recognition' and subject_id = ?",
                                        id)
                                .get(0, Long.class);
        assertThat(seller.get(approval).is(200).at("can").valueStream().map(JsonNode::asString))
                .containsExactly("withdraw");
        seller.post(approval + "/correction", Map.of()).refused(409, "approval.own-paper");
        assertThat(dossier(id).path("step").asString()).isEqualTo("application");
    }

    @Test
    void eachStepIsAPromiseThatBreaks() {
        long id = opened("认定超期客户");
        clock.forward(Duration.ofDays(20));
        promiseClock.tick();
        seller = signedIn(seller.personId);
        assertThat(
                        db.fetchSingle(
                                        "select state from promise.given where kind ="
                                                + " 'recognition.step' and subject_id = ?",
                                        id)
                                .get(0, String.class))
                .isEqualTo("broken");
        assertThat(seller.get("/api/notices").text()).contains("新客户认定");
    }

    @Test
    void whoGoesAnywayKeepsTheirTimeWhenSomebodyElseIsChanged() {
        Caller technology = as("sales", company.south);
        Caller quality = as("sales", company.south);
        Caller other = as("sales", company.south);
        long id = onSite("认定换人客户");
        sent(id, Map.of("technology", technology, "quality", quality));
        clock.forward(Duration.ofDays(1));
        seller = signedIn(seller.personId);
        sent(id, Map.of("technology", technology, "quality", other));
        assertThat(surveys(id, technology)).containsExactly("open");
        assertThat(surveys(id, quality)).containsExactly("released");
        assertThat(surveys(id, other)).containsExactly("open");
        sent(id, Map.of("technology", technology, "quality", other, "sales", seller));
        assertThat(surveys(id, other)).containsExactly("open");
    }

    @Test
    void theDepartmentsThatCountersignAreSeveral() {
        Caller colleague = as("sales", unit);
        Caller technology = as("sales", company.south);
        long id = onSite("认定会签客户");
        sends(id, Map.of("technology", seller)).refused(422, "recognition.site.own");
        sends(id, Map.of("technology", colleague)).refused(422, "recognition.site.own");
        sends(id, Map.of("sales", seller, "material", colleague))
                .refused(422, "recognition.site.own");
        sends(id, Map.of("technology", technology, "quality", technology))
                .refused(422, "recognition.site.both");
        sent(id, Map.of("material", seller, "technology", technology));
        found(seller, id, "material").is(200);
        found(seller, id, "technology").refused(403, "recognition.site.other");
        found(technology, id, "technology").is(200);
        moved(id, "site").is(200);
    }

    @Test
    void aDossierGoesAlongWithItsCustomerAndItsNextOwnerAsksForTheApproval() {
        heads(as("department_manager", unit));
        long id = surveyedOnSite("认定移交客户");
        Caller next = as("sales", unit);
        as("sales_manager", unit)
                .put(
                        "/api/customers/" + customerOf(id) + "/owner",
                        Map.of("ownerId", next.personId, "reason", "调整"));
        assertThat(stepsOf(id)).containsOnly(next.personId);
        seller = next;
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
        assertThat(dossier(id).path("step").asString()).isEqualTo("approval");
    }

    @Test
    void whatIsAskedForGoesAlongWithItsDossier() {
        Caller head = as("department_manager", unit);
        heads(head);
        long id = surveyedOnSite("认定审批中移交客户");
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
        Caller next = as("sales", unit);
        as("sales_manager", unit)
                .put(
                        "/api/customers/" + customerOf(id) + "/owner",
                        Map.of("ownerId", next.personId, "reason", "调整"));
        says(head, id, "return");
        seller = next;
        applied(id, 1);
        seller.post(at(id, "approval"), Map.of()).is(200);
    }

    @Test
    void whoLeavesLeavesTheirDossiersToTheirSuperior() {
        heads(as("department_manager", unit));
        Caller manager = as("sales_manager", unit);
        db.execute(
                "update identity.person set manager_id = ? where id = ?",
                manager.personId,
                seller.personId);
        long id = surveyedOnSite("认定离职客户");
        as("administrator", company.root)
                .post(
                        "/api/people/" + seller.personId + "/departure",
                        Map.of("on", LocalDate.now(clock).toString()))
                .is(204);
        assertThat(stepsOf(id)).containsOnly(manager.personId);
        seller = manager;
        applied(id, 0);
        seller.post(at(id, "approval"), Map.of()).is(200);
        assertThat(stepsOf(id)).isEmpty();
    }

    @Test
    void aStepIsNotGivenAwayFromItsDossier() {
        long id = opened("认定不改派客户");
        Caller next = as("sales", unit);
        long promise =
                db.fetchSingle(
                                "select id from promise.given where kind = 'recognition.step' and"
                                        + " subject_id = ?",
                                id)
                        .get(0, Long.class);
        as("sales_manager", unit)
                .post(
                        "/api/promises/reassignment",
                        Map.of("ids", List.of(promise), "to", next.personId))
                .refused(409, "promise.of-paper");
    }

    /** Who owes the step at which it stands. */
    private List<Long> stepsOf(long id) {
        return db.fetch(
                        "select owner_id from promise.given where kind = 'recognition.step' and"
                                + " subject_id = ? and ended_at is null",
                        id)
                .getValues(0, Long.class);
    }

    private void sent(long id, Map<String, Caller> surveyors) {
        sends(id, surveyors).is(200);
    }

    private Answer sends(long id, Map<String, Caller> surveyors) {
        return write(
                seller,
                id,
                "sites",
                Map.of(
                        "surveyors",
                        surveyors.entrySet().stream()
                                .map(
                                        each ->
                                                Map.of(
                                                        "department",
                                                        each.getKey(),
                                                        "personId",
                                                        each.getValue().personId))
                                .toList()));
    }

    private List<String> surveys(long id, Caller who) {
        return db.fetch(
                        "select state from promise.given where kind = 'recognition.site' and"
                                + " subject_id = ? and owner_id = ? order by id",
                        id,
                        who.personId)
                .getValues(0, String.class);
    }

    private long opened(String name) {
        long customer = customer(seller, name);
        return seller.post("/api/recognitions", Map.of("customerId", customer)).is(201).id();
    }

    private long customerOf(long id) {
        return db.fetchSingle("select customer_id from lead.recognition where id = ?", id)
                .get(0, Long.class);
    }

    private JsonNode dossier(long id) {
        return seller.get("/api/recognitions/" + id).is(200).body();
    }

    private static String at(long id, String part) {
        return "/api/recognitions/" + id + "/" + part;
    }

    private Answer moved(long id, String from) {
        return seller.post(at(id, "moves"), Map.of("from", from));
    }

    /** As a screen does that has just read the dossier. */
    private static Answer write(Caller who, long id, String part, Map<String, ?> form) {
        int version = who.get("/api/recognitions/" + id).is(200).at("version").asInt();
        return write(who, id, part, form, version);
    }

    private static Answer write(
            Caller who, long id, String part, Map<String, ?> form, int version) {
        Map<String, Object> whole = new HashMap<>(form);
        whole.put("version", version);
        return who.put(at(id, part), whole);
    }

    private void scored(long id, Map<String, Object> other) {
        Map<String, Object> scores = new HashMap<>();
        PRINCIPLES.forEach(each -> scores.put(each, Map.of("score", 8, "veto", false)));
        scores.putAll(other);
        write(seller, id, "principles", Map.of("principles", scores)).is(200);
    }

    private Answer paper(long id, String kind) {
        return seller.upload(
                at(id, "papers") + "?kind=" + kind,
                kind + ".txt",
                "内容".getBytes(StandardCharsets.UTF_8));
    }

    private void surveyed(long id) {
        for (String kind : SurveyWriting.PAPERS) paper(id, kind).is(201);
        write(seller, id, "survey", Map.of("headTalk", "经营稳健，愿长期合作", "technicalTalk", "工艺可达图纸要求"))
                .is(200);
    }

    /** One whose departments are to go there. */
    private long onSite(String name) {
        long id = opened(name);
        scored(id, Map.of());
        moved(id, "principles").is(200);
        surveyed(id);
        moved(id, "survey").is(200);
        return id;
    }

    /** One whose application is to be written. */
    private long surveyedOnSite(String name) {
        long id = onSite(name);
        Caller quality = as("sales", company.south);
        sent(id, Map.of("sales", seller, "quality", quality));
        found(seller, id, "sales").is(200);
        found(quality, id, "quality").is(200);
        moved(id, "site").is(200);
        return id;
    }

    private Map<String, Object> findings() {
        Map<String, Object> scores = new HashMap<>();
        PRINCIPLES.forEach(each -> scores.put(each, 7));
        return Map.of(
                "on",
                LocalDate.now(clock).toString(),
                "scores",
                scores,
                "findings",
                "设备良好",
                "vetoed",
                false,
                "sign",
                true);
    }

    private Answer found(Caller who, long id, String department) {
        return who.put(at(id, "sites/" + department), findings());
    }

    private void applied(long id, int limit) {
        write(
                        seller,
                        id,
                        "application",
                        Map.of(
                                "application",
                                Map.of(
                                        "why",
                                        "扩大华东供货",
                                        "policy",
                                        "先小批后长单",
                                        "goods",
                                        List.of(Map.of("name", "轴承", "amount", 120_000)),
                                        "grade",
                                        "B",
                                        "terms",
                                        "月结",
                                        "limit",
                                        limit,
                                        "days",
                                        30,
                                        "monthly",
                                        40_000,
                                        "risks",
                                        "客户集中")))
                .is(200);
    }

    private Answer signed(long id, String kind) {
        return seller.put(
                at(id, "contracts/" + kind),
                Map.of(
                        "number",
                        "HT-" + kind + id,
                        "signedOn",
                        LocalDate.now(clock).toString(),
                        "ourSignatory",
                        "业务部长",
                        "theirSignatory",
                        "法定代表人"));
    }

    private void agreed(long id, Caller... all) {
        for (Caller each : all) says(each, id, "approve");
    }

    private void says(Caller who, long id, String verdict) {
        var task =
                db.fetchSingle(
                        "select r.id, t.id from approval.request r join approval.task t on"
                                + " t.request_id = r.id where r.use_code = 'recognition' and"
                                + " r.subject_id = ? and t.state = 'waiting' and t.approver_id = ?",
                        id,
                        who.personId);
        who.post(
                        "/api/approvals/" + task.get(0) + "/decision",
                        Map.of("taskId", task.get(1), "verdict", verdict, "comment", "意见"))
                .is(200);
    }

    private void heads(Caller who) {
        long post =
                db.fetchSingle(
                                "insert into identity.post (unit_id, title, heads_unit) values (?,"
                                        + " '负责人', true) returning id",
                                unit)
                        .get(0, Long.class);
        db.execute(
                "insert into identity.holding (post_id, person_id, from_on) values (?, ?,"
                        + " '2020-01-01')",
                post,
                who.personId);
        broadcast.tell(PeopleChanged.TOPIC, 0);
    }
}
