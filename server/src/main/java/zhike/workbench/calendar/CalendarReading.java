package zhike.workbench.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.ReachedStaff;
import zhike.access.ReachedStaff.Colleague;
import zhike.access.Viewer;
import zhike.identity.WorkCalendars;
import zhike.platform.calendar.keeping.KeptCalendar;
import zhike.platform.error.Refusal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Calendars of one person or of a team, with the days on which each of them works. */
@Component
class CalendarReading {
    static final String READ = "calendar.read";
    private static final int LONGEST_DAYS = 62;
    private static final int PEOPLE = 60;
    private final ReachedStaff staff;
    private final WorkCalendars calendars;
    private final AgendaReading agenda;

    CalendarReading(ReachedStaff staff, WorkCalendars calendars, AgendaReading agenda) {
        this.staff = staff;
        this.calendars = calendars;
        this.agenda = agenda;
    }

    /**
     * @param person null for the viewer's own
     */
    CalendarView ofOne(
            Viewer viewer, @Nullable Long person, LocalDate from, LocalDate to, Locale locale) {
        long whose = person == null ? viewer.personId() : person;
        Colleague one = staff.one(viewer, READ, whose).orElseThrow(() -> Refusal.missing("person"));
        return of(viewer, List.of(one), from, to, false, locale);
    }

    /**
     * @param unit null for all within reach
     */
    CalendarView ofTeam(
            Viewer viewer, @Nullable Long unit, LocalDate from, LocalDate to, Locale locale) {
        viewer.needs(READ);
        List<Colleague> people = staff.of(viewer, READ, unit, PEOPLE + 1);
        return of(
                viewer,
                people.subList(0, Math.min(PEOPLE, people.size())),
                from,
                to,
                people.size() > PEOPLE,
                locale);
    }

    private CalendarView of(
            Viewer viewer,
            List<Colleague> people,
            LocalDate from,
            LocalDate to,
            boolean more,
            Locale locale) {
        if (to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to))
            throw Refusal.invalid("to", "agenda.time");
        ZoneId zone = calendars.ofPerson(viewer.personId()).zone();
        List<Long> ids = people.stream().map(Colleague::id).toList();
        Map<Long, KeptCalendar> kept = calendars.keptOfPeople(ids);
        List<Appointment> appointments =
                agenda.of(
                        ids,
                        from.atStartOfDay(zone).toInstant(),
                        to.plusDays(1).atStartOfDay(zone).toInstant(),
                        locale);
        Map<Long, CalendarView.Shading> shadings = new LinkedHashMap<>();
        List<CalendarView.Person> shown = new ArrayList<>();
        for (Colleague each : people) {
            KeptCalendar calendar = Objects.requireNonNull(kept.get(each.id()));
            shadings.computeIfAbsent(calendar.id(), id -> shading(calendar, from, to, locale));
            shown.add(new CalendarView.Person(each.id(), each.name(), each.unit(), calendar.id()));
        }
        return new CalendarView(
                zone.getId(),
                from,
                to,
                shown,
                List.copyOf(shadings.values()),
                appointments,
                more || appointments.size() == AgendaReading.MOST);
    }

    private static CalendarView.Shading shading(
            KeptCalendar calendar, LocalDate from, LocalDate to, Locale locale) {
        return new CalendarView.Shading(
                calendar.id(),
                calendar.name(),
                from.datesUntil(to.plusDays(1))
                        .map(day -> calendar.calendar().on(day))
                        .map(
                                day ->
                                        new CalendarView.Day(
                                                day.day(),
                                                day.kind().code(),
                                                day.name().in(locale),
                                                day.hours().toString()))
                        .toList());
    }
}
