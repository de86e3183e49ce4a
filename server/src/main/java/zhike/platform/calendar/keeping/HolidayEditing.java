package zhike.platform.calendar.keeping;

import static zhike.platform.db.Tables.CALENDAR;
import static zhike.platform.db.Tables.HOLIDAY;
import static zhike.platform.db.Tables.HOLIDAY_YEAR;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.db.tables.records.HolidayRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the holidays of whole years, in the place of what was known of them. */
@Component
class HolidayEditing {
    private final DSLContext db;
    private final CalendarNews news;
    private final Trail trail;

    HolidayEditing(DSLContext db, CalendarNews news, Trail trail) {
        this.db = db;
        this.news = news;
        this.trail = trail;
    }

    @Transactional
    public void put(String set, HolidayInput input) {
        HolidayYears.refuseUnknown(set);
        refuseDoubles(input.days());
        Set<Integer> years = new TreeSet<>();
        input.days().forEach(day -> years.add(day.day().getYear()));
        alone(set);
        db.deleteFrom(HOLIDAY_YEAR)
                .where(HOLIDAY_YEAR.HOLIDAY_SET.eq(set))
                .and(HOLIDAY_YEAR.YEAR.in(years))
                .execute();
        var rows = db.insertInto(HOLIDAY_YEAR, HOLIDAY_YEAR.HOLIDAY_SET, HOLIDAY_YEAR.YEAR);
        for (int year : years) rows = rows.values(set, year);
        rows.execute();
        db.batchInsert(input.days().stream().map(day -> row(set, day)).toList()).execute();
        changed(set);
        trail.record(
                "holiday.entered",
                "holiday-set",
                null,
                set,
                Map.of("years", years, "days", input.days().size()));
    }

    /** The year is again as it ships, or unknown. */
    @Transactional
    public void drop(String set, int year) {
        HolidayYears.refuseUnknown(set);
        alone(set);
        int gone =
                db.deleteFrom(HOLIDAY_YEAR)
                        .where(HOLIDAY_YEAR.HOLIDAY_SET.eq(set))
                        .and(HOLIDAY_YEAR.YEAR.eq(year))
                        .execute();
        if (gone == 0) throw Refusal.missing("holiday-year");
        changed(set);
        trail.record("holiday.dropped", "holiday-set", null, set, Map.of("year", year));
    }

    private void alone(String set) {
        db.execute("select pg_advisory_xact_lock(hashtext({0}))", DSL.val("holiday." + set));
    }

    /** Every calendar that keeps these holidays counts anew. */
    private void changed(String set) {
        news.tell(
                db.update(CALENDAR)
                        .set(CALENDAR.VERSION, CALENDAR.VERSION.plus(1))
                        .where(CALENDAR.HOLIDAY_SET.eq(set))
                        .returningResult(CALENDAR.ID)
                        .fetch(CALENDAR.ID));
    }

    private static void refuseDoubles(List<HolidayInput.Day> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (int at = 0; at < days.size(); at++) {
            OwnDays.refuseFar(days.get(at).day());
            if (!seen.add(days.get(at).day()))
                throw Refusal.invalid("days[" + at + "].day", "calendar.day.double");
        }
    }

    private HolidayRecord row(String set, HolidayInput.Day day) {
        HolidayRecord row = db.newRecord(HOLIDAY);
        row.setHolidaySet(set);
        row.setDay(day.day());
        row.setYear(day.day().getYear());
        row.setKind(day.kind());
        row.setNameZh(day.zh());
        row.setNameEn(day.en());
        return row;
    }
}
