package zhike.care.occasion;

import static zhike.care.db.Tables.OWED;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.care.owed.OwedReach;
import zhike.care.owed.ServiceNames;
import zhike.customer.Customers;
import zhike.customer.ServedCustomers;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Who stands on the list of a day; names as the viewer may see them, never a number. */
@Component
class DayListRows {
    private final DSLContext db;
    private final Subjects subjects;
    private final ServedCustomers customers;
    private final ServiceNames names;
    private final Festivals festivals;

    DayListRows(
            DSLContext db,
            Subjects subjects,
            ServedCustomers customers,
            ServiceNames names,
            Festivals festivals) {
        this.db = db;
        this.subjects = subjects;
        this.customers = customers;
        this.names = names;
        this.festivals = festivals;
    }

    Page<DayListView.Line> page(
            Viewer viewer,
            LocalDate day,
            @Nullable String service,
            @Nullable String state,
            @Nullable String cursor,
            int limit,
            Locale locale) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which = OnList.of(day).and(OwedReach.visibleTo(viewer));
        if (service != null) which = which.and(OWED.SERVICE.eq(service));
        if (state != null) which = which.and(WishState.OF.eq(state));
        if (after != null) which = which.and(OWED.ID.gt(after.number(0)));
        Page<? extends Record> page =
                Page.of(
                        List.copyOf(
                                db.select(OWED.fields())
                                        .select(WishState.OF.as("wish_state"))
                                        .from(OWED)
                                        .where(which)
                                        .orderBy(OWED.ID)
                                        .limit(limit + 1)
                                        .fetch()),
                        limit,
                        last -> Cursor.of(last.get(OWED.ID)));
        return lines(viewer, page, locale);
    }

    private Page<DayListView.Line> lines(
            Viewer viewer, Page<? extends Record> page, Locale locale) {
        Map<Subject, SubjectShown> shown =
                subjects.shown(
                        page.items().stream().map(DayListRows::customer).distinct().toList());
        Map<Long, ServedCustomers.Addressed> people =
                Customers.showsPeople(viewer)
                        ? customers.addressesOfContacts(
                                page.items().stream()
                                        .map(row -> row.get(OWED.CONTACT_ID))
                                        .filter(Objects::nonNull)
                                        .toList())
                        : Map.of();
        Map<String, String> called = names.in(locale);
        List<Festival> kept = festivals.all();
        return page.map(row -> line(row, shown, people, called, kept, locale));
    }

    private static DayListView.Line line(
            Record row,
            Map<Subject, SubjectShown> shown,
            Map<Long, ServedCustomers.Addressed> people,
            Map<String, String> called,
            List<Festival> festivals,
            Locale locale) {
        String service = row.get(OWED.SERVICE);
        Long contact = row.get(OWED.CONTACT_ID);
        ServedCustomers.Addressed person = contact == null ? null : people.get(contact);
        SubjectShown customer = shown.get(customer(row));
        return new DayListView.Line(
                row.get(OWED.ID),
                customer,
                person == null || customer == null ? null : person.name(),
                service,
                called.getOrDefault(service, service),
                festivals.stream()
                        .filter(each -> row.get(OWED.PERIOD).startsWith(each.code() + "-2"))
                        .map(each -> each.name(locale))
                        .findFirst()
                        .orElse(""),
                row.get(OWED.GRADE),
                row.get(OWED.LUNAR),
                row.get(OWED.HINDRANCE),
                row.get("wish_state", String.class),
                row.get(OWED.CHANNEL),
                row.get(OWED.ERROR),
                row.get(OWED.REPLIED_AT));
    }

    private static Subject customer(Record row) {
        return new Subject("customer", row.get(OWED.CUSTOMER_ID));
    }
}
