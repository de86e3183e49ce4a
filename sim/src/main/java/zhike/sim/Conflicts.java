package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two say that a customer is theirs; their superior rules. By number of working day. */
final class Conflicts implements Scene {
    private static final Set<Integer> DAYS = Set.of(24, 47, 73, 98, 113, 129);
    private final Play play;

    Conflicts(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (DAYS.contains(day.number()))
            day.at(LocalTime.of(10, 42, 9), () -> claim(day.number() == 73));
    }

    private void claim(boolean withdrawn) {
        Customer customer =
                play.chance.of(
                        play.book.which(
                                each ->
                                        each.enterprise()
                                                && each.owner != null
                                                && each.owner.is("sales")
                                                && each.notes > 1));
        Colleague owner = java.util.Objects.requireNonNull(customer.owner);
        List<Colleague> others =
                play.with("sales").stream()
                        .filter(each -> each != owner && each.branch().equals(owner.branch()))
                        .toList();
        Colleague claimant = play.chance.of(others);
        long id =
                claimant.desk()
                        .post(
                                "/api/conflicts",
                                Map.of(
                                        "customer",
                                        customer.name(),
                                        "statement",
                                        play.phrases.say(
                                                "conflict.claims", customer.spokenTo(), null)))
                        .path("id")
                        .asLong();
        play.later(
                owner,
                play.clock.now().plusHours(4),
                () ->
                        owner.desk()
                                .put(
                                        "/api/conflicts/" + id + "/statement",
                                        Map.of(
                                                "statement",
                                                play.phrases.say(
                                                        "conflict.answers",
                                                        customer.spokenTo(),
                                                        null))));
        if (withdrawn)
            play.later(
                    claimant,
                    play.clock.now().plusDays(1),
                    () ->
                            claimant.desk()
                                    .post(
                                            "/api/conflicts/" + id + "/withdrawal",
                                            Map.of(
                                                    "reason",
                                                    play.lists.only("conflict.withdrawn"))));
    }

    void rule(Colleague me, Promised what) {
        // of some they want to hear more first, and are late
        if (what.subjectId() % 3 == 2 && !what.state().equals("broken")) return;
        JsonNode conflict = me.desk().get("/api/conflicts/" + what.subjectId());
        JsonNode suggested = conflict.path("suggested");
        boolean other = what.id() % 3 == 0 || suggested.isNull();
        JsonNode winner = other ? conflict.path("claims").get(0).path("person") : suggested;
        me.desk()
                .post(
                        "/api/conflicts/" + what.subjectId() + "/ruling",
                        Map.of(
                                "winnerId",
                                winner.path("id").asLong(),
                                "reason",
                                play.phrases.say("conflict.rulings", null, null)));
        Customer customer = play.book.of(what.customer());
        if (customer != null) customer.owner = play.person(winner.path("id").asLong());
    }
}
