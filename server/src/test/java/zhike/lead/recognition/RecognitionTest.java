package zhike.lead.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import zhike.testing.Answer;
import zhike.testing.Caller;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class RecognitionTest extends RecognitionScene {
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
}
