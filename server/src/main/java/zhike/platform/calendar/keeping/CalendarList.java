package zhike.platform.calendar.keeping;

import static zhike.platform.db.Tables.CALENDAR;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.platform.calendar.WorkHours;
import zhike.platform.db.tables.records.CalendarRecord;
import zhike.platform.error.Refusal;

import java.util.List;

/** Reads calendars for screens, the main one first. */
@Component
class CalendarList {
    private final DSLContext db;
    private final CalendarKeeping keeping;

    CalendarList(DSLContext db, CalendarKeeping keeping) {
        this.db = db;
        this.keeping = keeping;
    }

    List<CalendarShown> all() {
        return db.selectFrom(CALENDAR)
                .orderBy(CALENDAR.MAIN.desc(), CALENDAR.NAME, CALENDAR.ID)
                .fetch(this::shown);
    }

    CalendarShown one(long id) {
        return db.selectFrom(CALENDAR)
                .where(CALENDAR.ID.eq(id))
                .fetchOptional(this::shown)
                .orElseThrow(() -> Refusal.missing("calendar"));
    }

    private CalendarShown shown(CalendarRecord row) {
        List<String> week = List.of(row.getWeek());
        return new CalendarShown(
                row.getId(),
                row.getName(),
                row.getZone(),
                week,
                week.stream().mapToInt(hours -> WorkHours.of(hours).minutes()).sum(),
                row.getHolidaySet(),
                row.getMain(),
                row.getVersion(),
                keeping.users(row.getId()));
    }
}
