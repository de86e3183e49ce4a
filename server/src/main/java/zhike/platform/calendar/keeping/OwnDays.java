package zhike.platform.calendar.keeping;

import static zhike.platform.db.Tables.CALENDAR_DAY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.calendar.SpecialDay;
import zhike.platform.db.tables.records.CalendarDayRecord;
import zhike.platform.db.tables.records.CalendarRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.LocalDate;
import java.util.Map;

/** The days of a calendar's own: they win over its week and its holidays. */
@Component
class OwnDays {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private final DSLContext db;
    private final CalendarKeeping keeping;
    private final CalendarNews news;
    private final Trail trail;

    OwnDays(DSLContext db, CalendarKeeping keeping, CalendarNews news, Trail trail) {
        this.db = db;
        this.keeping = keeping;
        this.news = news;
        this.trail = trail;
    }

    @Transactional
    public void put(long calendar, LocalDate day, DayInput input) {
        refuseFar(day);
        SpecialDay special = input.on(day);
        CalendarRecord row = keeping.locked(calendar);
        CalendarDayRecord own = db.newRecord(CALENDAR_DAY);
        own.setCalendarId(calendar);
        own.setDay(day);
        own.setKind(special.kind().code());
        own.setHours(special.hours().toString());
        own.setAlike(input.alike());
        own.setNameZh(special.name().zh());
        own.setNameEn(special.name().en());
        own.merge();
        changed(row, "calendar.day.set", day, special.kind().code());
    }

    /** The day is again what the week and the holidays say. */
    @Transactional
    public void drop(long calendar, LocalDate day) {
        CalendarRecord row = keeping.locked(calendar);
        int gone =
                db.deleteFrom(CALENDAR_DAY)
                        .where(CALENDAR_DAY.CALENDAR_ID.eq(calendar))
                        .and(CALENDAR_DAY.DAY.eq(day))
                        .execute();
        if (gone > 0) changed(row, "calendar.day.dropped", day, "");
    }

    private void changed(CalendarRecord row, String action, LocalDate day, String kind) {
        row.setVersion(row.getVersion() + 1);
        row.update();
        news.tell(row.getId());
        trail.record(
                action,
                "calendar",
                row.getId(),
                row.getName(),
                Map.of("day", day.toString(), "kind", kind));
    }

    static void refuseFar(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
            throw Refusal.invalid(
                    "day", "calendar.beyond", Map.of("first", FIRST_YEAR, "last", LAST_YEAR));
    }
}
