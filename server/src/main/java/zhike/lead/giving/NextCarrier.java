package zhike.lead.giving;

import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.customer.Customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** To whom customers would go by the balance, if their owners were others. */
@Component
public class NextCarrier {
    private final Carriers carriers;
    private final Customers customers;

    NextCarrier(Carriers carriers, Customers customers) {
        this.carriers = carriers;
        this.customers = customers;
    }

    /**
     * Each in the first territory that wants it, each counted for whoever gets it before the next
     * is given.
     *
     * @param but by customer, who must not get it
     * @param reach to whom they may go
     * @return by customer; not in it is what no territory wants, or where everybody is full
     */
    public Map<Long, Long> of(Map<Long, Long> but, Reach reach) {
        Map<Long, Long> waiting = new TreeMap<>(but);
        Map<Long, Long> takers = new HashMap<>();
        Balance balance = new Balance();
        for (Carriers.Carrying each : carriers.within(reach)) {
            if (waiting.isEmpty()) break;
            List<Long> own =
                    customers.meeting(
                            new TreeSet<>(waiting.keySet()),
                            each.territory().criteria().toString());
            Map<Long, List<Long>> byHolder = new TreeMap<>();
            for (Long card : own)
                byHolder.computeIfAbsent(
                                Objects.requireNonNull(waiting.remove(card)),
                                any -> new ArrayList<>())
                        .add(card);
            byHolder.forEach(
                    (holder, cards) ->
                            balance.give(cards, others(each, holder))
                                    .forEach(share -> takers.put(share.lead(), share.personId())));
        }
        return takers;
    }

    private static List<Carrier> others(Carriers.Carrying each, long but) {
        return each.carriers().stream().filter(one -> one.personId() != but).toList();
    }
}
