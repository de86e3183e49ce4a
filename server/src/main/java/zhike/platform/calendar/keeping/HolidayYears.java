package zhike.platform.calendar.keeping;

import static zhike.platform.db.Tables.HOLIDAY;
import static zhike.platform.db.Tables.HOLIDAY_YEAR;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.calendar.DayKind;
import zhike.platform.calendar.Holidays;
import zhike.platform.calendar.SpecialDay;
import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The holidays of a set: a year that was entered stands in the place of the one that ships. */
@Component
class HolidayYears {
    /**
     * @param shipped as it came with the product, not entered
     */
    record Year(int year, boolean shipped, int holidays, int makeUps) {}

    private final DSLContext db;

    HolidayYears(DSLContext db) {
        this.db = db;
    }

    List<SpecialDay> of(String set) {
        refuseUnknown(set);
        Set<Integer> entered = entered(set);
        List<SpecialDay> days = new ArrayList<>();
        for (SpecialDay day : Holidays.of(set))
            if (!entered.contains(day.day().getYear())) days.add(day);
        days.addAll(
                db.selectFrom(HOLIDAY)
                        .where(HOLIDAY.HOLIDAY_SET.eq(set))
                        .orderBy(HOLIDAY.DAY)
                        .fetch(StoredDays::holiday));
        return days;
    }

    List<Year> years(String set) {
        Set<Integer> entered = entered(set);
        Map<Integer, Year> years = new TreeMap<>();
        entered.forEach(year -> years.put(year, new Year(year, false, 0, 0)));
        for (SpecialDay day : of(set)) {
            int off = day.kind() == DayKind.HOLIDAY ? 1 : 0;
            int year = day.day().getYear();
            years.merge(
                    year,
                    new Year(year, !entered.contains(year), off, 1 - off),
                    (a, b) ->
                            new Year(
                                    year,
                                    a.shipped(),
                                    a.holidays() + b.holidays(),
                                    a.makeUps() + b.makeUps()));
        }
        return List.copyOf(years.values());
    }

    /** Whether the holidays of a year were announced and are here. */
    boolean knows(String set, int year) {
        return Holidays.of(set).stream().anyMatch(day -> day.day().getYear() == year)
                || entered(set).contains(year);
    }

    static void refuseUnknown(String set) {
        if (!Holidays.sets().contains(set)) throw Refusal.missing("holiday-set");
    }

    private Set<Integer> entered(String set) {
        return db.select(HOLIDAY_YEAR.YEAR)
                .from(HOLIDAY_YEAR)
                .where(HOLIDAY_YEAR.HOLIDAY_SET.eq(set))
                .fetchSet(HOLIDAY_YEAR.YEAR);
    }
}
