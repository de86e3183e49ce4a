package zhike.customer;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import zhike.platform.calendar.LunarDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who of all customers has a day of their own on a day, in set form: birthdays of customers and
 * their people by either calendar, days of founding and of the first trade. Each is a piece of
 * another module's statement with the columns customer, contact, whether by the lunar calendar.
 */
public final class Celebrations {
    private Celebrations() {}

    /** Birthdays: who keeps theirs by the lunar calendar keeps no other. */
    public static Select<Record3<Long, Long, Boolean>> born(LocalDate day) {
        return customersBorn(day).unionAll(contactsBorn(day, DSL.trueCondition()));
    }

    private static Select<Record3<Long, Long, Boolean>> customersBorn(LocalDate day) {
        return DSL.select(CARD.ID, none(), DSL.field(CARD.LUNAR_BIRTHDAY.isNotNull()))
                .from(CARD)
                .where(CARD.REMOVED_AT.isNull())
                .and(on(CARD.BIRTH_ON, CARD.LUNAR_BIRTHDAY, day));
    }

    /** Birthdays of customers themselves, and of whom to turn to first at the others. */
    public static Select<Record3<Long, Long, Boolean>> chiefsBorn(LocalDate day) {
        return customersBorn(day).unionAll(contactsBorn(day, CONTACT.IS_PRIMARY.isTrue()));
    }

    private static Select<Record3<Long, Long, Boolean>> contactsBorn(
            LocalDate day, Condition which) {
        return DSL.select(
                        CONTACT.CARD_ID, CONTACT.ID, DSL.field(CONTACT.LUNAR_BIRTHDAY.isNotNull()))
                .from(CONTACT)
                .where(CONTACT.LEFT_ON.isNull())
                .and(which)
                .and(on(CONTACT.BIRTH_ON, CONTACT.LUNAR_BIRTHDAY, day));
    }

    /** Founded on that day of another year. */
    public static Select<Record3<Long, Long, Boolean>> founded(LocalDate day) {
        return yearly(CARD.FOUNDED_ON, day);
    }

    /** Bought for the first time on that day of another year. */
    public static Select<Record3<Long, Long, Boolean>> firstTraded(LocalDate day) {
        return yearly(CARD.FIRST_TRADE_ON, day);
    }

    private static Select<Record3<Long, Long, Boolean>> yearly(
            Field<LocalDate> since, LocalDate day) {
        return DSL.select(CARD.ID, none(), DSL.inline(false))
                .from(CARD)
                .where(CARD.REMOVED_AT.isNull())
                .and(since.lt(day.withDayOfYear(1)))
                .and(place(since).in(places(day)));
    }

    private static Field<Long> none() {
        return DSL.castNull(SQLDataType.BIGINT);
    }

    private static Condition on(Field<LocalDate> born, Field<String> lunar, LocalDate day) {
        return lunar.in(lunarCodes(day))
                .or(lunar.isNull().and(place(born).in(places(day))).and(born.lt(day)));
    }

    private static Field<Integer> place(Field<LocalDate> day) {
        return DSL.month(day).times(100).plus(DSL.day(day));
    }

    /** Who was born on 29 February has it on the 28th where there is no other. */
    private static List<Integer> places(LocalDate day) {
        int place = day.getMonthValue() * 100 + day.getDayOfMonth();
        return place == 228 && !day.isLeapYear() ? List.of(228, 229) : List.of(place);
    }

    /**
     * All yearly lunar days kept on this day: also those in a leap month that this year does not
     * have, and the thirtieth of a month of twenty-nine days.
     */
    static List<String> lunarCodes(LocalDate day) {
        LunarDate here = LunarDate.of(day);
        List<String> codes = new ArrayList<>();
        for (String leap : here.leap() ? List.of("L") : List.of("", "L"))
            for (int kept = here.day(); kept <= Math.min(30, here.day() + 1); kept++) {
                String code = String.format(Locale.ROOT, "%s%02d-%02d", leap, here.month(), kept);
                if (LunarDate.next(code, day).equals(day)) codes.add(code);
            }
        return codes;
    }
}
