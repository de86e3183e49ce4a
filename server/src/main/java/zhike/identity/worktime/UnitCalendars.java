package zhike.identity.worktime;

import static zhike.identity.db.Tables.UNIT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.PeopleChanged;
import zhike.identity.WorkCalendars;
import zhike.identity.db.tables.records.UnitRecord;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.calendar.keeping.CalendarNews;
import zhike.platform.calendar.keeping.CalendarUse;
import zhike.platform.calendar.keeping.Calendars;
import zhike.platform.calendar.keeping.KeptCalendar;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gives a unit its calendar, or takes it away again. */
@Component
class UnitCalendars implements CalendarUse {
    /**
     * @param own null where the unit works by the calendar of a unit above, or by the main one
     */
    record Shown(
            long unitId,
            @Nullable Long parentId,
            String name,
            @Nullable Long own,
            long calendarId,
            String calendar) {}

    private final DSLContext db;
    private final Calendars calendars;
    private final WorkCalendars works;
    private final CalendarNews news;
    private final Broadcast broadcast;
    private final Trail trail;

    UnitCalendars(
            DSLContext db,
            Calendars calendars,
            WorkCalendars works,
            CalendarNews news,
            Broadcast broadcast,
            Trail trail) {
        this.db = db;
        this.calendars = calendars;
        this.works = works;
        this.news = news;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    /** Every open unit, parents before children. */
    List<Shown> all() {
        Map<Long, Long> chosen = new HashMap<>();
        return db.selectFrom(UNIT)
                .where(UNIT.CLOSED_ON.isNull())
                .orderBy(DSL.cardinality(UNIT.PATH), UNIT.POSITION, UNIT.ID)
                .fetch(row -> shown(row, chosen));
    }

    private Shown shown(UnitRecord row, Map<Long, Long> chosen) {
        Long own = row.getCalendarId();
        Long inherited = row.getParentId() == null ? null : chosen.get(row.getParentId());
        Long holding = own == null ? inherited : own;
        if (holding != null) chosen.put(row.getId(), holding);
        KeptCalendar kept = holding == null ? calendars.main() : calendars.one(holding);
        return new Shown(
                row.getId(), row.getParentId(), row.getName(), own, kept.id(), kept.name());
    }

    /** Null gives the unit back to the calendar of the units above. */
    @Transactional
    public void put(long unit, @Nullable Long calendar) {
        String name = calendar == null ? "" : calendars.one(calendar).name();
        UnitRecord row =
                db.selectFrom(UNIT)
                        .where(UNIT.ID.eq(unit))
                        .and(UNIT.CLOSED_ON.isNull())
                        .forNoKeyUpdate()
                        .fetchOptional()
                        .orElseThrow(() -> Refusal.missing("unit"));
        Long before = row.getCalendarId();
        if (Objects.equals(before, calendar)) return;
        Set<Long> changed = new HashSet<>(Set.of(works.kept(unit).id()));
        if (calendar != null) changed.add(calendar);
        row.setCalendarId(calendar);
        row.update();
        broadcast.tell(PeopleChanged.TOPIC, unit);
        news.tell(changed);
        trail.record("unit.calendar", "unit", unit, row.getName(), Map.of("calendar", name));
    }

    @Override
    public List<String> users(long calendarId) {
        return db.select(UNIT.NAME)
                .from(UNIT)
                .where(UNIT.CALENDAR_ID.eq(calendarId))
                .orderBy(DSL.cardinality(UNIT.PATH), UNIT.ID)
                .fetch(UNIT.NAME);
    }
}
