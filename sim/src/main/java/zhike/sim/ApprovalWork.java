package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whoever is asked decides, mostly in time; whoever asks urges, corrects or thinks better of it.
 */
final class ApprovalWork implements Scene {
    /** How a returned paper is corrected and asked for again. */
    interface Correction {
        void correct(Colleague me, long paper);
    }

    private final Play play;
    private final Map<String, Correction> corrections;
    private final LocalDate last;

    ApprovalWork(Play play, Map<String, Correction> corrections, LocalDate last) {
        this.last = last;
        this.play = play;
        this.corrections = corrections;
    }

    @Override
    public void plan(Day day) {
        for (Colleague each : play.people) {
            if (!play.here(each) || each.is("auditor", "security_administrator")) continue;
            // what came in since yesterday waits for whoever looks at the company
            if (day.date().equals(last)) continue;
            if (decides(each))
                for (int hour : new int[] {9, 13, 16})
                    day.at(LocalTime.of(hour, play.chance.between(3, 50)), () -> decide(each));
            else if (play.chance.in(0.5))
                day.at(LocalTime.of(10, play.chance.between(0, 59)), () -> mend(each));
        }
    }

    /** Those under them decide only while they stand in for somebody. */
    private boolean decides(Colleague each) {
        return each.role().endsWith("manager")
                || each.is("custodian", "finance", "shift_leader", "legal", "administration")
                || play.standsIn(each);
    }

    private void decide(Colleague me) {
        for (JsonNode row : me.desk().get("/api/approvals?limit=60").path("items"))
            if (row.path("taskId").isNumber()) play.tried(() -> decide(me, row));
        if (play.chance.in(0.2)) mend(me);
    }

    private boolean decide(Colleague me, JsonNode row) {
        long id = row.path("id").asLong();
        Instant from = Instant.parse(row.path("askedAt").asString());
        Instant due =
                row.path("dueAt").isString()
                        ? Instant.parse(row.path("dueAt").asString())
                        : from.plus(Duration.ofDays(2));
        if (from.isAfter(due)) return false;
        Fate fate = Fate.of(id, me.id());
        Instant when = fate.when(Fate.lot(id, me.id(), 997), from, due);
        // what waits in vain is decided at last
        Instant latest = due.plus(Duration.ofDays(5));
        if (play.clock.instant().isBefore(when.isAfter(latest) ? latest : when)) return false;
        String verdict = verdict(row.path("use").asString(), Fate.lot(id, 7, 100));
        Map<String, Object> decision =
                new LinkedHashMap<>(
                        Map.of("taskId", row.path("taskId").asLong(), "verdict", verdict));
        if (!verdict.equals("approve") || play.chance.in(0.3))
            decision.put("comment", play.phrases.say("approval." + verdict, null, null));
        try {
            me.desk().post("/api/approvals/" + id + "/decision", decision);
        } catch (Refused refused) {
            // what was asked for is over by now: they are to ask anew
            if (!refused.code.equals("loan.past")) throw refused;
            decision.put("verdict", "return");
            decision.put("comment", play.phrases.say("approval.return", null, null));
            me.desk().post("/api/approvals/" + id + "/decision", decision);
        }
        return true;
    }

    /** A returned one comes back and is then mostly good: the dice are thrown once a step. */
    private String verdict(String use, int lot) {
        if (play.chance.in(0.4)) return "approve";
        if (lot < 14) return "return";
        return lot < 19 && !use.equals("minutes") ? "refuse" : "approve";
    }

    private void mend(Colleague me) {
        for (JsonNode row : me.desk().get("/api/approvals?box=asked&state=returned").path("items"))
            play.tried(() -> correct(me, row));
        for (JsonNode row : me.desk().get("/api/approvals?box=asked&state=pending").path("items"))
            play.tried(() -> urge(me, row));
    }

    private boolean correct(Colleague me, JsonNode row) {
        Correction correction = corrections.get(row.path("use").asString());
        JsonNode paper = row.path("subject").path("subject");
        if (correction == null || paper.isMissingNode() || play.chance.in(0.3)) return false;
        correction.correct(me, paper.path("id").asLong());
        return true;
    }

    private boolean urge(Colleague me, JsonNode row) {
        String path = "/api/approvals/" + row.path("id").asLong();
        Instant asked = Instant.parse(row.path("askedAt").asString());
        if (play.clock.instant().isBefore(asked.plus(Duration.ofHours(24)))) return false;
        if (play.chance.in(0.03))
            me.desk()
                    .post(
                            path + "/withdrawal",
                            Map.of("comment", play.phrases.say("approval.withdrawn", null, null)));
        else if (play.chance.in(0.4)) me.desk().post(path + "/urging", null);
        return true;
    }
}
