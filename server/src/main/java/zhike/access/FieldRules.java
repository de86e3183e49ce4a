package zhike.access;

import static zhike.access.db.Tables.FIELD_RULE;
import static zhike.identity.db.Tables.PERSON_ROLE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A field is as open as the mildest of a person's own roles lets it be: a role without a rule for
 * it leaves it open.
 */
@Component
class FieldRules {
    private final DSLContext db;

    FieldRules(DSLContext db) {
        this.db = db;
    }

    Map<String, Map<String, FieldRule>> of(long personId) {
        int roles =
                db.fetchCount(
                        PERSON_ROLE, PERSON_ROLE.PERSON_ID.eq(personId).and(readsSomething()));
        Map<String, Map<String, FieldRule>> rules = new HashMap<>();
        db.select(FIELD_RULE.KIND, FIELD_RULE.FIELD, DSL.arrayAgg(FIELD_RULE.RULE))
                .from(FIELD_RULE)
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.ROLE_ID.eq(FIELD_RULE.ROLE_ID))
                .where(PERSON_ROLE.PERSON_ID.eq(personId))
                .and(readsSomething())
                .groupBy(FIELD_RULE.KIND, FIELD_RULE.FIELD)
                .having(DSL.count().ge(roles))
                .forEach(
                        row ->
                                rules.computeIfAbsent(row.value1(), kind -> new HashMap<>())
                                        .put(row.value2(), mildest(row.value3())));
        return rules;
    }

    /** What is met by two: each field as the stricter one meets it. */
    static Map<String, Map<String, FieldRule>> strictest(
            Map<String, Map<String, FieldRule>> some, Map<String, Map<String, FieldRule>> others) {
        Map<String, Map<String, FieldRule>> both = new HashMap<>();
        some.forEach((kind, rules) -> both.put(kind, new HashMap<>(rules)));
        others.forEach(
                (kind, rules) ->
                        rules.forEach(
                                (field, rule) ->
                                        both.computeIfAbsent(kind, none -> new HashMap<>())
                                                .merge(field, rule, FieldRule::strictest)));
        return both;
    }

    /** A role that opens no records at all (an auditor's, say) opens no fields either. */
    private static org.jooq.Condition readsSomething() {
        var permission = zhike.access.db.Tables.PERMISSION;
        return DSL.exists(
                DSL.selectOne()
                        .from(permission)
                        .where(permission.ROLE_ID.eq(PERSON_ROLE.ROLE_ID))
                        .and(permission.OPERATION.eq("customer.read")));
    }

    private static FieldRule mildest(String[] rules) {
        FieldRule mildest = FieldRule.HIDDEN;
        for (String rule : rules)
            mildest = mildest.mildest(FieldRule.valueOf(rule.toUpperCase(Locale.ROOT)));
        return mildest;
    }
}
