package zhike.grading.quality;

import static zhike.grading.db.Tables.STANDING;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.CustomerFacts;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.grading.scheme.FactCatalogue;
import zhike.grading.scheme.FactWords;
import zhike.grading.scheme.Scheme;
import zhike.grading.standing.CustomerShown;
import zhike.grading.standing.LevelShown;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.postgres.PlannedEachTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Customers of whom the rule asks what nobody has filled in, with what that is. */
@Component
class IncompleteList {
    record Line(CustomerShown customer, LevelShown level, List<String> missing) {}

    private final DSLContext db;
    private final FactCatalogue catalogue;
    private final FactWords words;
    private final Customers customers;
    private final GradingReport report;

    IncompleteList(
            DSLContext db,
            FactCatalogue catalogue,
            FactWords words,
            Customers customers,
            GradingReport report) {
        this.db = PlannedEachTime.of(db);
        this.catalogue = catalogue;
        this.words = words;
        this.customers = customers;
        this.report = report;
    }

    Page<Line> page(
            Viewer viewer, Scheme scheme, @Nullable String cursor, int limit, Locale locale) {
        Cursor after = Cursor.read(cursor, 1);
        FactCatalogue.Facts facts = catalogue.now();
        List<String> asked = List.copyOf(report.fields(scheme));
        List<Field<Boolean>> known = new ArrayList<>();
        for (String key : asked) known.add(DSL.field(facts.get(key).known()).as("known_" + key));
        List<Record> rows =
                List.copyOf(
                        db.select(CustomerFacts.ID, STANDING.LEVEL)
                                .select(known)
                                .from(
                                        FactCatalogue.from()
                                                .join(STANDING)
                                                .on(STANDING.CUSTOMER_ID.eq(CustomerFacts.ID))
                                                .and(STANDING.SCHEME_ID.eq(scheme.id())))
                                .where(CustomerFacts.standing())
                                .and(CustomerReach.visibleTo(viewer, "grade.check"))
                                .andNot(facts.known(asked))
                                .and(
                                        after == null
                                                ? DSL.noCondition()
                                                : CustomerFacts.ID.lt(after.number(0)))
                                .orderBy(CustomerFacts.ID.desc())
                                .limit(limit + 1)
                                .fetch());
        Page<Record> page = Page.of(rows, limit, last -> Cursor.of(last.get(CustomerFacts.ID)));
        Map<Long, Customers.Known> named =
                customers.all(
                        viewer,
                        "grade.check",
                        page.items().stream().map(row -> row.get(CustomerFacts.ID)).toList());
        return page.map(
                row -> {
                    List<String> missing = new ArrayList<>();
                    for (int at = 0; at < asked.size(); at++)
                        if (!Boolean.TRUE.equals(row.get(known.get(at)))
                                && viewer.rule("customer", asked.get(at)) != FieldRule.HIDDEN)
                            missing.add(words.label(asked.get(at), locale));
                    return new Line(
                            CustomerShown.of(named, row.get(CustomerFacts.ID)),
                            LevelShown.of(scheme, row.get(STANDING.LEVEL), locale),
                            missing);
                });
    }
}
