package zhike.messaging.message;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nobody is disturbed, in the company's zone.
 *
 * @param from and {@code until}: such as 21:00 and 08:00; over midnight where it begins later than
 *     it ends
 * @param all messages, not only those for our own ends
 */
public record QuietHours(
        boolean on,
        @NotNull @Pattern(regexp = TIME) String from,
        @NotNull @Pattern(regexp = TIME) String until,
        boolean all) {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /**
     * @return when they are over; null where it is not quiet now
     */
    public @Nullable Instant end(Instant now, ZoneId zone) {
        LocalTime begins = LocalTime.parse(from);
        LocalTime ends = LocalTime.parse(until);
        if (!on || begins.equals(ends)) return null;
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        LocalTime time = here.toLocalTime();
        boolean overnight = begins.isAfter(ends);
        boolean evening = overnight && !time.isBefore(begins);
        boolean within = !time.isBefore(begins) && time.isBefore(ends);
        if (!(overnight ? evening || time.isBefore(ends) : within)) return null;
        return here.toLocalDate().plusDays(evening ? 1 : 0).atTime(ends).atZone(zone).toInstant();
    }
}
