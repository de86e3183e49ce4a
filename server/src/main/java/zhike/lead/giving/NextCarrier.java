package zhike.lead.giving;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.customer.Customers;
import zhike.identity.Staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** To whom one customer would go by the balance, if their owner were another. */
@Component
public class NextCarrier {
    private final Territories territories;
    private final Customers customers;
    private final Staff staff;

    NextCarrier(Territories territories, Customers customers, Staff staff) {
        this.territories = territories;
        this.customers = customers;
        this.staff = staff;
    }

    /**
     * In the first territory that wants the customer.
     *
     * @param but who must not get it
     * @param reach to whom it may go
     * @return null where no territory wants it, or everybody there is full
     */
    public @Nullable Long of(long card, long but, Reach reach) {
        for (Territory territory : territories.all())
            if (territory.active()
                    && !customers.meeting(List.of(card), territory.criteria().toString()).isEmpty())
                return least(card, within(territory, reach), but);
        return null;
    }

    private Territory within(Territory territory, Reach reach) {
        if (reach.all()) return territory;
        return territory.of(
                staff
                        .all(
                                territory.members().stream()
                                        .map(member -> member.person().id())
                                        .toList())
                        .stream()
                        .filter(one -> reach.covers(one.id(), one.unitId(), one.branchId()))
                        .map(Staff.Member::id)
                        .collect(Collectors.toSet()));
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
