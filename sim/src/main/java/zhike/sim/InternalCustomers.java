package zhike.sim;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Departments that the others serve as they serve customers. */
final class InternalCustomers implements Scene {
    private static final long SEED = 20_260_529;
    private static final int BEGINS = 9;
    private static final List<String> UNITS =
            List.of("bj.technology", "bj.training", "bj.finance", "sh.finance", "gz.training");

    private final Play play;

    /** Of its own, so that the rest of the play goes on as it did without it. */
    private final Chance chance = new Chance(SEED);

    private final Phrases phrases;
    private final List<Long> files = new ArrayList<>();

    InternalCustomers(Play play) {
        this.play = play;
        phrases = new Phrases(chance, play.lists);
    }

    @Override
    public void plan(Day day) {
        if (day.number() == BEGINS) day.at(LocalTime.of(9, 40, 8), this::open);
        if (day.number() <= BEGINS) return;
        if (chance.in(0.3)) day.at(time(), this::note);
        if (chance.in(0.12)) day.at(time(), this::promise);
    }

    private LocalTime time() {
        return LocalTime.of(chance.between(9, 17), chance.between(0, 59), chance.between(0, 59));
    }

    private void open() {
        Desk desk = play.person("chenzhiyuan").desk();
        for (String unit : UNITS)
            files.add(
                    desk.post("/api/internal-customers", Map.of("unitId", play.units.get(unit)))
                            .path("id")
                            .asLong());
    }

    /** What they asked for, and what was done. */
    private void note() {
        play.person("songjia")
                .desk()
                .post(
                        "/api/customers/" + chance.of(files) + "/notes",
                        Map.of("body", phrases.say("internal.notes", null, null), "pinned", false));
    }

    private void promise() {
        play.person("songjia")
                .desk()
                .post(
                        "/api/promises",
                        Map.of(
                                "kind",
                                "answer",
                                "subjectKind",
                                "customer",
                                "subjectId",
                                chance.of(files),
                                "title",
                                phrases.say("internal.titles", null, null)));
    }
}
