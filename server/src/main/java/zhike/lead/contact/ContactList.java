package zhike.lead.contact;

import static zhike.lead.db.Tables.FIRST_CONTACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.promise.PromiseTimes;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** New customers that nobody has been in touch with yet, the one that waits longest on top. */
@Component
class ContactList {
    /**
     * @param id of the customer
     * @param daysLeft whole days on the calendar until it is due; negative: over so many days
     * @param broken whether the promise says that its time is over
     */
    record Line(
            long id,
            Customers.Known customer,
            Named owner,
            Instant from,
            @Nullable Instant due,
            int daysLeft,
            boolean broken,
            long promiseId,
            boolean canHand) {}

    /**
     * @param unowned customers without an owner that the viewer may give out, at most {@link #MANY}
     */
    record Figures(int waiting, int overdue, int unowned) {}

    /** Figures are counted up to here. */
    static final int MANY = 1_000;

    private record Row(long card, Named owner, Instant from, long promise, boolean broken) {}

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final PromiseTimes times;

    ContactList(DSLContext db, Clock clock, Customers customers, PromiseTimes times) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.times = times;
    }

    Page<Line> page(
            Viewer viewer,
            boolean overdue,
            @Nullable Long owner,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 2);
        Condition which =
                waiting(viewer, overdue)
                        .and(owner == null ? DSL.noCondition() : FIRST_CONTACT.OWNER_ID.eq(owner))
                        .and(
                                after == null
                                        ? DSL.noCondition()
                                        : DSL.row(FIRST_CONTACT.FROM_AT, FIRST_CONTACT.CARD_ID)
                                                .gt(after.instant(0), after.number(1)));
        Page<Row> page =
                Page.of(rows(which, limit + 1), limit, last -> Cursor.of(last.from(), last.card()));
        return new Page<>(lines(viewer, page.items()), page.next());
    }

    Figures figures(Viewer viewer) {
        int unowned =
                viewer.may("lead.give") ? customers.unowned(viewer, "lead.give", MANY).size() : 0;
        return new Figures(count(viewer, false), count(viewer, true), unowned);
    }

    private int count(Viewer viewer, boolean overdue) {
        return db.fetchCount(
                DSL.selectOne().from(FIRST_CONTACT).where(waiting(viewer, overdue)).limit(MANY));
    }

    private static Condition waiting(Viewer viewer, boolean overdue) {
        return CustomerReach.visibleTo(viewer, "customer.read", FIRST_CONTACT.CARD_ID)
                .and(FIRST_CONTACT.CONTACTED_AT.isNull())
                .and(FIRST_CONTACT.RELEASED_AT.isNull())
                .and(overdue ? FIRST_CONTACT.BROKEN_AT.isNotNull() : DSL.noCondition());
    }

    private List<Row> rows(Condition which, int limit) {
        return db.select(
                        FIRST_CONTACT.CARD_ID,
                        FIRST_CONTACT.OWNER_ID,
                        Names.ofPerson(FIRST_CONTACT.OWNER_ID),
                        FIRST_CONTACT.FROM_AT,
                        FIRST_CONTACT.PROMISE_ID,
                        FIRST_CONTACT.BROKEN_AT)
                .from(FIRST_CONTACT)
                .where(which)
                .orderBy(FIRST_CONTACT.FROM_AT, FIRST_CONTACT.CARD_ID)
                .limit(limit)
                .fetch(
                        row ->
                                new Row(
                                        row.value1(),
                                        new Named(row.value2(), row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        row.value6() != null));
    }

    private List<Line> lines(Viewer viewer, List<Row> rows) {
        List<Long> cards = rows.stream().map(Row::card).toList();
        Map<Long, Customers.Known> known = customers.all(viewer, "customer.read", cards);
        Map<Long, Customers.Known> mayHand = customers.all(viewer, "customer.assign", cards);
        Map<Long, PromiseTimes.Time> due = times.of(rows.stream().map(Row::promise).toList());
        return rows.stream()
                .filter(row -> known.containsKey(row.card()))
                .map(
                        row -> {
                            PromiseTimes.Time time = due.get(row.promise());
                            return new Line(
                                    row.card(),
                                    Objects.requireNonNull(known.get(row.card())),
                                    row.owner(),
                                    row.from(),
                                    time == null ? null : time.due(),
                                    time == null ? 0 : days(time.due()),
                                    row.broken(),
                                    row.promise(),
                                    mayHand.containsKey(row.card()));
                        })
                .toList();
    }

    /** A day ends at 24:00, which is the next day by its date. */
    int days(Instant due) {
        var last = due.minusMillis(1).atZone(clock.getZone()).toLocalDate();
        return (int)
                ChronoUnit.DAYS.between(
                        clock.instant().atZone(clock.getZone()).toLocalDate(), last);
    }
}
