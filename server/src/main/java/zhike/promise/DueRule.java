package zhike.promise;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import zhike.platform.calendar.BusinessCalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * By when something must be done, as data. Never before the moment from which it counts; counted
 * from later it is never due earlier. The day from which days are counted is not counted itself,
 * and a last day ends at 24:00 or, where working days are counted, at the close of work (as Civil
 * Code, articles 201 and 203).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DueRule.Time.class, name = "time"),
    @JsonSubTypes.Type(value = DueRule.Days.class, name = "days"),
    @JsonSubTypes.Type(value = DueRule.Months.class, name = "months"),
    @JsonSubTypes.Type(value = DueRule.HalfMonths.class, name = "halfMonths"),
    @JsonSubTypes.Type(value = DueRule.At.class, name = "at"),
    @JsonSubTypes.Type(value = DueRule.Fixed.class, name = "fixed")
})
public sealed interface DueRule {
    int LONGEST_DAYS = 3660;

    Due due(Instant from, BusinessCalendar calendar);

    /** The rule in words. */
    List<Because> because();

    /** Whether working time counts, and so a pause moves it by the working time of the pause. */
    boolean countsWork();

    /** Whether it counts whole working days, not hours. */
    default boolean countsDays() {
        return countsWork() && !(this instanceof Time);
    }

    /** Whether it is within what can be counted. */
    boolean sound();

    /**
     * @param minutes from 1 on; of working time, or of the clock on the wall
     */
    record Time(int minutes, boolean working) implements DueRule {
        @Override
        public Due due(Instant from, BusinessCalendar calendar) {
            Duration span = Duration.ofMinutes(minutes);
            return new Due(working ? calendar.plus(from, span) : from.plus(span), because());
        }

        @Override
        public List<Because> because() {
            boolean whole = minutes % 60 == 0;
            return List.of(
                    new Because(
                            (whole ? "hours" : "minutes") + (working ? ".working" : ""),
                            Map.of("n", whole ? minutes / 60 : minutes)));
        }

        @Override
        public boolean countsWork() {
            return working;
        }

        @Override
        public boolean sound() {
            return minutes > 0 && minutes <= LONGEST_DAYS * 1440;
        }
    }

    /** A rule that names a day. */
    sealed interface OfDays extends DueRule {
        /** May be the very day; of working days it is one. */
        LocalDate day(LocalDate from, BusinessCalendar calendar);

        Because why();

        @Override
        default Due due(Instant from, BusinessCalendar calendar) {
            LocalDate began = from.atZone(calendar.zone()).toLocalDate();
            Instant end = end(day(began, calendar), calendar);
            // what must be done today goes on to the next day once the day is over
            for (LocalDate next = began; end.isBefore(from); )
                end = end(day(next = next.plusDays(1), calendar), calendar);
            return new Due(end, because());
        }

        @Override
        default List<Because> because() {
            return List.of(why());
        }

        private Instant end(LocalDate day, BusinessCalendar calendar) {
            return countsWork()
                    ? calendar.endOfDay(day)
                    : day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        }
    }

    /**
     * @param days from 0 (today) on
     */
    record Days(int days, boolean working) implements OfDays {
        @Override
        public LocalDate day(LocalDate from, BusinessCalendar calendar) {
            return working ? calendar.plusDays(from, days) : from.plusDays(days);
        }

        @Override
        public Because why() {
            return new Because(working ? "days.working" : "days", Map.of("n", days));
        }

        @Override
        public boolean countsWork() {
            return working;
        }

        @Override
        public boolean sound() {
            return days >= 0 && days <= LONGEST_DAYS;
        }
    }

    /** To the day of the same number, or the last of a shorter month. */
    record Months(int months) implements OfDays {
        @Override
        public LocalDate day(LocalDate from, BusinessCalendar calendar) {
            return from.plusMonths(months);
        }

        @Override
        public Because why() {
            return new Because("months", Map.of("n", months));
        }

        @Override
        public boolean countsWork() {
            return false;
        }

        @Override
        public boolean sound() {
            return months > 0 && months <= 120;
        }
    }

    /** Of fifteen days each. */
    record HalfMonths(int count) implements OfDays {
        @Override
        public LocalDate day(LocalDate from, BusinessCalendar calendar) {
            return from.plusDays(15L * count);
        }

        @Override
        public Because why() {
            return new Because("halfMonths", Map.of("n", 15 * count));
        }

        @Override
        public boolean countsWork() {
            return false;
        }

        @Override
        public boolean sound() {
            return count > 0 && count <= 240;
        }
    }

    /**
     * At a time of the day.
     *
     * @param day which; null: the first on which that time is still to come
     */
    record At(LocalTime time, @Nullable OfDays day) implements DueRule {
        @Override
        public Due due(Instant from, BusinessCalendar calendar) {
            LocalDate began = from.atZone(calendar.zone()).toLocalDate();
            Instant at = at(began, calendar);
            for (LocalDate next = began; at.isBefore(from); )
                at = at(next = next.plusDays(1), calendar);
            return new Due(at, because());
        }

        @Override
        public List<Because> because() {
            Because there = new Because("at", Map.of("time", time.toString()));
            return day == null ? List.of(there) : List.of(day.why(), there);
        }

        private Instant at(LocalDate from, BusinessCalendar calendar) {
            LocalDate on = day == null ? from : day.day(from, calendar);
            return on.atTime(time).atZone(calendar.zone()).toInstant();
        }

        @Override
        public boolean countsWork() {
            return day != null && day.countsWork();
        }

        @Override
        public boolean sound() {
            return time != null && (day == null || day.sound());
        }
    }

    /** At an instant that somebody named. */
    record Fixed(Instant at) implements DueRule {
        @Override
        public Due due(Instant from, BusinessCalendar calendar) {
            return new Due(at, because());
        }

        @Override
        public List<Because> because() {
            return List.of(new Because("fixed", Map.of()));
        }

        @Override
        public boolean countsWork() {
            return false;
        }

        @Override
        public boolean sound() {
            return at != null;
        }
    }
}
