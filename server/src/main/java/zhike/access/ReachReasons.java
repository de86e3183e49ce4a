package zhike.access;

import static zhike.access.db.Tables.PERMISSION;
import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.ROLE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.language.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far some operations go for everybody who works here, and by what: for telling who can see a
 * record, and why.
 */
@Component
public class ReachReasons {
    /**
     * @param personId who may; @param grant of whom and by which role; @param delegatedBy null
     *     where the grant is their own
     */
    public record Reason(long personId, Grant grant, @Nullable Long delegatedBy) {}

    private static final zhike.identity.db.tables.Person RECEIVER = PERSON.as("receiver");
    private final DSLContext db;
    private final Grants grants;
    private final Delegations delegations;

    ReachReasons(DSLContext db, Grants grants, Delegations delegations) {
        this.db = db;
        this.grants = grants;
        this.delegations = delegations;
    }

    /**
     * All that {@link ViewerLoader} would join for each person, each part with where it comes from.
     */
    public List<Reason> of(Set<String> operations) {
        List<Grant> own = grants.of(PERSON.STATE.eq("active"), PERMISSION.OPERATION.in(operations));
        List<Reason> reasons =
                new ArrayList<>(
                        own.stream()
                                .map(grant -> new Reason(grant.personId(), grant, null))
                                .toList());
        Map<Long, List<Grant>> byPerson =
                own.stream().collect(Collectors.groupingBy(Grant::personId));
        var active =
                DSL.exists(
                        DSL.selectOne()
                                .from(RECEIVER)
                                .where(RECEIVER.ID.eq(DELEGATION.TO_PERSON))
                                .and(RECEIVER.STATE.eq("active")));
        for (Delegations.InForce each : delegations.of(active))
            for (Grant grant : byPerson.getOrDefault(each.from(), List.of()))
                if (each.operations().contains(grant.operation()))
                    reasons.add(new Reason(each.to(), grant, each.from()));
        return reasons;
    }

    public Map<Long, String> roleNames(Collection<Long> roles, Locale locale) {
        Field<String> name = Texts.language(locale).equals("en") ? ROLE.NAME_EN : ROLE.NAME_ZH;
        return db.select(ROLE.ID, name).from(ROLE).where(ROLE.ID.in(roles)).fetchMap(ROLE.ID, name);
    }
}
