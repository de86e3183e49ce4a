package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everybody looks at what waits for them, several times a day, and does what they get to. */
final class PromiseWork implements Scene {
    /** How one kind of promise is kept. */
    interface Keeping {
        void keep(Colleague me, Promised what);
    }

    private static final int DEEDS = 6;
    private static final Duration PAUSE = Duration.ofHours(30);
    private final Play play;
    private final Map<String, Keeping> keepings;
    private final Set<Long> paused = new HashSet<>();

    PromiseWork(Play play, Map<String, Keeping> keepings) {
        this.play = play;
        this.keepings = keepings;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each : play.people) {
            if (!play.here(each)) continue;
            for (int hour : new int[] {10, 16})
                day.at(
                        LocalTime.of(hour, play.chance.between(21, 59), play.chance.between(0, 59)),
                        () -> look(each));
        }
    }

    private void look(Colleague me) {
        int left = DEEDS;
        for (JsonNode row : me.desk().get("/api/promises?mine=true&limit=100").path("items"))
            if (left > 0 && play.tried(() -> act(me, Promised.of(row)))) left--;
    }

    private boolean act(Colleague me, Promised what) {
        Keeping keeping = keepings.get(what.kind());
        if (keeping == null || what.subjectId() == 0 || play.undone.contains(what.id()))
            return false;
        Instant now = play.clock.instant();
        if (what.state().equals("paused")) return resume(me, what, now);
        boolean ripe = what.ripe(now);
        if (what.state().equals("broken")
                && !what.explained()
                && what.may("explain")
                && (ripe || what.id() % 3 != 0)) explain(me, what);
        if (!ripe) return false;
        if (what.fate() == Fate.PAUSED && what.may("pause") && paused.add(what.id()))
            return pause(me, what);
        keeping.keep(me, what);
        return true;
    }

    private boolean resume(Colleague me, Promised what, Instant now) {
        if (!what.may("resume") || what.since() == null || now.isBefore(what.since().plus(PAUSE)))
            return false;
        me.desk().post("/api/promises/resumption", Map.of("ids", List.of(what.id())));
        return true;
    }

    private boolean pause(Colleague me, Promised what) {
        JsonNode reasons = me.desk().get("/api/promises/" + what.id()).path("pauses");
        if (reasons.isEmpty()) return false;
        me.desk().post("/api/promises/pause", reasoned(what, reasons, "promise.paused"));
        return true;
    }

    private void explain(Colleague me, Promised what) {
        JsonNode reasons = me.desk().get("/api/promises/" + what.id()).path("breaches");
        if (reasons.isEmpty()) return;
        me.desk().post("/api/promises/breach-reason", reasoned(what, reasons, "promise.broken"));
    }

    private Map<String, Object> reasoned(Promised what, JsonNode reasons, String notes) {
        JsonNode reason = reasons.get((int) (what.id() % reasons.size()));
        return Map.of(
                "ids", List.of(what.id()),
                "reason", reason.path("code").asString(),
                "note", play.phrases.say(notes, null, null));
    }
}
