package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * One leaves: all that was theirs goes to two others, in one step and on paper; by number of
 * working day.
 */
final class Turnover implements Scene {
    private final Play play;

    Turnover(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (day.number() == 44)
            day.at(
                    LocalTime.of(15, 10, 12),
                    () ->
                            hand(
                                    "liangxiaofeng",
                                    "machao",
                                    List.of("zengjiayi", "hejunjie"),
                                    "huangweiqiang"));
        if (day.number() == 45) day.at(LocalTime.of(17, 30, 12), () -> leave("machao", day.date()));
    }

    private void hand(String manager, String leaver, List<String> heirs, String supervisor) {
        Colleague boss = play.person(manager);
        long id =
                boss.desk()
                        .post(
                                "/api/handovers",
                                Map.of(
                                        "fromId",
                                        play.person(leaver).id(),
                                        "reason",
                                        play.lists.only("reasons.leave"),
                                        "supervisorId",
                                        play.person(supervisor).id(),
                                        "shares",
                                        heirs.stream()
                                                .map(
                                                        each ->
                                                                Map.of(
                                                                        "personId",
                                                                        play.person(each).id()))
                                                .toList()))
                        .path("id")
                        .asLong();
        String path = "/api/handovers/" + id;
        for (String next = ""; next != null; ) {
            JsonNode page = boss.desk().get(path + "/customers?limit=200" + next);
            for (JsonNode row : page.path("items")) {
                Customer customer = play.book.of(row.path("id").asLong());
                if (customer != null)
                    customer.owner = play.person(row.path("to").path("id").asLong());
            }
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : null;
        }
        for (String each : List.of(leaver, heirs.getFirst(), heirs.getLast(), supervisor))
            play.later.at(
                    play.clock.now().plusMinutes(play.chance.between(10, 90)),
                    () -> play.person(each).desk().post(path + "/signature", null));
    }

    private void leave(String login, LocalDate on) {
        Colleague leaver = play.person(login);
        play.person("hanbing")
                .desk()
                .post("/api/people/" + leaver.id() + "/departure", Map.of("on", on.toString()));
        play.people = play.people.stream().filter(each -> each != leaver).toList();
    }
}
