package zhike.access;

import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Computes a viewer from roles, positions in the tree and delegations in force. */
@Component
class ViewerLoader {
    /** Operations that show or change fields of customers. */
    private static final List<String> OF_RECORDS = List.of("customer.", "duplicate.");

    private final DSLContext db;
    private final Clock clock;
    private final FieldRules fieldRules;
    private final Grants grants;
    private final Delegations delegations;

    ViewerLoader(
            DSLContext db,
            Clock clock,
            FieldRules fieldRules,
            Grants grants,
            Delegations delegations) {
        this.db = db;
        this.clock = clock;
        this.fieldRules = fieldRules;
        this.grants = grants;
        this.delegations = delegations;
    }

    Viewer load(long personId) {
        Map<String, Reach> own = granted(personId);
        Map<String, Reach> reaches = new HashMap<>(own);
        Map<String, Map<String, FieldRule>> rules = fieldRules.of(personId);
        for (Delegations.InForce delegation : delegations.of(DELEGATION.TO_PERSON.eq(personId))) {
            Map<String, Reach> lent = granted(delegation.from());
            lent.keySet().retainAll(delegation.operations());
            if (opensRecords(lent, own))
                rules = FieldRules.strictest(rules, fieldRules.of(delegation.from()));
            lent.forEach((operation, reach) -> reaches.merge(operation, reach, Reach::or));
        }
        var person =
                db.select(PERSON.NAME, PERSON.UNIT_ID, UNIT.BRANCH_ID, PERSON.LOCALE)
                        .from(PERSON)
                        .join(UNIT)
                        .on(UNIT.ID.eq(PERSON.UNIT_ID))
                        .where(PERSON.ID.eq(personId))
                        .fetchSingle();
        return new Viewer(
                personId,
                person.value1(),
                person.value2(),
                person.value3(),
                Locale.of(person.value4()),
                Map.copyOf(reaches),
                rules);
    }

    /**
     * Whether the loan goes to records to which one's own roles do not go. A viewer has one rule
     * for a field, whichever way a record was come by, so the strictest of the lenders' and their
     * own must hold for all of them.
     */
    private static boolean opensRecords(Map<String, Reach> lent, Map<String, Reach> own) {
        return lent.entrySet().stream()
                .filter(grant -> OF_RECORDS.stream().anyMatch(grant.getKey()::startsWith))
                .anyMatch(
                        grant -> {
                            Reach held = own.getOrDefault(grant.getKey(), Reach.NONE);
                            return !held.or(grant.getValue()).equals(held);
                        });
    }

    /** When the person's delegations next begin or end; far away where none will. */
    Instant nextChange(long personId) {
        Instant now = clock.instant();
        var next =
                DSL.min(
                        DSL.when(DELEGATION.STARTS_AT.gt(now), DELEGATION.STARTS_AT)
                                .otherwise(DELEGATION.ENDS_AT));
        Instant found =
                db.select(next)
                        .from(DELEGATION)
                        .where(DELEGATION.TO_PERSON.eq(personId))
                        .and(DELEGATION.ENDED_AT.isNull())
                        .and(DELEGATION.ENDS_AT.gt(now))
                        .fetchSingle()
                        .value1();
        return found == null ? Instant.MAX : found;
    }

    /** By the person's own roles, without what was delegated to them. */
    Map<String, Reach> granted(long personId) {
        Map<String, Reach> reaches = new HashMap<>();
        for (Grant grant : grants.of(PERSON.ID.eq(personId), DSL.trueCondition()))
            reaches.merge(grant.operation(), grant.reach(), Reach::or);
        return reaches;
    }
}
