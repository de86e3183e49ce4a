package zhike.platform.calendar;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;

/** Turns local times into nanoseconds since 1970 and back, within the years that are laid out. */
final class DayClock {
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final long SECOND = 1_000_000_000L;
    private final ZoneRules rules;

    /** Of all the years, in most of the world outside Europe and America; else null. */
    private final @Nullable ZoneOffset steady;

    DayClock(ZoneId zone) {
        rules = zone.getRules();
        Instant start = FIRST.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        ZoneOffsetTransition next = rules.nextTransition(start);
        steady = next == null ? rules.getOffset(start) : null;
    }

    /** Of so many minutes after the midnight that begins the day. */
    long nanos(long epochDay, int minutes) {
        long local = epochDay * 86_400 + minutes * 60L;
        ZoneOffset offset = steady;
        if (offset == null)
            offset = rules.getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
        return (local - offset.getTotalSeconds()) * SECOND;
    }

    /** Refused outside the years 2000 to 2100, where no calendar was ever laid out. */
    static long nanos(Instant at) {
        long day = Math.floorDiv(at.getEpochSecond(), 86_400L);
        if (day < FIRST.toEpochDay() || day > LAST.toEpochDay()) throw beyond();
        return at.getEpochSecond() * SECOND + at.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    static int index(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) throw beyond();
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    static Refusal beyond() {
        return new Refusal(
                Refusal.Kind.INVALID,
                "calendar.beyond",
                Map.of("first", FIRST.getYear(), "last", LAST.getYear()));
    }
}
