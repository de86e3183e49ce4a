package zhike.customer.turnover;

import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deals customers out: to each as many as was said, the others evenly among the rest. */
final class Shares {
    private Shares() {}

    /**
     * @param cards in the order in which they are dealt
     * @throws Refusal {@code handover.shares} where more is asked for than there is
     */
    static Map<Long, List<Long>> deal(List<Long> cards, List<HandoverForm.Share> shares) {
        int asked = 0;
        List<Long> open = new ArrayList<>();
        for (HandoverForm.Share share : shares)
            if (share.count() == null) open.add(share.personId());
            else asked += share.count();
        if (asked > cards.size())
            throw Refusal.invalid(
                    "shares", "handover.shares", Map.of("asked", asked, "there", cards.size()));
        Map<Long, List<Long>> dealt = new LinkedHashMap<>();
        int at = 0;
        int rest = cards.size() - asked;
        int opened = 0;
        for (HandoverForm.Share share : shares) {
            int size =
                    share.count() != null
                            ? share.count()
                            : rest / open.size() + (opened++ < rest % open.size() ? 1 : 0);
            if (size > 0) dealt.put(share.personId(), List.copyOf(cards.subList(at, at + size)));
            at += size;
        }
        return dealt;
    }
}
