package zhike.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class WorkingTimePropertyTest {
    private static final List<BusinessCalendar> CALENDARS = calendars();

    @Property(tries = 5_000)
    void addingThenTakingBackIsIdentity(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant at,
            @ForAll("amounts") Duration amount) {
        Assume.that(calendar.openAt(at));
        assertThat(calendar.minus(calendar.plus(at, amount), amount)).isEqualTo(at);
    }

    @Property(tries = 5_000)
    void takingBackThenAddingIsIdentityWhereWorkWasGoingOn(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant at,
            @ForAll("amounts") Duration amount) {
        Assume.that(calendar.openAt(at.minusNanos(1)));
        assertThat(calendar.plus(calendar.minus(at, amount), amount)).isEqualTo(at);
    }

    @Property(tries = 5_000)
    void whatWasAddedLiesBetween(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant at,
            @ForAll("amounts") Duration amount) {
        assertThat(calendar.between(at, calendar.plus(at, amount))).isEqualTo(amount);
        assertThat(calendar.between(calendar.minus(at, amount), at)).isEqualTo(amount);
    }

    @Property(tries = 5_000)
    void laterOrLongerIsNeverEarlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant at,
            @ForAll("amounts") Duration amount,
            @ForAll("amounts") Duration more) {
        Instant later = at.plus(more);
        assertThat(calendar.plus(later, amount)).isAfterOrEqualTo(calendar.plus(at, amount));
        assertThat(calendar.minus(later, amount)).isAfterOrEqualTo(calendar.minus(at, amount));
        assertThat(calendar.plus(at, amount.plus(more)))
                .isAfterOrEqualTo(calendar.plus(at, amount))
                .isAfterOrEqualTo(at);
        assertThat(calendar.minus(at, amount.plus(more)))
                .isBeforeOrEqualTo(calendar.minus(at, amount))
                .isBeforeOrEqualTo(at);
    }

    @Property(tries = 2_000)
    void timeBetweenAddsUp(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant at,
            @ForAll("amounts") Duration one,
            @ForAll("amounts") Duration two) {
        Instant middle = at.plus(one);
        Instant end = middle.plus(two);
        assertThat(calendar.between(at, middle).plus(calendar.between(middle, end)))
                .isEqualTo(calendar.between(at, end));
    }

    @Property(tries = 1_000)
    void theLinesOfACountFollowEachOtherAndSumToIt(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant at,
            @ForAll("amounts") Duration length) {
        Instant end = at.plus(length);
        Count count = calendar.explain(at, end);
        assertThat(count.total()).isEqualTo(calendar.between(at, end));
        Instant reached = at;
        Duration worked = Duration.ZERO;
        for (Count.Line line : count.lines())
            for (Count.Part part : line.parts()) {
                assertThat(part.from()).isEqualTo(reached);
                assertThat(part.to()).isAfter(reached);
                assertThat(calendar.dayOf(part.from())).isEqualTo(line.day());
                assertThat(calendar.openAt(part.from())).isEqualTo(part.why() == Count.Why.WORK);
                if (part.why() == Count.Why.WORK) worked = worked.plus(part.length());
                reached = part.to();
            }
        assertThat(reached).isEqualTo(end);
        assertThat(worked).isEqualTo(count.total());
    }

    @Property(tries = 2_000)
    void workingDaysAgreeWithCountingThemOneByOne(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant at,
            @ForAll("steps") int days) {
        LocalDate day = calendar.dayOf(at);
        LocalDate reached = day;
        for (int left = days; left > 0; ) {
            reached = reached.plusDays(1);
            if (calendar.worksOn(reached)) left--;
        }
        assertThat(calendar.plusDays(day, days)).isEqualTo(reached);
        if (calendar.worksOn(day)) assertThat(calendar.minusDays(reached, days)).isEqualTo(day);
    }

    /** Minute by minute, as slowly as one can count. */
    @Property(tries = 100)
    void timeBetweenAgreesWithLookingAtEveryMinute(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("moments") Instant at) {
        Instant from = at.truncatedTo(ChronoUnit.MINUTES);
        Instant to = from.plus(Duration.ofDays(9));
        long open = 0;
        for (Instant t = from; t.isBefore(to); t = t.plusSeconds(60))
            if (calendar.openAt(t)) open++;
        assertThat(calendar.between(from, to)).isEqualTo(Duration.ofMinutes(open));
    }

    @Provide("calendars")
    Arbitrary<BusinessCalendar> anyCalendar() {
        return Arbitraries.of(CALENDARS);
    }

    /** Often exactly on the minute, where spans begin and end. */
    @Provide
    Arbitrary<Instant> moments() {
        long first = LocalDate.of(2014, 1, 1).toEpochDay() * 1440;
        long last = LocalDate.of(2027, 1, 1).toEpochDay() * 1440;
        return Combinators.combine(
                        Arbitraries.longs().between(first / 30, last / 30),
                        Arbitraries.integers().between(0, 29),
                        Arbitraries.of(0L, 0L, 1L, 999_999_999L, 31_000_000_000L))
                .as(
                        (half, minute, nanos) ->
                                Instant.ofEpochSecond((half * 30 + minute / 10 * 10) * 60, nanos));
    }

    @Provide
    Arbitrary<Duration> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 300).map(Duration::ofHours),
                Arbitraries.longs().between(0, 60 * 48).map(Duration::ofMinutes),
                Arbitraries.longs()
                        .between(0, Duration.ofDays(20).toNanos())
                        .map(Duration::ofNanos));
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(0, 120);
    }

    private static List<BusinessCalendar> calendars() {
        List<BusinessCalendar> all = new ArrayList<>();
        all.add(Samples.OFFICE);
        all.add(Samples.shop(Samples.CHINA));
        all.add(Samples.shop(ZoneId.of("America/New_York")));
        Random random = new Random(20261122);
        List<ZoneId> zones =
                List.of(
                        Samples.CHINA,
                        ZoneId.of("Europe/Berlin"),
                        ZoneOffset.UTC,
                        ZoneId.of("Australia/Lord_Howe"));
        for (int i = 0; i < 12; i++) all.add(anyhow(random, zones.get(i % zones.size())));
        return all;
    }

    private static BusinessCalendar anyhow(Random random, ZoneId zone) {
        Map<DayOfWeek, WorkHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            if (day == DayOfWeek.TUESDAY || random.nextInt(4) > 0) week.put(day, hours(random));
        List<SpecialDay> days = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            LocalDate day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(5_000));
            days.add(
                    switch (random.nextInt(3)) {
                        case 0 -> SpecialDay.holiday(day, DayName.NONE);
                        case 1 -> SpecialDay.makeUp(day, DayName.NONE);
                        default ->
                                new SpecialDay(
                                        day,
                                        DayKind.OTHER_HOURS,
                                        hours(random),
                                        null,
                                        DayName.NONE);
                    });
        }
        return BusinessCalendar.of(CalendarRules.of(zone, new WeekHours(week)).with(days));
    }

    /** One to three spans, the last sometimes over midnight and into the next day's first. */
    private static WorkHours hours(Random random) {
        List<WorkSpan> spans = new ArrayList<>();
        int at = 10 * random.nextInt(60);
        for (int i = 0; i <= random.nextInt(3) && at < 1430; i++) {
            int to = at + 10 * (1 + random.nextInt(60));
            spans.add(new WorkSpan(at, to));
            at = to + 10 * random.nextInt(12);
        }
        return new WorkHours(spans);
    }
}
