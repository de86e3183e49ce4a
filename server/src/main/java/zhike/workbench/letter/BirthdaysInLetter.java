package zhike.workbench.letter;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.messaging.DigestPart;
import zhike.platform.language.Texts;
import zhike.workbench.today.TodaysWork;
import zhike.workbench.today.WorkRow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whose birthday it is in the days to come. */
@Component
@Order(30)
class BirthdaysInLetter implements DigestPart {
    private static final int FEW = 10;
    private final TodaysWork work;
    private final Viewers viewers;
    private final LetterWords words;
    private final Texts texts;

    BirthdaysInLetter(TodaysWork work, Viewers viewers, LetterWords words, Texts texts) {
        this.work = work;
        this.viewers = viewers;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public Section of(long personId, LocalDate day, Locale locale) {
        ZoneId zone = words.zone(personId);
        List<WorkRow> found = work.birthdays(viewers.of(personId), locale);
        List<Line> lines =
                found.stream()
                        .limit(FEW)
                        .map(row -> new Line(words.line(row, zone, locale), row.path()))
                        .toList();
        return new Section(
                texts.get(locale, "letter.birthdays", Map.of("count", found.size())),
                lines,
                found.size() - lines.size());
    }
}
