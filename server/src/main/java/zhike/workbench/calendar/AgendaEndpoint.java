package zhike.workbench.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.time.LocalDate;
import java.util.Locale;

/** What stands in calendars: one's own, and others' as far as one may look. */
@RestController
class AgendaEndpoint {
    private final CalendarReading reading;

    AgendaEndpoint(CalendarReading reading) {
        this.reading = reading;
    }

    /**
     * @param person null for the caller
     * @param from the first day, to: the last
     */
    @GetMapping("/api/agenda")
    @SignedInOnly(because = "one's own calendar; another's only within reach of calendar.read")
    CalendarView one(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Long person,
            Viewer viewer,
            Locale locale) {
        return reading.ofOne(viewer, person, from, to, locale);
    }

    @GetMapping("/api/agenda/team")
    @Needs(CalendarReading.READ)
    CalendarView team(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Long unit,
            Viewer viewer,
            Locale locale) {
        return reading.ofTeam(viewer, unit, from, to, locale);
    }
}
