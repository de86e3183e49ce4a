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
    private final LocalDate last;

    LastMorning(Play play, Forms forms, LocalDate last) {
        this.play = play;
        this.forms = forms;
        this.last = last;
    }

    @Override
    public void plan(Day day) {
        if (!day.date().equals(last)) return;
        day.at(LocalTime.of(9, 33), this::giveBack);
        day.at(LocalTime.of(9, 35), this::forward);
    }

    private void giveBack() {
        for (Colleague each : play.people)
            if (each.role().endsWith("manager"))
                for (JsonNode row : each.desk().get("/api/approvals?limit=60").path("items"))
                    if (row.path("use").asString().equals("information-form")
                            && row.path("taskId").isNumber()
                            && play.tried(() -> giveBack(each, row))) return;
    }

    private boolean giveBack(Colleague me, JsonNode row) {
        me.desk()
                .post(
                        "/api/approvals/" + row.path("id").asLong() + "/decision",
                        Map.of(
                                "taskId",
                                row.path("taskId").asLong(),
                                "verdict",
                                "return",
                                "comment",
                                play.phrases.say("approval.return", null, null)));
        return true;
    }

    private void forward() {
        for (Colleague each : play.with("custodian"))
            for (JsonNode row :
                    each.desk().get("/api/forms?box=custody&state=approved").path("items"))
                if (play.tried(() -> forms.forward(each, row.path("id").asLong()))) return;
    }
}
