package zhike.visit.minutes;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** What stands in minutes: who met, what was said and what is to be done. */
@Component
class MinutesPaper implements ApprovalPaper {
    private final MinutesReading reading;
    private final Texts texts;
    private final Clock clock;

    MinutesPaper(MinutesReading reading, Texts texts, Clock clock) {
        this.reading = reading;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String use() {
        return MinutesApproval.USE;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        MinutesView minutes = reading.find(viewer, id).orElse(null);
        if (minutes == null) return List.of();
        return new PaperLines(texts, locale)
                .add("visit.paper.place", minutes.place())
                .add("visit.paper.ours", attendees(minutes, true))
                .add("visit.paper.theirs", attendees(minutes, false))
                .add("visit.paper.agenda", minutes.agenda())
                .add("visit.paper.content", minutes.content())
                .add("visit.paper.agreed", minutes.agreed())
                .add("visit.paper.unsettled", minutes.unsettled())
                .add(
                        "visit.paper.tasks",
                        minutes.tasks().stream().map(task -> task(task, locale)).toList())
                .all();
    }

    private static List<String> attendees(MinutesView minutes, boolean ours) {
        return minutes.attendees().stream()
                .filter(each -> each.side().equals("ours") == ours)
                .map(each -> PaperLines.beside(each.name(), each.post()))
                .toList();
    }

    private String task(MinutesView.Task task, Locale locale) {
        return PaperLines.beside(
                task.what(),
                task.person() == null ? task.name() : task.person().name(),
                TimeWords.day(task.dueOn(), locale));
    }
}
