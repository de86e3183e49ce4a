package zhike.platform.time;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Instants as days of the house. */
public final class OnDay {
    private OnDay() {}

    public static Field<LocalDate> of(Field<Instant> at, Clock clock) {
        return DSL.field(
                "({0} at time zone {1})::date",
                LocalDate.class, at, DSL.inline(clock.getZone().getId()));
    }

    /**
     * @param from first day @param to last day
     */
    public static Condition between(Field<Instant> at, LocalDate from, LocalDate to, Clock clock) {
        return at.ge(from.atStartOfDay(clock.getZone()).toInstant())
                .and(at.lt(to.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }
}
