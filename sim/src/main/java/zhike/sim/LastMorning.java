package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * One form comes back to whoever wrote it, and one is on its way: chance leaves none now and then.
 */
final class LastMorning implements Scene {
    private final Play play;
    private final Forms forms;
    private final Contracts contracts;
    private final LocalDate last;

    LastMorning(Play play, Forms forms, Contracts contracts, LocalDate last) {
        this.play = play;
        this.forms = forms;
        this.contracts = contracts;
        this.last = last;
    }

    @Override
    public void plan(Day day) {
        if (!day.date().equals(last)) return;
        // two contracts wait: for the manager, and for who reads them for the law
        for (int minute : new int[] {5, 9})
            day.at(
                    LocalTime.of(9, minute),
                    () -> contracts.asked(play.person(minute == 5 ? "zhangwei" : "wudi")));
        day.at(LocalTime.of(9, 21), () -> approve(play.person("liuyang")));
        day.at(LocalTime.of(9, 33), this::giveBack);
        day.at(LocalTime.of(9, 35), this::forward);
    }

    private void approve(Colleague boss) {
        for (JsonNode row : boss.desk().get("/api/approvals?limit=60").path("items"))
            if (row.path("use").asString().equals("contract") && row.path("taskId").isNumber())
                play.tried(() -> decide(boss, row, "approve"));
    }

    private void giveBack() {
        for (Colleague each : play.people)
            if (each.role().endsWith("manager"))
                for (JsonNode row : each.desk().get("/api/approvals?limit=60").path("items"))
                    if (row.path("use").asString().equals("information-form")
                            && row.path("taskId").isNumber()
                            && play.tried(() -> decide(each, row, "return"))) return;
    }

    private boolean decide(Colleague me, JsonNode row, String verdict) {
        me.desk()
                .post(
                        "/api/approvals/" + row.path("id").asLong() + "/decision",
                        Map.of(
                                "taskId",
                                row.path("taskId").asLong(),
                                "verdict",
                                verdict,
                                "comment",
                                play.phrases.say("approval." + verdict, null, null)));
        return true;
    }

    private void forward() {
        for (Colleague each : play.with("custodian"))
            for (JsonNode row :
                    each.desk().get("/api/forms?box=custody&state=approved").path("items"))
                if (play.tried(() -> forms.forward(each, row.path("id").asLong()))) return;
    }
}
