package zhike.visit.plan;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands on a plan: whom they mean to see or call, when, how, what for and how long. */
@Component
class PlanPaper implements ApprovalPaper {
    private final PlanReading reading;
    private final Texts texts;

    PlanPaper(PlanReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    @Override
    public String use() {
        return PlanApproval.USE;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        PaperLines lines = new PaperLines(texts, locale);
        reading.find(viewer, id)
                .ifPresent(
                        plan ->
                                lines.add(
                                        "visit.paper.planned",
                                        plan.rows().stream()
                                                .map(row -> row(lines, row, locale))
                                                .toList()));
        return lines.all();
    }

    private static String row(PaperLines lines, PlanReading.Row row, Locale locale) {
        return PaperLines.beside(
                TimeWords.day(row.day(), locale),
                row.customer() == null
                        ? lines.word("visit.paper.closed-customer")
                        : row.customer().title(),
                lines.word("visit.paper.way." + row.way()),
                row.purpose(),
                lines.words(
                        "visit.paper.hours",
                        Map.of("hours", row.hours().stripTrailingZeros().toPlainString())));
    }
}
