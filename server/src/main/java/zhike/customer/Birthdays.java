package zhike.customer;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.ContactRules;
import zhike.customer.card.FieldScreen;
import zhike.platform.calendar.LunarDate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose birthday it is in the next days among the customers of one owner and their people. */
@Component
public class Birthdays {
    private static final int MOST = 200;

    /**
     * @param name of who has it, as the viewer may see it
     * @param contactId null where it is the customer themself
     * @param lunar kept by the lunar calendar
     */
    public record Birthday(
            long customerId, @Nullable Long contactId, String name, LocalDate day, boolean lunar) {}

    private final DSLContext db;
    private final FieldScreen screen;

    Birthdays(DSLContext db, FieldScreen screen) {
        this.db = db;
        this.screen = screen;
    }

    /**
     * The next first; nothing of what is closed to the viewer, who is the owner. Who was born on 29
     * February has it on the 28th where there is no other.
     *
     * @param days after the first, up to 60
     */
    public List<Birthday> of(Viewer viewer, LocalDate first, int days) {
        Condition mine =
                CARD.OWNER_ID
                        .eq(viewer.personId())
                        .and(CustomerReach.visibleTo(viewer, "customer.read"));
        List<Birthday> found = new ArrayList<>();
        if (opens(viewer, false)) customers(viewer, mine, first, days, found);
        if (opens(viewer, true)) contacts(viewer, mine, first, days, found);
        found.sort(Comparator.comparing(Birthday::day).thenComparing(Birthday::customerId));
        return found.stream().limit(MOST).toList();
    }

    private static boolean opens(Viewer viewer, boolean contact) {
        return (contact ? ContactRules.of(viewer, "birth_on") : viewer.rule("customer", "birth_on"))
                .shows();
    }

    private void customers(
            Viewer viewer, Condition mine, LocalDate first, int days, List<Birthday> found) {
        db.select(CARD.ID, CARD.NAME, CARD.BIRTH_ON, CARD.LUNAR_BIRTHDAY)
                .from(CARD)
                .where(mine)
                .and(near(CARD.BIRTH_ON, CARD.LUNAR_BIRTHDAY, first, days))
                .forEach(
                        row ->
                                add(
                                        row,
                                        CARD.BIRTH_ON,
                                        CARD.LUNAR_BIRTHDAY,
                                        null,
                                        screen.name(viewer, row.value2()),
                                        first,
                                        days,
                                        found));
    }

    private void contacts(
            Viewer viewer, Condition mine, LocalDate first, int days, List<Birthday> found) {
        db.select(CARD.ID, CONTACT.ID, CONTACT.NAME, CONTACT.BIRTH_ON, CONTACT.LUNAR_BIRTHDAY)
                .from(CARD)
                .join(CONTACT)
                .on(CONTACT.CARD_ID.eq(CARD.ID))
                .where(mine)
                .and(CONTACT.LEFT_ON.isNull())
                .and(near(CONTACT.BIRTH_ON, CONTACT.LUNAR_BIRTHDAY, first, days))
                .forEach(
                        row ->
                                add(
                                        row,
                                        CONTACT.BIRTH_ON,
                                        CONTACT.LUNAR_BIRTHDAY,
                                        row.value2(),
                                        screen.contactName(viewer, row.value3()),
                                        first,
                                        days,
                                        found));
    }

    /** All that can be near; a lunar day is worked out afterwards. */
    private static Condition near(
            Field<LocalDate> born, Field<String> lunar, LocalDate first, int days) {
        Set<Integer> places = new HashSet<>();
        for (LocalDate day = first; !day.isAfter(first.plusDays(days)); day = day.plusDays(1)) {
            places.add(day.getMonthValue() * 100 + day.getDayOfMonth());
            if (day.getMonthValue() == 2 && day.getDayOfMonth() == 28) places.add(229);
        }
        Field<Integer> place = DSL.month(born).times(100).plus(DSL.day(born));
        return lunar.isNotNull().or(place.in(places));
    }

    private static void add(
            Record row,
            Field<LocalDate> born,
            Field<String> lunar,
            @Nullable Long contact,
            String name,
            LocalDate first,
            int days,
            List<Birthday> found) {
        String code = row.get(lunar);
        // who keeps it by the lunar calendar keeps it once a year
        LocalDate day = code == null ? next(row.get(born), first) : LunarDate.next(code, first);
        if (!day.isAfter(first.plusDays(days)))
            found.add(new Birthday(row.get(CARD.ID), contact, name, day, code != null));
    }

    private static LocalDate next(LocalDate born, LocalDate from) {
        MonthDay each = MonthDay.from(born);
        LocalDate found = each.atYear(from.getYear());
        return found.isBefore(from) ? each.atYear(from.getYear() + 1) : found;
    }
}
