package zhike.sim;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** The day at the telephones: whoever calls is found, told of, and passed on. */
final class ServiceWork {
    private final Play play;
    private final Chance chance;

    ServiceWork(Play play) {
        this.play = play;
        this.chance = play.chance;
    }

    void plan(Day day) {
        for (Colleague each : play.with("agent", "shift_leader", "service_supervisor")) {
            if (chance.in(0.08)) continue;
            int calls = each.is("agent") ? chance.between(5, 9) : chance.between(1, 3);
            for (; calls > 0; calls--) day.at(play.workingTime(), () -> call(each));
            if (each.is("agent") && chance.in(0.45))
                day.at(play.workingTime(), () -> stranger(each));
        }
    }

    private void call(Colleague me) {
        Customer customer = play.book.favourite(chance, each -> each.branch.equals(me.branch()));
        if (customer == null) return;
        if (chance.in(0.5))
            me.desk()
                    .get(
                            "/api/search?q="
                                    + java.net.URLEncoder.encode(
                                            customer.name(),
                                            java.nio.charset.StandardCharsets.UTF_8));
        int lot = chance.between(1, 100);
        Colleague owner = customer.owner;
        if (lot <= 62)
            play.deeds.note(
                    me, customer, customer.enterprise() ? "notes.service" : "notes.person", null);
        else if (lot <= 80 && owner != null && owner != me)
            play.deeds.note(me, customer, "notes.mention", owner);
        else if (lot <= 88) correct(me, customer);
        else if (lot <= 91 && customer.enterprise()) play.deeds.contact(me, customer);
        else if (customer.draft.containsKey("id_number") && !me.is("agent"))
            play.deeds.reveal(me, customer, "id_number");
        else play.deeds.note(me, customer, "notes.service", null);
    }

    /** A new telephone or address, as said by the one who called. */
    private void correct(Colleague me, Customer customer) {
        var place = play.places.in(customer.branch);
        if (customer.enterprise() && chance.in(0.7))
            play.deeds.edit(me, customer, Map.of("phone", play.numbers.landline(place.area())));
        else
            play.deeds.edit(
                    me,
                    customer,
                    Map.of(
                            "region",
                            place.region(),
                            "address",
                            customer.enterprise()
                                    ? play.places.office(place)
                                    : play.places.home(place)));
    }

    /** Somebody not known yet: their file goes to one who looks after such customers. */
    private void stranger(Colleague me) {
        boolean person = chance.in(0.5);
        String source = chance.of(List.of("call", "call", "chat"));
        Map<String, Object> draft =
                person
                        ? play.drafts.person(me.branch(), 0.5, source)
                        : play.drafts.enterprise(me.branch(), 0.45, source);
        Colleague owner = keeper(me.branch(), person);
        Customer made = play.deeds.open(me, me.branch(), draft, owner);
        if (owner != null) play.deeds.note(me, made, "notes.mention", owner);
    }

    private @Nullable Colleague keeper(String branch, boolean person) {
        List<Colleague> keepers =
                play.with(person && !branch.equals("sh") ? "adviser" : "sales").stream()
                        .filter(each -> each.branch().equals(branch))
                        .toList();
        return keepers.isEmpty() ? null : chance.of(keepers);
    }
}
