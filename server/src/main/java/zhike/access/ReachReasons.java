package zhike.access;

import static zhike.access.db.Tables.PERMISSION;
import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far some operations go for everybody who works here, and by what: for telling who can see a record, and why. */
@Component
public class ReachReasons {
    /** @param personId who may; @param grant of whom and by which role; @param delegatedBy null where the grant is their own */
    public record Reason(long personId, Grant grant, @Nullable Long delegatedBy) {
    }

    private final Grants grants;
    private final Delegations delegations;

    ReachReasons(Grants grants, Delegations delegations) {
        this.grants = grants;
        this.delegations = delegations;
    }

    /** All that {@link ViewerLoader} would join for each person, each part with where it comes from. */
    public List<Reason> of(Set<String> operations) {
        List<Grant> own = grants.of(PERSON.STATE.eq("active"), PERMISSION.OPERATION.in(operations));
        List<Reason> reasons = new ArrayList<>(own.stream().map(grant -> new Reason(grant.personId(), grant, null)).toList());
        Map<Long, List<Grant>> byPerson = own.stream().collect(Collectors.groupingBy(Grant::personId));
        var active = DSL.exists(DSL.selectOne().from(TO).where(TO.ID.eq(DELEGATION.TO_PERSON)).and(TO.STATE.eq("active")));
        for (Delegations.InForce each : delegations.of(active))
            for (Grant grant : byPerson.getOrDefault(each.from(), List.of()))
                if (each.operations().contains(grant.operation())) reasons.add(new Reason(each.to(), grant, each.from()));
        return reasons;
    }

    private static final zhike.identity.db.tables.Person TO = PERSON.as("receiver");
}
