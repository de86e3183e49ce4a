package zhike.lead.giving;

import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.customer.Customers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The territories that give, in their order, and who carries how much in each. */
@Component
class Carriers {
    /**
     * @param territory with those of its members to whom it may give
     * @param carriers those of them who work
     */
    record Carrying(Territory territory, List<Carrier> carriers) {}

    private final Territories territories;
    private final Customers customers;

    Carriers(Territories territories, Customers customers) {
        this.territories = territories;
        this.customers = customers;
    }

    /**
     * @param reach to whom may be given
     */
    List<Carrying> within(Reach reach) {
        List<Territory> active =
                territories.reached(reach).stream().filter(Territory::active).toList();
        Map<Long, Integer> held = customers.held(members(active));
        return active.stream()
                .map(territory -> new Carrying(territory, carriers(territory, held)))
                .toList();
    }

    private static Set<Long> members(Collection<Territory> territories) {
        return territories.stream()
                .flatMap(territory -> territory.members().stream())
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
    }

    private static List<Carrier> carriers(Territory territory, Map<Long, Integer> held) {
        return territory.members().stream()
                .filter(Territory.Member::working)
                .map(
                        member ->
                                new Carrier(
                                        member.person().id(),
                                        member.ability(),
                                        held.getOrDefault(member.person().id(), 0),
                                        member.most()))
                .toList();
    }
}
