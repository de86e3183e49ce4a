package zhike.customer.ownership;

import org.springframework.stereotype.Component;

import zhike.customer.WorkOfPerson;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a former owner has still to do with customers goes along with them, whoever gave them. */
@Component
class WorkGoingAlong {
    private final List<WorkOfPerson> kinds;

    WorkGoingAlong(List<WorkOfPerson> kinds) {
        this.kinds =
                kinds.stream()
                        .filter(WorkOfPerson::moves)
                        .sorted(
                                Comparator.comparing(WorkGoingAlong::last)
                                        .thenComparing(WorkOfPerson::kind))
                        .toList();
    }

    private static boolean last(WorkOfPerson kind) {
        return kind.kind().equals(WorkOfPerson.PROMISE);
    }

    /**
     * @param customers by their former owner
     * @return how much of each kind went
     */
    Map<String, Integer> go(
            Map<Long, ? extends Collection<Long>> customers, long to, String reason) {
        Map<String, Integer> went = new TreeMap<>();
        customers.forEach(
                (from, theirs) -> {
                    for (WorkOfPerson kind : kinds) {
                        int count = kind.hand(from, theirs, to, reason);
                        if (count > 0) went.merge(kind.kind(), count, Integer::sum);
                    }
                });
        return went;
    }
}
