package zhike.customer.importing;

import zhike.customer.card.CardState;
import zhike.customer.card.PointUpkeep;
import zhike.customer.card.PointUpkeep.Point;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a further row of the same customer brings besides field values. */
final class Additions {
    private Additions() {}

    static List<ReadyRow.Contact> contacts(
            List<ReadyRow.Contact> known, List<ReadyRow.Contact> more) {
        Set<String> names = new HashSet<>();
        List<ReadyRow.Contact> all = new ArrayList<>();
        known.forEach(
                contact -> {
                    names.add(contact.name());
                    all.add(contact);
                });
        more.stream().filter(contact -> names.add(contact.name())).forEach(all::add);
        return all;
    }

    /** Those that are none of the card's main ones, each once. */
    static List<Point> points(CardState state, List<Point> more) {
        Set<String> norms = new HashSet<>();
        PointUpkeep.points(state.text("phone"), state.text("mobile"), state.text("email"))
                .forEach(point -> norms.add(point.norm()));
        return more.stream().filter(point -> norms.add(point.norm())).toList();
    }
}
