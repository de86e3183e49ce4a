package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What happens once: somebody is away, a file is imported, doubles are merged. By number of working
 * day.
 */
final class Episodes {
    private final Play play;
    private final List<Long> tags;
    private final Map<Integer, Consumer<Day>> script = new HashMap<>();

    Episodes(Play play, List<Long> tags) {
        this.play = play;
        this.tags = tags;
        script.put(12, day -> at(day, 16, 20, this::known));
        script.put(18, day -> at(day, 10, 20, () -> new Foundation(play, tags).views()));
        script.put(32, day -> at(day, 17, 30, () -> standIn("liuyang", "zhangwei", day.date())));
        script.put(58, day -> at(day, 10, 5, () -> bulkTag("source", "fair", 1)));
        script.put(
                70, day -> at(day, 14, 15, () -> new FileImport(play).run(play.person("shenyue"))));
        script.put(77, day -> at(day, 11, 40, this::blacken));
        script.put(88, day -> at(day, 16, 0, () -> remove("liuyang", 4)));
        script.put(96, day -> at(day, 10, 30, () -> new Merging(play).run(play.person("shenyue"))));
        script.put(104, day -> at(day, 9, 10, () -> bulkTag("stage", "dormant", 11)));
        script.put(112, day -> at(day, 16, 40, () -> export("xukai")));
        script.put(118, day -> at(day, 11, 15, () -> remove("liangxiaofeng", 3)));
        script.put(124, day -> at(day, 15, 30, () -> standIn("xukai", "wudi", day.date())));
    }

    void plan(Day day) {
        script.getOrDefault(day.number(), none -> {}).accept(day);
    }

    private static void at(Day day, int hour, int minute, Day.Deed deed) {
        day.at(LocalTime.of(hour, minute, 12), deed);
    }

    /** Of the customers that were there before the system, how things stand with them. */
    private void known() {
        List<Customer> old =
                play.book.all.stream().filter(each -> each.stage.equals("potential")).toList();
        stand(old, 0, 11, "active", "reasons.before");
        stand(old, 11, 13, "dormant", "reasons.dormant");
        stand(old, 13, 14, "lost", "reasons.lost");
    }

    /** Those of every twenty from the one place to the other. */
    private void stand(List<Customer> old, int from, int to, String stage, String reasons) {
        List<Customer> meant =
                java.util.stream.IntStream.range(0, old.size())
                        .filter(i -> i * 7 % 20 >= from && i * 7 % 20 < to)
                        .mapToObj(old::get)
                        .toList();
        bulk(
                play.person("shenyue"),
                "stage",
                Map.of("stage", stage, "reason", play.phrases.say(reasons, null, null)),
                meant.stream().map(each -> each.id).toList());
        meant.forEach(each -> each.stage = stage);
    }

    /** Two weeks away; a colleague acts for the manager. */
    private void standIn(String manager, String deputy, LocalDate today) {
        Colleague boss = play.person(manager);
        play.away(boss, play.person(deputy), today.plusDays(3), today.plusDays(17));
        var from = PlayedClock.instant(today.plusDays(3).atTime(9, 0));
        boss.desk()
                .post(
                        "/api/delegations",
                        Map.of(
                                "toPerson",
                                play.person(deputy).id(),
                                "startsAt",
                                from.toString(),
                                "endsAt",
                                from.plusSeconds(14 * 86_400L).toString(),
                                "reason",
                                play.lists.only("reasons.away")));
    }

    private void bulkTag(String field, String value, int tag) {
        List<Long> ids =
                play
                        .book
                        .which(
                                each ->
                                        value.equals(each.draft.get(field))
                                                || field.equals("stage")
                                                        && value.equals(each.stage))
                        .stream()
                        .map(each -> each.id)
                        .toList();
        bulk(play.person("shenyue"), "tag", Map.of("tagIds", List.of(tags.get(tag))), ids);
    }

    static void bulk(Colleague by, String action, Map<String, Object> arguments, List<Long> ids) {
        await(
                by.desk(),
                by.desk()
                        .post(
                                "/api/customers/bulk",
                                Map.of("action", action, "arguments", arguments, "ids", ids)));
    }

    private void blacken() {
        Customer customer =
                play.book
                        .which(each -> each.stage.equals("active") && each.branch.equals("sh"))
                        .getFirst();
        play.deeds.stage(play.person("zhoulihua"), customer, "blacklisted", "reasons.black");
    }

    private void remove(String manager, int count) {
        Colleague boss = play.person(manager);
        play
                .book
                .which(
                        each ->
                                each.owner != null
                                        && each.owner.is("sales")
                                        && each.branch.equals(boss.branch())
                                        && each.forgotten
                                        && each.notes == 0)
                .stream()
                .limit(count)
                .forEach(
                        each -> {
                            boss.desk().delete(each.path(""));
                            each.gone = true;
                        });
    }

    private void export(String manager) {
        Colleague boss = play.person(manager);
        Map<String, Object> request =
                new LinkedHashMap<>(
                        Map.of(
                                "format",
                                "csv",
                                "ids",
                                play.book.of(play.person("wudi")).stream()
                                        .limit(40)
                                        .map(each -> each.id)
                                        .toList()));
        await(boss.desk(), boss.desk().post("/api/customers/exports", request));
    }

    /** The job runs in its own thread, while the clock stands. @return what came of it */
    static JsonNode await(Desk desk, JsonNode job) {
        long id = job.path("id").asLong();
        for (int tries = 0; tries < 3_000; tries++) {
            JsonNode now = desk.get("/api/jobs/" + id);
            String state = now.path("state").asString();
            if (state.equals("done")) return now;
            if (!state.equals("waiting") && !state.equals("running"))
                throw new IllegalStateException(now.toString());
            pause();
        }
        throw new IllegalStateException("job " + id + " does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
