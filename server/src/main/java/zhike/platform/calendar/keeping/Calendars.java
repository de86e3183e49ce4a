package zhike.platform.calendar.keeping;

import static zhike.platform.db.Tables.CALENDAR;
import static zhike.platform.db.Tables.CALENDAR_DAY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.broadcast.Remembered;
import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.calendar.CalendarRules;
import zhike.platform.calendar.SpecialDay;
import zhike.platform.db.tables.records.CalendarRecord;
import zhike.platform.error.Refusal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The calendars, laid out once and remembered until one changes on any node. */
@Component
public class Calendars {
    /** The topic by which every node hears that a calendar or its use changed. */
    public static final String CHANGED = "calendar";

    private static final long MAIN = 0;
    private static final int MOST = 200;
    private final DSLContext db;
    private final HolidayYears holidays;
    private final Remembered<Long, KeptCalendar> known;

    Calendars(DSLContext db, HolidayYears holidays, Broadcast broadcast) {
        this.db = db;
        this.holidays = holidays;
        known = new Remembered<>(broadcast, CHANGED, MOST, Duration.ofHours(12));
    }

    /** The one that holds where nobody chose another. */
    public KeptCalendar main() {
        KeptCalendar found = remembered(MAIN, CALENDAR.MAIN.isTrue());
        if (found == null) throw Refusal.missing("calendar");
        return found;
    }

    /** Refused as missing when there is none such. */
    public KeptCalendar one(long id) {
        KeptCalendar found = id == MAIN ? null : remembered(id, CALENDAR.ID.eq(id));
        if (found == null) throw Refusal.missing("calendar");
        return found;
    }

    private @Nullable KeptCalendar remembered(long key, Condition which) {
        Map<Long, KeptCalendar> here = ChangedHere.read();
        KeptCalendar found = here == null ? known.find(key) : here.get(key);
        if (found != null) return found;
        long mark = known.mark();
        KeptCalendar read = read(which);
        if (read == null) return null;
        if (here == null) known.keep(key, read, mark);
        else here.put(key, read);
        return read;
    }

    private @Nullable KeptCalendar read(Condition which) {
        CalendarRecord row = db.selectFrom(CALENDAR).where(which).fetchOne();
        if (row == null) return null;
        return new KeptCalendar(
                row.getId(),
                row.getName(),
                row.getVersion(),
                row.getMain(),
                BusinessCalendar.of(rules(row)));
    }

    private CalendarRules rules(CalendarRecord row) {
        String set = row.getHolidaySet();
        return CalendarRules.of(ZoneId.of(row.getZone()), StoredDays.week(List.of(row.getWeek())))
                .with(set == null ? List.of() : holidays.of(set))
                .with(own(row.getId()));
    }

    List<SpecialDay> own(long calendar) {
        return db.selectFrom(CALENDAR_DAY)
                .where(CALENDAR_DAY.CALENDAR_ID.eq(calendar))
                .orderBy(CALENDAR_DAY.DAY)
                .fetch(StoredDays::own);
    }
}
