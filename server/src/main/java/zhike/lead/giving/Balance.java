package zhike.lead.giving;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Gives each lead to whoever then carries least for their ability: the smallest (customers held +
 * 1) ÷ ability; of equals to the one with the fewest customers, then to the first by number. So
 * nobody who was given one carries more for their ability than anybody else, with one more, would:
 * load(i) ÷ ability(i) ≤ (load(j) + 1) ÷ ability(j).
 *
 * <p>One balance serves all territories, for a person may be in several.
 */
final class Balance {
    /**
     * @param held how many the person held just before
     */
    record Share(long lead, long personId, int held) {}

    private record Place(Carrier carrier, int holding) {
        BigDecimal carried() {
            return BigDecimal.valueOf(holding + 1L);
        }

        /** (a + 1) ÷ x against (b + 1) ÷ y, without dividing. */
        int compareLoad(Place other) {
            return carried()
                    .multiply(other.carrier.ability())
                    .compareTo(other.carried().multiply(carrier.ability()));
        }
    }

    private static final Comparator<Place> LEAST_FIRST =
            ((Comparator<Place>) Place::compareLoad)
                    .thenComparing(Place::holding)
                    .thenComparing(place -> place.carrier().personId());
    private final Map<Long, Integer> holding = new HashMap<>();

    /**
     * @return in the order of the leads; who is left over when all are full is not in it
     */
    List<Share> give(List<Long> leads, Collection<Carrier> carriers) {
        PriorityQueue<Place> waiting = new PriorityQueue<>(LEAST_FIRST);
        for (Carrier carrier : carriers) {
            int now = holding.computeIfAbsent(carrier.personId(), any -> carrier.held());
            waiting.add(new Place(carrier, now));
        }
        List<Share> shares = new ArrayList<>();
        for (long lead : leads) {
            Place taker = next(waiting);
            if (taker == null) break;
            shares.add(new Share(lead, taker.carrier().personId(), taker.holding()));
            holding.put(taker.carrier().personId(), taker.holding() + 1);
            waiting.add(new Place(taker.carrier(), taker.holding() + 1));
        }
        return shares;
    }

    private static @Nullable Place next(PriorityQueue<Place> waiting) {
        Place first = waiting.poll();
        while (first != null && !first.carrier().mayTake(first.holding())) first = waiting.poll();
        return first;
    }
}
