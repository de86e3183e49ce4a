package zhike.platform.calendar.keeping;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The calendars and their days. */
@RestController
@RequestMapping("/api/calendars")
class CalendarEndpoint {
    private static final String OPEN = "when the company works is known to all who work there";
    private final CalendarList list;
    private final CalendarKeeping keeping;
    private final OwnDays days;
    private final YearReading years;

    CalendarEndpoint(CalendarList list, CalendarKeeping keeping, OwnDays days, YearReading years) {
        this.list = list;
        this.keeping = keeping;
        this.days = days;
        this.years = years;
    }

    @GetMapping
    @SignedInOnly(because = OPEN)
    List<CalendarShown> all() {
        return list.all();
    }

    @GetMapping("/{id}")
    @SignedInOnly(because = OPEN)
    CalendarShown one(@PathVariable long id) {
        return list.one(id);
    }

    @PostMapping
    @Needs("calendar.manage")
    @ResponseStatus(HttpStatus.CREATED)
    CalendarShown create(@Valid @RequestBody CalendarInput input) {
        return list.one(keeping.create(input));
    }

    @PutMapping("/{id}")
    @Needs("calendar.manage")
    CalendarShown change(@PathVariable long id, @Valid @RequestBody CalendarInput input) {
        keeping.change(id, input);
        return list.one(id);
    }

    @DeleteMapping("/{id}")
    @Needs("calendar.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        keeping.remove(id);
    }

    @GetMapping("/{id}/days")
    @SignedInOnly(because = OPEN)
    YearShown days(@PathVariable long id, @RequestParam int year, Locale locale) {
        return years.of(id, year, locale);
    }

    @PutMapping("/{id}/days/{day}")
    @Needs("calendar.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            @PathVariable long id,
            @PathVariable LocalDate day,
            @Valid @RequestBody DayInput input) {
        days.put(id, day, input);
    }

    @DeleteMapping("/{id}/days/{day}")
    @Needs("calendar.manage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable long id, @PathVariable LocalDate day) {
        days.drop(id, day);
    }
}
