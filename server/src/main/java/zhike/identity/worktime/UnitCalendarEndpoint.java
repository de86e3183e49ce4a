package zhike.identity.worktime;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.util.List;

/** Which unit works by which calendar. */
@RestController
class UnitCalendarEndpoint {
    record Choice(@Nullable Long calendarId) {}

    private final UnitCalendars calendars;

    UnitCalendarEndpoint(UnitCalendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/api/unit-calendars")
    @SignedInOnly(because = "when colleagues work is known to all who work there")
    List<UnitCalendars.Shown> all() {
        return calendars.all();
    }

    @PutMapping("/api/units/{id}/calendar")
    @Needs("calendar.manage")
    List<UnitCalendars.Shown> put(@PathVariable long id, @Valid @RequestBody Choice choice) {
        calendars.put(id, choice.calendarId());
        return calendars.all();
    }
}
