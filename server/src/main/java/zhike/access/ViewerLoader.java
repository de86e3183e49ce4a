package zhike.access;

import static zhike.identity.db.Tables.DELEGATION;
import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

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
    private final FieldRules fieldRules;
    private final Grants grants;
    private final Delegations delegations;

    ViewerLoader(DSLContext db, FieldRules fieldRules, Grants grants, Delegations delegations) {
        this.db = db;
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

    private Map<String, Reach> granted(long personId) {
        Map<String, Reach> reaches = new HashMap<>();
        grants.of(PERSON.ID.eq(personId), DSL.trueCondition())
                .forEach(grant -> reaches.merge(grant.operation(), grant.reach(), Reach::or));
        return reaches;
    }
}
