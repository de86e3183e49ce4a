package zhike.platform.calendar.keeping;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.error.Refusal;
import zhike.platform.web.SignedInOnly;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Counts by a calendar, and tells how. */
@RestController
class CountEndpoint {
    private static final int MOST_DAYS = 1_100;
    private final Calendars calendars;

    CountEndpoint(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/api/calendars/{id}/count")
    @SignedInOnly(because = "everybody may see how their own deadlines are counted")
    CountShown count(
            @PathVariable long id,
            @RequestParam Instant from,
            @RequestParam Instant to,
            Locale locale) {
        return told(calendars.one(id).calendar(), from, to, locale);
    }

    /** An amount such as 90m, 16h, 3d or -4h; the count runs from the earlier to the later. */
    @GetMapping("/api/calendars/{id}/plus")
    @SignedInOnly(because = "everybody may see how their own deadlines are counted")
    CountShown plus(
            @PathVariable long id,
            @RequestParam Instant from,
            @RequestParam String amount,
            Locale locale) {
        BusinessCalendar calendar = calendars.one(id).calendar();
        Instant to = Amount.of(amount).after(calendar, from);
        return to.isBefore(from)
                ? told(calendar, to, from, locale)
                : told(calendar, from, to, locale);
    }

    private static CountShown told(
            BusinessCalendar calendar, Instant from, Instant to, Locale locale) {
        calendar.between(from, to);
        if (Duration.between(from, to).toDays() > MOST_DAYS)
            throw Refusal.invalid("to", "calendar.count.long", Map.of("most", MOST_DAYS));
        return CountShown.of(calendar.explain(from, to), calendar.zone(), locale);
    }
}
