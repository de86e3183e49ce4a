package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** New customers recognised by the book: ten steps from the principles to the archive. */
final class Recognitions implements Scene, ApprovalWork.Correction {
    private static final String PATH = "/api/recognitions/";
    private static final List<String> PRINCIPLES =
            List.of(
                    "equipment",
                    "delivery",
                    "management",
                    "cooperation",
                    "confidentiality",
                    "cost");
    private static final List<String> PAPERS =
            List.of("history", "profile", "accounts", "products", "catalogue");
    private final Play play;

    Recognitions(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (day.number() > 14 && day.number() % 6 == 2) day.at(play.workingTime(), this::begin);
        if (day.number() == 60 || day.number() == 105) day.at(LocalTime.of(16, 10), this::abandon);
    }

    private void begin() {
        Colleague me = play.chance.of(play.with("sales"));
        Customer customer =
                play.book.favourite(
                        play.chance,
                        each -> each.owner == me && each.enterprise() && !each.recognised);
        if (customer == null) return;
        customer.recognised = true;
        me.desk().post("/api/recognitions", Map.of("customerId", customer.id));
    }

    /** One principle rules the customer out, and the dossier is given up. */
    private void abandon() {
        Colleague me = play.chance.of(play.with("sales"));
        Customer customer =
                play.book.favourite(
                        play.chance,
                        each -> each.owner == me && each.enterprise() && !each.recognised);
        if (customer == null) return;
        customer.recognised = true;
        long id =
                me.desk()
                        .post("/api/recognitions", Map.of("customerId", customer.id))
                        .path("id")
                        .asLong();
        Map<String, Object> scores = scores();
        String reason = play.lists.only("recognition.veto");
        scores.put("confidentiality", Map.of("score", 2, "veto", true, "reason", reason));
        put(me, id, "principles", Map.of("principles", scores));
        me.desk().post(PATH + id + "/abandonment", Map.of("reason", reason));
    }

    private Map<String, Object> scores() {
        Map<String, Object> scores = new LinkedHashMap<>();
        for (String each : PRINCIPLES)
            scores.put(each, Map.of("score", play.chance.between(7, 10), "veto", false));
        return scores;
    }

    /** The next step, where it is for the one who leads the dossier to take it. */
    void advance(Colleague me, Promised what) {
        long id = what.subjectId();
        JsonNode dossier = me.desk().get(PATH + id);
        switch (dossier.path("step").asString()) {
            case "principles" -> {
                put(me, id, "principles", Map.of("principles", scores()));
                move(me, id, "principles");
            }
            case "survey" -> survey(me, id);
            case "site" -> site(me, id, dossier);
            case "application" -> apply(me, id);
            case "contracts" -> List.of("supply", "quality").forEach(kind -> sign(me, id, kind));
            case "code" -> me.desk().post(PATH + id + "/code", Map.of());
            case "notice" ->
                    me.desk()
                            .post(
                                    PATH + id + "/notice",
                                    Map.of(
                                            "unitIds",
                                            List.of(unit("bj.finance"), unit("bj.service"))));
            case "payment" ->
                    me.desk()
                            .post(
                                    PATH + id + "/payment",
                                    Map.of(
                                            "method",
                                            play.chance.of(
                                                    List.of(
                                                            "transfer",
                                                            "transfer",
                                                            "monthly",
                                                            "draft")),
                                            "note",
                                            play.phrases.say("terms", null, null)));
            case "archive" -> me.desk().post(PATH + id + "/archive", null);
            default -> {}
        }
    }

    /** What overwrites a part carries the version that it was read with. */
    private static void put(Colleague me, long id, String part, Map<String, ?> form) {
        Map<String, Object> whole = new LinkedHashMap<>(form);
        whole.put("version", me.desk().get(PATH + id).path("version").asInt());
        me.desk().put(PATH + id + "/" + part, whole);
    }

    private static void move(Colleague me, long id, String from) {
        me.desk().post(PATH + id + "/moves", Map.of("from", from));
    }

