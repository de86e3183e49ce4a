package zhike.sim;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who introduces customers, and what came of it. */
final class Introductions implements Scene {
    private static final int BEGINS = 7;
    private final Play play;
    private final List<Long> introducers = new ArrayList<>();

    Introductions(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (day.number() == BEGINS) day.at(LocalTime.of(10, 31), this::begin);
        if (day.number() <= BEGINS) return;
        for (Colleague each : play.with("sales"))
            if (play.chance.in(0.04)) day.at(play.workingTime(), () -> introduce(each));
    }

    private void begin() {
        Desk desk = play.person("dongjie").desk();
        for (String[] row : Lists.table("introducers.txt"))
            introducers.add(
                    desk.post(
                                    "/api/introducers",
                                    Map.of(
                                            "kind",
                                            row[0],
                                            "name",
                                            row[1],
                                            "contactName",
                                            play.names.any().text(),
                                            "phone",
                                            play.numbers.mobile(),
                                            "remarks",
                                            row[2],
                                            "active",
                                            true))
                            .path("id")
                            .asLong());
    }

    private void introduce(Colleague me) {
        Customer customer =
                play.book.favourite(play.chance, each -> each.owner == me && each.enterprise());
        if (customer == null) return;
        String path = customer.path("/introductions");
        me.desk()
                .post(
                        path,
                        Map.of(
                                "introducerId",
                                play.chance.favourite(introducers),
                                "on",
                                play.clock.today().minusDays(play.chance.between(0, 6)).toString(),
                                "note",
                                play.phrases.say("introduction.notes", customer.spokenTo(), null)));
        if (play.chance.in(0.75))
            play.later(
                    me,
                    play.clock.now().plusDays(play.chance.between(6, 40)),
                    () -> result(me, path));
    }

    private void result(Colleague me, String path) {
        long id = me.desk().get(path).get(0).path("id").asLong();
        String result = play.chance.of(List.of("talks", "talks", "won", "nothing"));
        me.desk()
                .put(
                        path + "/" + id + "/result",
                        Map.of(
                                "result",
                                result,
                                "note",
                                play.phrases.say("introduction." + result, null, null)));
    }
}
