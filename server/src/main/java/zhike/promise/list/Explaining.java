package zhike.promise.list;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.identity.Named;
import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.calendar.Count;
import zhike.platform.calendar.DayKind;
import zhike.platform.language.Texts;
import zhike.promise.Due;
import zhike.promise.DueRule;
import zhike.promise.db.tables.records.PauseRecord;
import zhike.promise.kind.KindDefinition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says why something is due then: the rule in words, the count day by day, each pause. */
@Component
public class Explaining {
    private static final int MOST_DAYS = 62;
    private static final Set<DayKind> OFF = EnumSet.of(DayKind.WEEKEND, DayKind.HOLIDAY);
    private final Texts texts;
    private final Said said;

    Explaining(Texts texts, Said said) {
        this.said = said;
        this.texts = texts;
    }

    /** Without pauses: for trying a rule out. */
    public PromiseView.Why of(
            DueRule rule, Instant from, BusinessCalendar calendar, Locale locale) {
        Instant due = rule.due(from, calendar).at();
        return of(rule, from, due, calendar, List.of(), locale);
    }

    /**
     * @param due where it stands now
     */
    PromiseView.Why of(
            DueRule rule,
            Instant from,
            Instant due,
            BusinessCalendar calendar,
            List<PromiseView.Paused> paused,
            Locale locale) {
        Due counted = rule.due(from, calendar);
        List<Count.Line> lines =
                rule.countsWork() && counted.at().isAfter(from)
                        ? calendar.explain(from, earlier(counted.at(), from)).lines()
                        : List.of();
        return new PromiseView.Why(
                from,
                counted.at(),
                counted.because().stream()
                        .map(
                                each ->
                                        texts.get(
                                                locale,
                                                "promise.because." + each.code(),
                                                each.args()))
                        .toList(),
                days(rule, lines.stream().limit(MOST_DAYS).toList(), locale),
                lines.size() > MOST_DAYS,
                paused,
                due);
    }

    /** Nobody reads the count of years. */
    private static Instant earlier(Instant due, Instant from) {
        Instant longest = from.plus(Duration.ofDays(MOST_DAYS + 2L));
        return due.isBefore(longest) ? due : longest;
    }

    /** The day from which is counted does not count. */
    private static List<PromiseView.CountedDay> days(
            DueRule rule, List<Count.Line> lines, Locale locale) {
        List<PromiseView.CountedDay> days = new ArrayList<>();
        int working = 0;
        for (Count.Line line : lines) {
            boolean counts = !days.isEmpty() && !OFF.contains(line.kind());
            if (counts) working++;
            days.add(day(line, rule.countsDays() ? (counts ? working : 0) : null, locale));
        }
        return days;
    }

    private static PromiseView.CountedDay day(
            Count.Line line, @Nullable Integer nth, Locale locale) {
        return new PromiseView.CountedDay(
                line.day().toString(),
                line.kind().code(),
                line.name().in(locale),
                nth,
                (int) line.counted().toMinutes(),
                line.parts().stream()
                        .map(
                                part ->
                                        new PromiseView.CountedPart(
                                                part.from(), part.to(), part.why().code()))
                        .toList());
    }

    PromiseView.Paused paused(
            PauseRecord pause,
            DueRule rule,
            BusinessCalendar calendar,
            KindDefinition kind,
            Map<Long, String> names,
            Locale locale) {
        Instant until = pause.getUntilAt();
        return new PromiseView.Paused(
                pause.getFromAt(),
                until,
                String.valueOf(said.reason(kind.pauses(), pause.getReason(), locale)),
                pause.getNote(),
                named(pause.getByPerson(), names),
                until == null ? null : lost(pause.getFromAt(), until, rule, calendar).toMinutes());
    }

    private static Duration lost(
            Instant from, Instant until, DueRule rule, BusinessCalendar calendar) {
        return rule.countsWork() ? calendar.between(from, until) : Duration.between(from, until);
    }

    static @Nullable Named named(@Nullable Long person, Map<Long, String> names) {
        return person == null ? null : new Named(person, names.getOrDefault(person, ""));
    }
}
