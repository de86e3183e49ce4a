package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of guests at the door: who comes is ticked off, and who comes along is taken in. */
final class GuestsAtTheDoor {
    private final Play play;
    private final Chance chance;

    GuestsAtTheDoor(Play play, Chance chance) {
        this.play = play;
        this.chance = chance;
    }

    void tick(Gathering what) {
        for (JsonNode guest : what.guests(what.host, "yes"))
            if (chance.in(0.82)) came(what, guest, guest.path("persons").asInt());
        for (JsonNode guest : what.guests(what.host, "waiting"))
            if (chance.in(0.25)) came(what, guest, 1);
        for (JsonNode guest : what.guests(what.host, "silent"))
            if (chance.in(0.03)) came(what, guest, 1);
    }

    private void came(Gathering what, JsonNode guest, int said) {
        int persons = chance.in(0.8) ? Math.max(1, said) : 1;
        what.host
                .desk()
                .put(
                        what.path("/invitations/" + guest.path("id").asLong() + "/attendance"),
                        Map.of("came", true, "persons", persons));
    }

    /** Customers of those who are there, brought by a colleague or just passing. */
    void walkIns(Gathering what) {
        Set<Long> listed =
                what.guests(what.host, "invited").stream()
                        .map(guest -> guest.path("customer").path("id").asLong())
                        .collect(Collectors.toSet());
        Colleague me = what.staff.getFirst();
        List<Customer> others =
                play.book.which(each -> each.owner == me && !listed.contains(each.id));
        for (Customer each : chance.some(others, chance.between(1, 3)))
            play.tried(
                    () -> {
                        me.desk()
                                .post(
                                        what.path("/walk-ins"),
                                        Map.of("customerId", each.id, "persons", 1));
                        return true;
                    });
    }
}
