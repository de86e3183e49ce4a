package zhike.lead.giving;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.Customers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** To whom one customer would go by the balance, if their owner were another. */
@Component
public class NextCarrier {
    private final Territories territories;
    private final Customers customers;

    NextCarrier(Territories territories, Customers customers) {
        this.territories = territories;
        this.customers = customers;
    }

    /**
     * In the first territory that wants the customer.
     *
     * @param but who must not get it
     * @return null where no territory wants it, or everybody there is full
     */
    public @Nullable Long of(long card, long but) {
        for (Territory territory : territories.all())
            if (territory.active()
                    && !customers.meeting(List.of(card), territory.criteria().toString()).isEmpty())
                return least(card, territory, but);
        return null;
    }

    private @Nullable Long least(long card, Territory territory, long but) {
        List<Territory.Member> able =
                territory.members().stream()
                        .filter(member -> member.working() && member.person().id() != but)
                        .toList();
        Map<Long, Integer> held =
                customers.held(
                        able.stream()
                                .map(member -> member.person().id())
                                .collect(Collectors.toSet()));
        List<Carrier> carriers =
                able.stream()
                        .map(
                                member ->
                                        new Carrier(
                                                member.person().id(),
                                                member.ability(),
                                                held.getOrDefault(member.person().id(), 0),
                                                member.most()))
                        .toList();
        List<Balance.Share> given = new Balance().give(List.of(card), carriers);
        return given.isEmpty() ? null : given.getFirst().personId();
    }
}
