package zhike.lead.giving;

import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.customer.Customers;
import zhike.identity.Staff;

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
    private final Staff staff;

    Carriers(Territories territories, Customers customers, Staff staff) {
        this.territories = territories;
        this.customers = customers;
        this.staff = staff;
    }

    /**
     * @param reach to whom may be given
     */
    List<Carrying> within(Reach reach) {
        List<Territory> active = territories.all().stream().filter(Territory::active).toList();
        Set<Long> reached =
                staff.all(members(active)).stream()
                        .filter(one -> reach.covers(one.id(), one.unitId(), one.branchId()))
                        .map(Staff.Member::id)
                        .collect(Collectors.toSet());
        Map<Long, Integer> held = customers.held(reached);
        return active.stream()
                .map(territory -> territory.of(reached))
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
