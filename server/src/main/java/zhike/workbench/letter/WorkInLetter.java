package zhike.workbench.letter;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.messaging.DigestPart;
import zhike.platform.language.Texts;
import zhike.workbench.today.TodaysWork;
import zhike.workbench.today.Work;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is overdue, due today or waits without a date. */
@Component
@Order(10)
class WorkInLetter implements DigestPart {
    private static final Set<String> GROUPS = Set.of("overdue", "today", "undated");
    private static final int FEW = 12;
    private final TodaysWork work;
    private final Viewers viewers;
    private final LetterWords words;
    private final Texts texts;

    WorkInLetter(TodaysWork work, Viewers viewers, LetterWords words, Texts texts) {
        this.work = work;
        this.viewers = viewers;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public Section of(long personId, LocalDate day, Locale locale) {
        Work mine = work.owed(viewers.of(personId), locale);
        ZoneId zone = words.zone(personId);
        List<Work.Group> groups =
                mine.groups().stream().filter(group -> GROUPS.contains(group.code())).toList();
        List<Line> lines =
                groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .limit(FEW)
                        .map(row -> new Line(words.line(row, zone, locale), row.path()))
                        .toList();
        int all = groups.stream().mapToInt(Work.Group::count).sum();
        return new Section(
                texts.get(locale, "letter.work", Map.of("count", all)), lines, all - lines.size());
    }
}