    private long unit(String code) {
        return java.util.Objects.requireNonNull(play.units.get(code), code);
    }

    private void survey(Colleague me, long id) {
        for (String kind : PAPERS)
            me.desk()
                    .upload(
                            PATH + id + "/papers?kind=" + kind,
                            kind + ".txt",
                            play.phrases
                                    .say("recognition.papers", null, null)
                                    .getBytes(StandardCharsets.UTF_8));
        put(
                me,
                id,
                "survey",
                Map.of(
                        "headTalk", play.phrases.say("recognition.head", null, null),
                        "technicalTalk", play.phrases.say("recognition.technical", null, null)));
        move(me, id, "survey");
    }

    private void site(Colleague me, long id, JsonNode dossier) {
        if (dossier.path("sites").isEmpty()) {
            put(
                    me,
                    id,
                    "sites",
                    Map.of(
                            "surveyors",
                            List.of(
                                    Map.of(
                                            "department",
                                            "technology",
                                            "personId",
                                            play.with("technology_manager").getFirst().id()),
                                    Map.of(
                                            "department",
                                            "quality",
                                            "personId",
                                            play.with("quality_manager").getFirst().id()),
                                    Map.of("department", "sales", "personId", me.id()))));
            return;
        }
        boolean signed =
                dossier.path("sites")
                        .valueStream()
                        .noneMatch(each -> each.path("signedAt").isNull());
        if (signed) move(me, id, "site");
    }

    /** What a department found on site. */
    void findings(Colleague me, Promised what) {
        String path = PATH + what.subjectId();
        for (JsonNode site : me.desk().get(path).path("sites")) {
            if (site.path("person").path("id").asLong() != me.id()
                    || !site.path("signedAt").isNull()) continue;
            Map<String, Object> scores = new LinkedHashMap<>();
            for (String each : PRINCIPLES) scores.put(each, play.chance.between(6, 10));
            me.desk()
                    .put(
                            path + "/sites/" + site.path("department").asString(),
                            Map.of(
                                    "on",
                                    play.clock.today().toString(),
                                    "scores",
                                    scores,
                                    "findings",
                                    play.phrases.say("recognition.findings", null, null),
                                    "vetoed",
                                    false,
                                    "sign",
                                    true));
        }
    }

    private void apply(Colleague me, long id) {
        boolean credit = play.chance.in(0.7);
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("why", play.phrases.say("recognition.why", null, null));
        application.put("policy", play.phrases.say("recognition.policy", null, null));
        application.put(
                "goods",
                List.of(
                        Map.of(
                                "name",
                                play.chance.of(play.lists.of("products")),
                                "amount",
                                play.chance.between(4, 90) * 10_000)));
        application.put("grade", play.chance.of(List.of("A", "B", "B", "C")));
        application.put("terms", play.phrases.say("terms", null, null));
        application.put("limit", credit ? play.chance.between(2, 40) * 10_000 : 0);
        application.put("days", credit ? play.chance.of(List.of(30, 45, 60)) : 0);
        application.put("monthly", play.chance.between(1, 12) * 10_000);
        application.put("risks", play.phrases.say("recognition.risks", null, null));
        put(me, id, "application", Map.of("application", application));
        me.desk().post(PATH + id + "/approval", Map.of());
    }

    private void sign(Colleague me, long id, String kind) {
        String number = play.clock.today().toString().replace("-", "") + "-" + id;
        me.desk()
                .put(
                        PATH + id + "/contracts/" + kind,
                        Map.of(
                                "number",
                                kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + number,
                                "signedOn",
                                play.clock.today().toString(),
                                "ourSignatory",
                                me.name(),
                                "theirSignatory",
                                play.names.any().text(),
                                "validUntil",
                                play.clock.today().plusYears(1).toString()));
    }

    @Override
    public void correct(Colleague me, long id) {
        apply(me, id);
    }
}
