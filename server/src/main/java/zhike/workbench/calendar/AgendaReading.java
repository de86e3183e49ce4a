package zhike.workbench.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.agenda.AgendaEntry;
import zhike.access.agenda.AgendaSource;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Asks all sources what stands in calendars, and names it for whoever looks. */
@Component
public class AgendaReading {
    /** More than that nobody could tell apart on a screen. */
    static final int MOST = 2000;

    private final List<AgendaSource> sources;
    private final Subjects subjects;
    private final Texts texts;

    AgendaReading(List<AgendaSource> sources, Subjects subjects, Texts texts) {
        this.sources = sources;
        this.subjects = subjects;
        this.texts = texts;
    }

    /** By their start; whose calendars may be looked at was settled before. */
    public List<Appointment> of(Collection<Long> persons, Instant from, Instant to, Locale locale) {
        if (persons.isEmpty()) return List.of();
        List<AgendaEntry> entries =
                sources.stream()
                        .flatMap(source -> source.of(persons, from, to).stream())
                        .sorted(
                                Comparator.comparing(AgendaEntry::start)
                                        .thenComparing(entry -> entry.subject().id()))
                        .limit(MOST)
                        .toList();
        Map<Subject, SubjectShown> shown =
                subjects.shown(
                        entries.stream()
                                .flatMap(entry -> Stream.of(entry.subject(), entry.about()))
                                .filter(Objects::nonNull)
                                .toList());
        Map<String, Integer> seen = new HashMap<>();
        return entries.stream().map(entry -> appointment(entry, shown, seen, locale)).toList();
    }

    private Appointment appointment(
            AgendaEntry entry,
            Map<Subject, SubjectShown> shown,
            Map<String, Integer> seen,
            Locale locale) {
        SubjectShown subject = shown.get(entry.subject());
        Subject about = entry.about();
        return new Appointment(
                key(entry, seen),
                entry.personId(),
                entry.kind(),
                texts.get(locale, "agenda.kind." + entry.kind()),
                subject == null ? null : subject.title(),
                about == null ? null : title(shown.get(about)),
                subject == null ? null : subject.path(),
                entry.start(),
                entry.end(),
                entry.allDay(),
                subject == null ? null : entry.place());
    }

    private static @Nullable String title(@Nullable SubjectShown shown) {
        return shown == null ? null : shown.title();
    }

    /** Without the time: what is put off stays the same entry. */
    private static String key(AgendaEntry entry, Map<String, Integer> seen) {
        String key = entry.subject().kind() + "-" + entry.subject().id() + "-" + entry.personId();
        int nth = seen.merge(key, 1, Integer::sum);
        return nth == 1 ? key : key + "-" + nth;
    }
}
