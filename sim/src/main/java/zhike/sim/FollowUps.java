package zhike.sim;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follow-up plans of the departments, and what came of each follow-up. */
final class FollowUps implements Scene {
    private static final int BEGINS = 20;
    private final Play play;
    private final List<Long> tags;

    FollowUps(Play play, List<Long> tags) {
        this.play = play;
        this.tags = tags;
    }

    @Override
    public void plan(Day day) {
        if (day.number() != BEGINS) return;
        day.at(LocalTime.of(11, 5), () -> begin("liuyang", "follow.plans", 6));
        day.at(LocalTime.of(11, 25), () -> begin("xukai", "follow.plans.focus", 5));
        day.at(LocalTime.of(14, 5), () -> begin("liangxiaofeng", "follow.plans.south", 6));
    }

    private void begin(String manager, String name, int tag) {
        play.person(manager)
                .desk()
                .post(
                        "/api/follow-plans",
                        Map.of(
                                "name",
                                play.lists.only(name),
                                "criteria",
                                Map.of(
                                        "field",
                                        "tags",
                                        "op",
                                        "hasAny",
                                        "value",
                                        List.of(tags.get(tag))),
                                "first",
                                step("phone", 3, true, "owner"),
                                "rules",
                                List.of(
                                        rule("satisfied", step("phone", 45, false, "owner")),
                                        rule("neutral", step("chat", 20, false, "owner")),
                                        rule("dissatisfied", step("visit", 3, true, "manager")),
                                        Map.of(
                                                "result",
                                                "unreached",
                                                "most",
                                                2,
                                                "next",
                                                step("phone", 2, true, "owner")),
                                        rule("unreached", step("mail", 10, false, "owner"))),
                                "active",
                                true));
    }

    private static Map<String, Object> step(String way, int days, boolean working, String by) {
        return Map.of("way", way, "days", days, "working", working, "by", by);
    }

    private static Map<String, Object> rule(String result, Map<String, Object> next) {
        return Map.of("result", result, "next", next);
    }

    void follow(Colleague me, Promised what) {
        String path = "/api/follow-ups/" + what.subjectId();
        int version = me.desk().get(path).path("version").asInt();
        String result =
                play.chance.of(
                        List.of(
                                "satisfied",
                                "satisfied",
                                "satisfied",
                                "satisfied",
                                "neutral",
                                "neutral",
                                "dissatisfied",
                                "unreached",
                                "unreached"));
        Map<String, Object> done =
                new LinkedHashMap<>(Map.of("result", result, "version", version));
        if (!result.equals("unreached")) {
            int marks = result.equals("satisfied") ? 5 : result.equals("neutral") ? 3 : 2;
            done.put("satisfaction", marks);
            done.put("expertise", Math.min(5, marks + play.chance.between(-1, 1)));
            done.put("response", Math.max(1, marks - play.chance.between(0, 1)));
            done.put("needs", play.phrases.say("visit.views", null, null));
        }
        if (result.equals("dissatisfied")) {
            done.put("unsolved", play.phrases.say("follow.unsolved", null, null));
            done.put("handling", play.phrases.say("follow.handling", null, null));
        }
        me.desk().post(path + "/result", done);
    }
}
