package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

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

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is owed, customer by customer, the latest first. */
@Component
class OwedList {
    /**
     * @param customer null where the customer is out of the viewer's reach
     * @param promiseId null: no promise was made, the operator sends it
     * @param hindrance why it cannot be sent
     */
    record Line(
            long id,
            @Nullable SubjectShown customer,
            String service,
            String serviceName,
            String period,
            @Nullable String grade,
            LocalDate fromOn,
            Instant due,
            String state,
            @Nullable Named owner,
            @Nullable Long promiseId,
            @Nullable String hindrance,
            @Nullable String fate,
            @Nullable Instant endedAt) {}

    private record Row(Line line, long customerId) {}

    private final DSLContext db;
    private final Subjects subjects;
    private final ServiceNames names;

    OwedList(DSLContext db, Subjects subjects, ServiceNames names) {
        this.db = db;
        this.subjects = subjects;
        this.names = names;
    }

    Page<Line> page(
            Viewer viewer, OwedFilter filter, @Nullable String cursor, int limit, Locale locale) {
        Cursor after = Cursor.read(cursor, 2);
        Page<Row> page =
                Page.of(
                        rows(
                                viewer,
                                filter.condition().and(behind(after)),
                                limit,
                                names.in(locale)),
                        limit,
                        last -> Cursor.of(last.line().fromOn(), last.line().id()));
        Map<Subject, SubjectShown> shown =
                subjects.shown(page.items().stream().map(OwedList::customer).toList());
        return page.map(row -> with(row, shown.get(customer(row))));
    }

    private static Condition behind(@Nullable Cursor after) {
        if (after == null) return DSL.noCondition();
        return DSL.row(OWED.FROM_ON, OWED.ID).lt(after.day(0), after.number(1));
    }

    private List<Row> rows(
            Viewer viewer, Condition which, int limit, Map<String, String> services) {
        return db.select(OWED.fields())
                .select(Names.ofPerson(OWED.OWNER_ID).as("owner_name"))
                .from(OWED)
                .where(OwedReach.visibleTo(viewer))
                .and(which)
                .orderBy(OWED.FROM_ON.desc(), OWED.ID.desc())
                .limit(limit + 1)
                .fetch(
                        row -> {
                            String service = row.get(OWED.SERVICE);
                            Long owner = row.get(OWED.OWNER_ID);
                            Long promise = row.get(OWED.PROMISE_ID);
                            return new Row(
                                    new Line(
                                            row.get(OWED.ID),
                                            null,
                                            service,
                                            services.getOrDefault(service, service),
                                            row.get(OWED.PERIOD),
                                            row.get(OWED.GRADE),
                                            row.get(OWED.FROM_ON),
                                            row.get(OWED.DUE_AT),
                                            row.get(OWED.STATE),
                                            owner == null
                                                    ? null
                                                    : new Named(
                                                            owner,
                                                            Objects.requireNonNullElse(
                                                                    row.get(
                                                                            "owner_name",
                                                                            String.class),
                                                                    "")),
                                            promise == null || promise == 0 ? null : promise,
                                            row.get(OWED.HINDRANCE),
                                            row.get(OWED.FATE),
                                            row.get(OWED.ENDED_AT)),
                                    row.get(OWED.CUSTOMER_ID));
                        });
    }

    private static Subject customer(Row row) {
        return new Subject("customer", row.customerId());
    }

    private static Line with(Row row, @Nullable SubjectShown customer) {
        Line line = row.line();
        return new Line(
                line.id(),
                customer,
                line.service(),
                line.serviceName(),
                line.period(),
                line.grade(),
                line.fromOn(),
                line.due(),
                line.state(),
                line.owner(),
                line.promiseId(),
                line.hindrance(),
                line.fate(),
                line.endedAt());
    }
}
