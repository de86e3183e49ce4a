package zhike.identity;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.broadcast.Remembered;
import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.calendar.keeping.Calendars;
import zhike.platform.calendar.keeping.ChangedHere;
import zhike.platform.calendar.keeping.KeptCalendar;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * By which calendar a unit or a person works: that of the nearest unit upwards that has one, else
 * the main one, which holds for unknown units and people as well.
 */
@Component
public class WorkCalendars {
    /** The topic by which every node hears that a calendar or its use changed. */
    public static final String CHANGED = Calendars.CHANGED;

    private static final long MAIN = 0;
    private final DSLContext db;
    private final Calendars calendars;
    private final Remembered<Long, Long> ofUnit;
    private final Remembered<Long, Long> ofPerson;

    WorkCalendars(DSLContext db, Calendars calendars, Broadcast broadcast) {
        this.db = db;
        this.calendars = calendars;
        Duration longest = Duration.ofHours(12);
        ofUnit = new Remembered<>(broadcast, PeopleChanged.TOPIC, 10_000, longest);
        ofPerson = new Remembered<>(broadcast, PeopleChanged.TOPIC, 100_000, longest);
    }

    public BusinessCalendar of(long unitId) {
        return kept(unitId).calendar();
    }

    public BusinessCalendar ofPerson(long personId) {
        return keptOfPerson(personId).calendar();
    }

    /** With its number and version, for who writes down by which a time was counted. */
    public KeptCalendar kept(long unitId) {
        Long known = ChangedHere.now() ? null : ofUnit.find(unitId);
        if (known != null) return calendar(known);
        long mark = ofUnit.mark();
        var found = db.select(nearest(UNIT.PATH)).from(UNIT).where(UNIT.ID.eq(unitId)).fetchOne();
        long id = number(found == null ? null : found.value1());
        if (!ChangedHere.now()) ofUnit.keep(unitId, id, mark);
        return calendar(id);
    }

    public KeptCalendar keptOfPerson(long personId) {
        Long known = ChangedHere.now() ? null : ofPerson.find(personId);
        return calendar(
                known == null
                        ? people(PERSON.ID.eq(personId)).getOrDefault(personId, MAIN)
                        : known);
    }

    /** Of many in one statement; who is unknown has the main one. */
    public Map<Long, KeptCalendar> keptOfPeople(Collection<Long> personIds) {
        Map<Long, Long> found = new HashMap<>();
        for (Long person : personIds) {
            Long known = ChangedHere.now() ? null : ofPerson.find(person);
            if (known != null) found.put(person, known);
        }
        var unknown =
                personIds.stream().filter(person -> !found.containsKey(person)).distinct().toList();
        if (!unknown.isEmpty())
            found.putAll(people(PERSON.ID.eq(DSL.any(unknown.toArray(Long[]::new)))));
        Map<Long, KeptCalendar> kept = new HashMap<>();
        for (Long person : personIds) kept.put(person, calendar(found.getOrDefault(person, MAIN)));
        return kept;
    }

    private Map<Long, Long> people(Condition which) {
        long mark = ofPerson.mark();
        Map<Long, Long> found = new HashMap<>();
        db.select(PERSON.ID, nearest(UNIT.PATH))
                .from(PERSON)
                .join(UNIT)
                .on(UNIT.ID.eq(PERSON.UNIT_ID))
                .where(which)
                .forEach(row -> found.put(row.value1(), number(row.value2())));
        if (ChangedHere.now()) return found;
        found.forEach((person, calendar) -> ofPerson.keep(person, calendar, mark));
        return found;
    }

    private KeptCalendar calendar(long id) {
        return id == MAIN ? calendars.main() : calendars.one(id);
    }

    private static long number(@Nullable Long id) {
        return id == null ? MAIN : id;
    }

    private static Field<Long> nearest(Field<Long[]> path) {
        var above = UNIT.as("unit_above");
        return DSL.field(
                DSL.select(above.CALENDAR_ID)
                        .from(above)
                        .where(above.ID.eq(DSL.any(path)))
                        .and(above.CALENDAR_ID.isNotNull())
                        .orderBy(DSL.cardinality(above.PATH).desc())
                        .limit(1));
    }
}
