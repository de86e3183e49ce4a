package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The papers on credit as somebody fills them in, at first and once they came back. */
final class CreditPapers {
    private static final String PATH = "/api/credit";
    private final Play play;

    CreditPapers(Play play) {
        this.play = play;
    }

    Map<String, Object> investigation(Colleague me, Customer customer) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (JsonNode field : me.desk().get(PATH + "/investigation-fields")) {
            if (field.path("personal").asBoolean() || play.chance.in(0.25)) continue;
            String answer = answer(field);
            if (!answer.isEmpty()) answers.put(field.path("key").asString(), answer);
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", customer.id);
        form.put("answers", answers);
        form.put("conclusion", play.phrases.say("credit.conclusions", null, null));
        return form;
    }

    private String answer(JsonNode field) {
        JsonNode choices = field.path("choices");
        if (!choices.isEmpty()) {
            JsonNode choice = choices.get(play.chance.between(0, choices.size() - 1));
            return choice.path("value").asString();
        }
        return switch (field.path("kind").asString()) {
            case "text", "long" -> play.phrases.say("credit.answers", null, null);
            case "number" -> String.valueOf(play.chance.between(5, 900));
            case "date" -> play.clock.today().minusDays(play.chance.between(400, 4000)).toString();
            default -> "";
        };
    }

    /** Mostly good answers: who is bad is not asked for. */
    Map<String, Object> assessment(Colleague me, long customer, long investigation) {
        JsonNode card = me.desk().get(PATH + "/score-cards").get(0);
        Map<String, Integer> answers = new HashMap<>();
        int worse = play.chance.between(0, 2);
        for (JsonNode question : card.path("questions"))
            answers.put(
                    question.path("code").asString(),
                    Math.min(
                            question.path("options").size() - 1,
                            play.chance.between(0, 1) + (play.chance.in(0.5) ? worse : 0)));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", customer);
        form.put("cardId", card.path("id").asLong());
        form.put("investigationId", investigation);
        form.put("answers", answers);
        form.put("vetoes", play.chance.in(0.06) ? List.of("papers") : List.of());
        form.put("special", false);
        return form;
    }

    Map<String, Object> limit(long customer, String kind, long amount) {
        boolean temporary = kind.equals("temporary");
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", customer);
        form.put("kind", kind);
        form.put("amount", amount);
        if (temporary)
            form.put(
                    "untilOn", play.clock.today().plusDays(play.chance.between(12, 30)).toString());
        else form.put("terms", play.chance.of(List.of(30, 30, 45, 60)));
        form.put(
                "reason",
                play.phrases.say(temporary ? "credit.temporary" : "credit.limits", null, null));
        form.put("guarantee", play.phrases.say("credit.guarantees", null, null));
        if (!temporary) form.put("expected", 20_000);
        return form;
    }

    /** It came back: handed in once more, a little less being asked. */
    void limitAgain(Colleague me, long paper) {
        JsonNode old = me.desk().get(PATH + "/limit-requests/" + paper);
        long amount = Math.round(Double.parseDouble(old.path("amount").asString()) * 0.8);
        String kind = old.path("kind").asString();
        Map<String, Object> form = limit(old.path("customer").path("id").asLong(), kind, amount);
        form.put("version", old.path("version").asInt());
        me.desk().put(PATH + "/limit-requests/" + paper, form);
    }

    void assessmentAgain(Colleague me, long paper) {
        JsonNode old = me.desk().get(PATH + "/assessments/" + paper);
        Map<String, Object> form = assessment(me, old.path("customer").path("id").asLong(), 0);
        form.remove("investigationId");
        form.put("version", old.path("version").asInt());
        me.desk().put(PATH + "/assessments/" + paper, form);
    }

    void investigationAgain(Colleague me, long paper) {
        String path = PATH + "/investigations/" + paper;
        JsonNode old = me.desk().get(path);
        me.desk().post(path + "/handing-in", Map.of("version", old.path("version").asInt()));
    }
}
