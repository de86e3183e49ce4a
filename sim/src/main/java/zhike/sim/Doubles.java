package zhike.sim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same customer written down a second time by somebody who did not look. */
final class Doubles {
    private final Play play;
    private final Chance chance;

    Doubles(Play play) {
        this.play = play;
        this.chance = play.chance;
    }

    void plan(Day day) {
        day.at(play.workingTime(), this::one);
    }

    private void one() {
        Customer first =
                chance.of(
                        play.book.which(
                                each ->
                                        each.owner != null && each.draft.containsKey("phone")
                                                || each.draft.containsKey("mobile")));
        List<Colleague> writers =
                play.with("agent").stream()
                        .filter(each -> each.branch().equals(first.branch))
                        .toList();
        List<Colleague> owners =
                play.with("sales").stream()
                        .filter(each -> each.branch().equals(first.branch))
                        .toList();
        Map<String, Object> draft = first.enterprise() ? enterprise(first) : person(first);
        draft.put("force", true);
        Customer made = play.deeds.open(chance.of(writers), first.branch, draft, chance.of(owners));
        draft.remove("force");
        made.forgotten = chance.in(0.5);
    }

    private Map<String, Object> enterprise(Customer first) {
        Map<String, Object> draft = play.drafts.enterprise(first.branch, 0.1, "call");
        draft.put("name", variant(first.name()));
        keep(first, draft, "region", 1);
        keep(first, draft, "industry", 1);
        keep(first, draft, "phone", 0.7);
        keep(first, draft, "address", 0.6);
        keep(first, draft, "contacts", 0.6);
        draft.keySet()
                .retainAll(
                        List.of(
                                "kind",
                                "name",
                                "region",
                                "industry",
                                "phone",
                                "address",
                                "contacts",
                                "source"));
        return draft;
    }

    private Map<String, Object> person(Customer first) {
        Map<String, Object> draft =
                new LinkedHashMap<>(
                        Map.of("kind", "person", "name", first.name(), "source", "chat"));
        for (String field : List.of("mobile", "gender", "address", "birth_on", "email"))
            keep(first, draft, field, 0.85);
        return draft;
    }

    private void keep(Customer first, Map<String, Object> draft, String field, double probability) {
        draft.remove(field);
        Object value = first.draft.get(field);
        if (value != null && chance.in(probability)) draft.put(field, value);
    }

    /** As somebody hears it on the telephone. */
    private String variant(String name) {
        for (String[] each : Lists.table("variants.txt"))
            if (name.contains(each[0]) && chance.in(0.5)) return name.replace(each[0], each[1]);
        return name.replaceAll(play.lists.only("form.pattern"), "");
    }
}
