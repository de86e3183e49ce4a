package zhike.grading.standing;

import static zhike.grading.db.Tables.GRADE_OVERRIDE;
import static zhike.grading.db.Tables.STANDING;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.customer.CustomerFacts;
import zhike.grading.db.tables.records.GradeOverrideRecord;
import zhike.grading.db.tables.records.StandingRecord;
import zhike.grading.scheme.FactCatalogue;
import zhike.grading.scheme.FactSheet;
import zhike.grading.scheme.Rule;
import zhike.grading.scheme.Rules;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;
import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grades some customers anew, in memory; many of them in SQL. */
@Component
public class Regrading {
    private static final Logger log = LoggerFactory.getLogger(Regrading.class);

    /** From here on a statement for all is quicker than one look at each. */
    private static final int MANY = 300;

    private final DSLContext db;
    private final Schemes schemes;
    private final Rules rules;
    private final FactCatalogue catalogue;
    private final StandingWriting writing;
    private final GradingStatement statement;

    Regrading(
            DSLContext db,
            Schemes schemes,
            Rules rules,
            FactCatalogue catalogue,
            StandingWriting writing,
            GradingStatement statement) {
        this.db = db;
        this.schemes = schemes;
        this.rules = rules;
        this.catalogue = catalogue;
        this.writing = writing;
        this.statement = statement;
    }

    /** In every live scheme that grades a customer without looking at the others. */
    @Transactional
    public void grade(Collection<Long> ids, Cause cause) {
        Map<Scheme, Rule> asked = asked();
        if (asked.isEmpty() || ids.isEmpty()) return;
        List<Long> sorted = ids.stream().distinct().sorted().toList();
        // held before their facts are read: who grades the same one waits and then sees both
        var before = before(sorted);
        if (sorted.size() > MANY)
            asked.forEach((scheme, rule) -> statement.some(scheme, rule, sorted, cause));
        else one(asked, sorted, before, cause);
    }

    /** In one scheme, whatever its method, since a level was set or is no longer set by hand. */
    @Transactional
    public void gradeByHand(Scheme scheme, List<Long> ids) {
        before(ids);
        statement.some(scheme, rules.of(scheme.method(), scheme.definition()), ids, Cause.OVERRIDE);
    }

    private Map<Scheme, Rule> asked() {
        Map<Scheme, Rule> asked = new LinkedHashMap<>();
        for (Scheme scheme : schemes.live()) {
            try {
                Rule rule = rules.of(scheme.method(), scheme.definition());
                if (rule.alone()) asked.put(scheme, rule);
            } catch (Refusal gone) {
                // a field that it asks is gone: no reason to refuse a payment
                log.warn("The scheme {} cannot grade: {}", scheme.code(), gone.code());
            }
        }
        return asked;
    }

    private Map<Long, Map<Long, StandingRecord>> before(List<Long> ids) {
        Map<Long, Map<Long, StandingRecord>> before = new HashMap<>();
        db.selectFrom(STANDING)
                .where(STANDING.CUSTOMER_ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .orderBy(STANDING.CUSTOMER_ID, STANDING.SCHEME_ID)
                .forUpdate()
                .forEach(
                        row ->
                                before.computeIfAbsent(row.getSchemeId(), any -> new HashMap<>())
                                        .put(row.getCustomerId(), row));
        return before;
    }

    private void one(
            Map<Scheme, Rule> asked,
            List<Long> ids,
            Map<Long, Map<Long, StandingRecord>> before,
            Cause cause) {
        FactCatalogue.Facts facts = catalogue.now();
        Map<Scheme, Field<JSONB>> sheets = new LinkedHashMap<>();
        asked.forEach(
                (scheme, rule) ->
                        sheets.put(scheme, facts.sheet(rule.fields()).as("s" + scheme.id())));
        var rows =
                db.select(CustomerFacts.ID)
                        .select(sheets.values())
                        .from(FactCatalogue.from())
                        .where(CustomerFacts.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                        .and(CustomerFacts.standing())
                        .orderBy(CustomerFacts.ID)
                        .fetch();
        var overrides = overrides(ids);
        var context = catalogue.context();
        asked.forEach(
                (scheme, rule) -> {
                    List<StandingWriting.Graded> graded = new ArrayList<>();
                    for (var row : rows) {
                        JSONB sheet = row.get(sheets.get(scheme));
                        long id = row.get(CustomerFacts.ID);
                        graded.add(
                                new StandingWriting.Graded(
                                        id,
                                        rule.rank(FactSheet.values(sheet, facts), context),
                                        sheet,
                                        overrides.getOrDefault(scheme.id(), Map.of()).get(id)));
                    }
                    writing.write(
                            scheme, graded, before.getOrDefault(scheme.id(), Map.of()), cause);
                });
    }

    private Map<Long, Map<Long, GradeOverrideRecord>> overrides(List<Long> ids) {
        Map<Long, Map<Long, GradeOverrideRecord>> found = new HashMap<>();
        db.selectFrom(GRADE_OVERRIDE)
                .where(GRADE_OVERRIDE.CUSTOMER_ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .and(GRADE_OVERRIDE.STATE.eq("in_force"))
                .forEach(
                        row ->
                                found.computeIfAbsent(row.getSchemeId(), any -> new HashMap<>())
                                        .put(row.getCustomerId(), row));
        return found;
    }
}
