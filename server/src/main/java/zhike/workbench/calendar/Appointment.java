package zhike.workbench.calendar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An entry of a calendar as the one who looks may see it.
 *
 * @param key stays the same while the thing is the same
 * @param kindName what kind of thing it is, in words
 * @param title null where they may not see what it is
 * @param about what else it concerns, such as the customer
 * @param end null for a moment
 */
public record Appointment(
        String key,
        long personId,
        String kind,
        String kindName,
        @Nullable String title,
        @Nullable String about,
        @Nullable String path,
        Instant start,
        @Nullable Instant end,
        boolean allDay,
        @Nullable String place) {

    /** What one line says of it. */
    public String line() {
        String said = title == null ? kindName : title;
        return about == null || said.contains(about) ? said : said + " · " + about;
    }
}
