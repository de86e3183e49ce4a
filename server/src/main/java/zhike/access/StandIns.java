package zhike.access;

import static zhike.identity.db.Tables.DELEGATION;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who acts for whom now, by a delegation of an operation. */
@Component
public class StandIns {
    private final Delegations delegations;

    StandIns(Delegations delegations) {
        this.delegations = delegations;
    }

    /** For whom the person acts in this. */
    public Set<Long> whom(long personId, String operation) {
        Set<Long> whom = new HashSet<>();
        for (Delegations.InForce each : delegations.of(DELEGATION.TO_PERSON.eq(personId)))
            if (each.operations().contains(operation)) whom.add(each.from());
        return whom;
    }

    /** Of each person those who act for them in this; who has nobody is left out. */
    public Map<Long, List<Long>> of(Collection<Long> persons, String operation) {
        return delegations.of(DELEGATION.FROM_PERSON.in(persons)).stream()
                .filter(each -> each.operations().contains(operation))
                .collect(
                        Collectors.groupingBy(
                                Delegations.InForce::from,
                                Collectors.mapping(Delegations.InForce::to, Collectors.toList())));
    }
}
