package zhike.platform.calendar.keeping;

import static zhike.platform.db.Tables.CALENDAR;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.db.tables.records.CalendarRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Makes, changes and removes calendars. */
@Component
class CalendarKeeping {
    private final DSLContext db;
    private final CalendarNews news;
    private final List<CalendarUse> uses;
    private final Trail trail;

    CalendarKeeping(DSLContext db, CalendarNews news, List<CalendarUse> uses, Trail trail) {
        this.db = db;
        this.news = news;
        this.uses = uses;
        this.trail = trail;
    }

    @Transactional
    public long create(CalendarInput input) {
        input.check();
        refuseTakenName(input.name(), 0);
        CalendarRecord row = db.newRecord(CALENDAR);
        write(row, input);
        row.insert();
        Set<Long> changed = new HashSet<>(Set.of(row.getId()));
        if (Boolean.TRUE.equals(input.main())) changed.addAll(makeMain(row));
        news.tell(changed);
        trail.record("calendar.created", "calendar", row.getId(), row.getName(), words(row));
        return row.getId();
    }

    @Transactional
    public void change(long id, CalendarInput input) {
        input.check();
        CalendarRecord row = locked(id);
        if (!Objects.equals(row.getVersion(), input.version()))
            throw Refusal.conflict("version.stale");
        refuseTakenName(input.name(), id);
        Map<String, Object> before = words(row);
        write(row, input);
        row.setVersion(row.getVersion() + 1);
        row.update();
        if (Boolean.FALSE.equals(input.main()) && row.getMain())
            throw Refusal.invalid("main", "calendar.main");
        Set<Long> changed = new HashSet<>(Set.of(id));
        if (Boolean.TRUE.equals(input.main()) && !row.getMain()) changed.addAll(makeMain(row));
        news.tell(changed);
        trail.record(
                "calendar.changed",
                "calendar",
                id,
                row.getName(),
                Map.of("from", before, "to", words(row)));
    }

    @Transactional
    public void remove(long id) {
        CalendarRecord row = locked(id);
        if (row.getMain()) throw Refusal.conflict("calendar.main");
        List<String> users = users(id);
        if (!users.isEmpty())
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "calendar.in-use",
                    Map.of("count", users.size(), "first", users.getFirst()));
        row.delete();
        news.tell(id);
        trail.record("calendar.removed", "calendar", id, row.getName());
    }

    List<String> users(long id) {
        return uses.stream().flatMap(use -> use.users(id).stream()).toList();
    }

    /** Nobody else changes it or its days until the end of the transaction. */
    CalendarRecord locked(long id) {
        return db.selectFrom(CALENDAR)
                .where(CALENDAR.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Refusal.missing("calendar"));
    }

    private static void write(CalendarRecord row, CalendarInput input) {
        row.setName(input.name().strip());
        row.setZone(input.zone());
        row.setWeek(StoredDays.texts(input.hours()));
        row.setHolidaySet(input.holidaySet());
    }

    /**
     * @return what was the main one before
     */
    private List<Long> makeMain(CalendarRecord row) {
        List<Long> before =
                db.update(CALENDAR)
                        .set(CALENDAR.MAIN, false)
                        .where(CALENDAR.MAIN)
                        .returningResult(CALENDAR.ID)
                        .fetch(CALENDAR.ID);
        row.setMain(true);
        row.update();
        return before;
    }

    private void refuseTakenName(String name, long own) {
        if (db.fetchExists(
                CALENDAR,
                DSL.lower(CALENDAR.NAME).eq(DSL.lower(name.strip())).and(CALENDAR.ID.ne(own))))
            throw Refusal.invalid("name", "calendar.name.taken");
    }

    private static Map<String, Object> words(CalendarRecord row) {
        @Nullable String set = row.getHolidaySet();
        return Map.of(
                "zone",
                row.getZone(),
                "week",
                Stream.of(row.getWeek()).toList(),
                "holidays",
                set == null ? "" : set);
    }
}
