package zhike.visit;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.time.Instant;
import java.time.LocalDate;

/** Days and moments within the years that people write and calendars can count. */
public final class When {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final Instant BEGIN = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2999-12-31T00:00:00Z");

    private When() {}

    /**
     * @throws Refusal {@code visit.when}
     */
    public static LocalDate day(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) throw Refusal.invalid(field, "visit.when");
        return day;
    }

    /**
     * @throws Refusal {@code visit.when}
     */
    public static void check(String field, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(BEGIN) || moment.isAfter(END)))
            throw Refusal.invalid(field, "visit.when");
    }
}
