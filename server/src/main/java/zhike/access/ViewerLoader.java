package zhike.access;

import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Computes a viewer from roles, positions in the tree and delegations in force. */
@Component
class ViewerLoader {
    private final DSLContext db;
    private final Clock clock;
    private final FieldRules fieldRules;
    private final Grants grants;
    private final Delegations delegations;

    ViewerLoader(DSLContext db, Clock clock, FieldRules fieldRules, Grants grants, Delegations delegations) {
        this.db = db;
        this.clock = clock;
        this.fieldRules = fieldRules;
        this.grants = grants;
        this.delegations = delegations;
    }

    Viewer load(long personId) {
        Map<String, Reach> reaches = granted(personId);
        for (var delegation : delegations.of(DELEGATION.TO_PERSON.eq(personId))) {
            Map<String, Reach> theirs = granted(delegation.from());
            for (String operation : delegation.operations())
                if (theirs.containsKey(operation)) reaches.merge(operation, theirs.get(operation), Reach::or);
        }
        var person = db.select(PERSON.NAME, PERSON.UNIT_ID, UNIT.BRANCH_ID, PERSON.LOCALE).from(PERSON)
                .join(UNIT).on(UNIT.ID.eq(PERSON.UNIT_ID)).where(PERSON.ID.eq(personId)).fetchSingle();
        return new Viewer(personId, person.value1(), person.value2(), person.value3(), Locale.of(person.value4()),
                Map.copyOf(reaches), fieldRules.of(personId));
    }

    /** When the person's delegations next begin or end; far away where none will. */
    Instant nextChange(long personId) {
        Instant now = clock.instant();
        var next = DSL.min(DSL.when(DELEGATION.STARTS_AT.gt(now), DELEGATION.STARTS_AT).otherwise(DELEGATION.ENDS_AT));
        Instant found = db.select(next).from(DELEGATION).where(DELEGATION.TO_PERSON.eq(personId))
                .and(DELEGATION.ENDED_AT.isNull()).and(DELEGATION.ENDS_AT.gt(now)).fetchSingle().value1();
        return found == null ? Instant.MAX : found;
    }

    /** By the person's own roles, without what was delegated to them. */
    Map<String, Reach> granted(long personId) {
        Map<String, Reach> reaches = new HashMap<>();
        grants.of(PERSON.ID.eq(personId), DSL.trueCondition())
                .forEach(grant -> reaches.merge(grant.operation(), grant.reach(), Reach::or));
        return reaches;
    }
}
