package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Superiors see to what is overdue: they urge, give it to another, or release it. */
final class Superintendence implements Scene {
    /** What anybody can do instead of another: it is about nothing but the customer. */
    private static final Set<String> FOR_ANYBODY =
            Set.of("answer", "follow-up", "visit.next", "minutes.task", "care.call");

    private static final Duration PATIENCE = Duration.ofHours(30);
    private static final Duration END_OF_PATIENCE = Duration.ofDays(6);
    private final Play play;

    Superintendence(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each :
                play.with("sales_manager", "branch_manager", "service_manager", "shift_leader"))
            if (play.chance.in(0.5)) day.at(play.workingTime(), () -> look(each));
    }

    private void look(Colleague boss) {
        int left = 4;
        for (JsonNode row : boss.desk().get("/api/promises?state=broken&limit=60").path("items"))
            if (left > 0 && play.tried(() -> see(boss, row))) left--;
    }

    private boolean see(Colleague boss, JsonNode row) {
        Promised what = Promised.of(row);
        if (what.owner() == boss.id() || what.since() == null) return false;
        if (play.undone.contains(what.id())) return false;
        Duration overdue = Duration.between(what.since(), play.clock.instant());
        boolean over = overdue.compareTo(END_OF_PATIENCE) > 0;
        int lot = Fate.lot(what.id(), boss.id(), 10);
        if (over && lot < 4 && FOR_ANYBODY.contains(what.kind()) && what.may("reassign"))
            return reassign(boss, what);
        // a form or a dossier would go on waiting, and nobody would owe it
        if (over && lot < 6 && FOR_ANYBODY.contains(what.kind()) && what.may("release"))
            return release(boss, what);
        if (overdue.compareTo(PATIENCE) < 0 || !what.may("urge") || play.chance.in(0.5))
            return false;
        if (row.path("urged").asInt() >= 4) return false;
        boss.desk().post("/api/promises/urging", Map.of("ids", List.of(what.id())));
        return true;
    }

    private boolean reassign(Colleague boss, Promised what) {
        List<Colleague> others =
                play.people.stream()
                        .filter(
                                each ->
                                        each.id() != what.owner()
                                                && each.unit().startsWith(boss.unit()))
                        .filter(each -> each.is("sales", "agent") && play.here(each))
                        .toList();
        if (others.isEmpty()) return false;
        boss.desk()
                .post(
                        "/api/promises/reassignment",
                        Map.of(
                                "ids",
                                List.of(what.id()),
                                "to",
                                play.chance.of(others).id(),
                                "why",
                                play.phrases.say("promise.reassigned", null, null)));
        return true;
    }

    private boolean release(Colleague boss, Promised what) {
        boss.desk()
                .post(
                        "/api/promises/release",
                        Map.of(
                                "ids",
                                List.of(what.id()),
                                "why",
                                play.phrases.say("promise.released", null, null)));
        return true;
    }
}
