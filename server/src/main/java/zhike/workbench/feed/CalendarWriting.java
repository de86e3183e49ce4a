package zhike.workbench.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Staff;
import zhike.identity.WorkCalendars;
import zhike.messaging.PublicAddress;
import zhike.platform.language.Texts;
import zhike.workbench.calendar.AgendaReading;
import zhike.workbench.calendar.Appointment;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a person's calendar for their calendar program. The same content is the same text for a
 * whole day, so that a program that asks again is told that nothing changed.
 */
@Component
class CalendarWriting {
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(184);
    private final AgendaReading agenda;
    private final WorkCalendars calendars;
    private final Staff staff;
    private final PublicAddress address;
    private final Texts texts;
    private final Clock clock;

    CalendarWriting(
            AgendaReading agenda,
            WorkCalendars calendars,
            Staff staff,
            PublicAddress address,
            Texts texts,
            Clock clock) {
        this.agenda = agenda;
        this.calendars = calendars;
        this.staff = staff;
        this.address = address;
        this.texts = texts;
        this.clock = clock;
    }

    /** In the name of that person. */
    String of(long person, Locale locale) {
        ZoneId zone = calendars.ofPerson(person).zone();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Instant midnight = today.atStartOfDay(zone).toInstant();
        List<Appointment> found =
                agenda.of(List.of(person), midnight.minus(BACK), midnight.plus(AHEAD), locale);
        String name = staff.find(person).map(Staff.Member::name).orElse("");
        CalendarText text =
                new CalendarText()
                        .line("BEGIN", "VCALENDAR")
                        .line("VERSION", "2.0")
                        .line("PRODID", "-//Zhike//Calendar//EN")
                        .line("CALSCALE", "GREGORIAN")
                        .text("X-WR-CALNAME", texts.get(locale, "feed.name", Map.of("name", name)))
                        .line("X-WR-TIMEZONE", zone.getId())
                        .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                        .line("X-PUBLISHED-TTL", "PT1H");
        ZoneText.write(text, zone, midnight.minus(BACK), midnight.plus(AHEAD));
        found.forEach(each -> event(text, each, zone, midnight));
        return text.line("END", "VCALENDAR").toString();
    }

    private void event(CalendarText text, Appointment each, ZoneId zone, Instant stamp) {
        text.line("BEGIN", "VEVENT")
                .line("UID", each.key() + "@" + host())
                .time("DTSTAMP", stamp)
                .text("SUMMARY", each.line());
        if (each.allDay()) days(text, each, zone);
        else times(text, each);
        text.text("CATEGORIES", each.kindName()).text("LOCATION", each.place());
        String link = each.path() == null ? null : address.link(each.path());
        if (link != null) text.line("URL;VALUE=URI", link);
        // when something is due takes nobody's time
        text.line("TRANSP", each.end() == null ? "TRANSPARENT" : "OPAQUE").line("END", "VEVENT");
    }

    private static void times(CalendarText text, Appointment each) {
        text.time("DTSTART", each.start());
        if (each.end() != null && each.end().isAfter(each.start())) text.time("DTEND", each.end());
    }

    /** The end is the day after the last. */
    private static void days(CalendarText text, Appointment each, ZoneId zone) {
        LocalDate first = each.start().atZone(zone).toLocalDate();
        LocalDate last = each.end() == null ? first : each.end().atZone(zone).toLocalDate();
        text.day("DTSTART", first).day("DTEND", last.plusDays(1));
    }

    private String host() {
        String link = address.link("/");
        String host = link == null ? null : host(link);
        return host == null ? "zhike" : host;
    }

    private static @Nullable String host(String link) {
        try {
            return URI.create(link).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
