package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opportunities within reach, the one expected first on top. */
@Component
class OpportunityList {
    /**
     * @param customer null where the customer itself is out of the viewer's reach
     */
    record Line(
            long id,
            String number,
            String name,
            @Nullable SubjectShown customer,
            Named owner,
            String state,
            Named stage,
            String currency,
            BigDecimal amount,
            int probability,
            LocalDate expectedOn,
            int version) {}

    private record Row(Line line, long customerId) {}

    private final DSLContext db;
    private final Stages stages;
    private final Subjects subjects;

    OpportunityList(DSLContext db, Stages stages, Subjects subjects) {
        this.db = db;
        this.stages = stages;
        this.subjects = subjects;
    }

    Page<Line> page(
            Viewer viewer,
            OpportunityFilter filter,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        Cursor after = Cursor.read(cursor, 2);
        Page<Row> page =
                Page.of(
                        rows(viewer, filter.condition().and(behind(after)), limit, locale),
                        limit,
                        last -> Cursor.of(last.line().expectedOn(), last.line().id()));
        Map<Subject, SubjectShown> shown =
                subjects.shown(page.items().stream().map(OpportunityList::customer).toList());
        return page.map(row -> with(row, shown.get(customer(row))));
    }

    private List<Row> rows(Viewer viewer, Condition which, int limit, Locale locale) {
        return db.select(
                        OPPORTUNITY.ID,
                        OPPORTUNITY.NUMBER,
                        OPPORTUNITY.NAME,
                        OPPORTUNITY.OWNER_ID,
                        Names.ofPerson(OPPORTUNITY.OWNER_ID).as("owner_name"),
                        OPPORTUNITY.STATE,
                        OPPORTUNITY.STAGE_ID,
                        OPPORTUNITY.CURRENCY,
                        OPPORTUNITY.AMOUNT,
                        OPPORTUNITY.PROBABILITY,
                        OPPORTUNITY.EXPECTED_ON,
                        OPPORTUNITY.VERSION,
                        OPPORTUNITY.CUSTOMER_ID)
                .from(OPPORTUNITY)
                .where(OpportunityReach.visibleTo(viewer, "opportunity.read"))
                .and(which)
                .orderBy(OPPORTUNITY.EXPECTED_ON, OPPORTUNITY.ID)
                .limit(limit + 1)
                .fetch(
                        row -> {
                            Stage stage = stages.get(row.value7());
                            Integer own = row.value10();
                            return new Row(
                                    new Line(
                                            row.value1(),
                                            row.value2(),
                                            row.value3(),
                                            null,
                                            new Named(row.value4(), row.value5()),
                                            row.value6(),
                                            new Named(stage.id(), stage.name(locale)),
                                            row.value8(),
                                            row.value9(),
                                            own == null ? stage.probability() : own,
                                            row.value11(),
                                            row.value12()),
                                    row.value13());
                        });
    }

    private static Condition behind(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        return DSL.row(OPPORTUNITY.EXPECTED_ON, OPPORTUNITY.ID).gt(after.day(0), after.number(1));
    }

    private static Subject customer(Row row) {
        return new Subject("customer", row.customerId());
    }

    private static Line with(Row row, @Nullable SubjectShown customer) {
        Line line = row.line();
        return new Line(
                line.id(),
                line.number(),
                line.name(),
                customer,
                line.owner(),
                line.state(),
                line.stage(),
                line.currency(),
                line.amount(),
                line.probability(),
                line.expectedOn(),
                line.version());
    }
}
