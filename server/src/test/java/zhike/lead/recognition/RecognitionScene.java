package zhike.lead.recognition;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import zhike.identity.PeopleChanged;
import zhike.platform.broadcast.Broadcast;
import zhike.promise.clock.PromiseClock;
import zhike.testing.Answer;
import zhike.testing.Caller;
import zhike.testing.ServerTest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests of dossiers say again and again. */
abstract class RecognitionScene extends ServerTest {
    static final List<String> PRINCIPLES =
            List.of(
                    "equipment",
                    "delivery",
                    "management",
                    "cooperation",
                    "confidentiality",
                    "cost");
    @Autowired PromiseClock promiseClock;
    @Autowired Broadcast broadcast;
    Caller seller;
    long unit;

    @BeforeEach
    void people() {
        unit = company.unit(company.north, "department", "认定部" + System.nanoTime());
        seller = as("sales", unit);
    }

    void sent(long id, Map<String, Caller> surveyors) {
        sends(id, surveyors).is(200);
    }

    Answer sends(long id, Map<String, Caller> surveyors) {
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

    List<String> surveys(long id, Caller who) {
        return db.fetch(
                        "select state from promise.given where kind = 'recognition.site' and"
                                + " subject_id = ? and owner_id = ? order by id",
                        id,
                        who.personId)
                .getValues(0, String.class);
    }

    long opened(String name) {
        long customer = customer(seller, name);
        return seller.post("/api/recognitions", Map.of("customerId", customer)).is(201).id();
    }

    long customerOf(long id) {
        return db.fetchSingle("select customer_id from lead.recognition where id = ?", id)
                .get(0, Long.class);
    }

    JsonNode dossier(long id) {
        return seller.get("/api/recognitions/" + id).is(200).body();
    }

    static String at(long id, String part) {
        return "/api/recognitions/" + id + "/" + part;
    }

    Answer moved(long id, String from) {
        return seller.post(at(id, "moves"), Map.of("from", from));
    }

    /** As a screen does that has just read the dossier. */
    static Answer write(Caller who, long id, String part, Map<String, ?> form) {
        int version = who.get("/api/recognitions/" + id).is(200).at("version").asInt();
        return write(who, id, part, form, version);
    }

    static Answer write(Caller who, long id, String part, Map<String, ?> form, int version) {
        Map<String, Object> whole = new HashMap<>(form);
        whole.put("version", version);
        return who.put(at(id, part), whole);
    }

    void scored(long id, Map<String, Object> other) {
        Map<String, Object> scores = new HashMap<>();
        PRINCIPLES.forEach(each -> scores.put(each, Map.of("score", 8, "veto", false)));
        scores.putAll(other);
        write(seller, id, "principles", Map.of("principles", scores)).is(200);
    }

    Answer paper(long id, String kind) {
        return seller.upload(
                at(id, "papers") + "?kind=" + kind,
                kind + ".txt",
                "内容".getBytes(StandardCharsets.UTF_8));
    }

    void surveyed(long id) {
        for (String kind : SurveyWriting.PAPERS) paper(id, kind).is(201);
        write(seller, id, "survey", Map.of("headTalk", "经营稳健，愿长期合作", "technicalTalk", "工艺可达图纸要求"))
                .is(200);
    }

    /** One whose departments are to go there. */
    long onSite(String name) {
        long id = opened(name);
        scored(id, Map.of());
        moved(id, "principles").is(200);
        surveyed(id);
        moved(id, "survey").is(200);
        return id;
    }

    /** One whose application is to be written. */
    long surveyedOnSite(String name) {
        long id = onSite(name);
        Caller quality = as("sales", company.south);
        sent(id, Map.of("sales", seller, "quality", quality));
        found(seller, id, "sales").is(200);
        found(quality, id, "quality").is(200);
        moved(id, "site").is(200);
        return id;
    }

    Map<String, Object> findings() {
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

    Answer found(Caller who, long id, String department) {
        return who.put(at(id, "sites/" + department), findings());
    }

    void applied(long id, int limit) {
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

    Answer signed(long id, String kind) {
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

    void agreed(long id, Caller... all) {
        for (Caller each : all) says(each, id, "approve");
    }

    void says(Caller who, long id, String verdict) {
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

    void heads(Caller who) {
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
