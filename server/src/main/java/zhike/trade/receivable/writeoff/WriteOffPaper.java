package zhike.trade.receivable.writeoff;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.util.List;
import java.util.Locale;

/** What stands on a write-off, for who decides. */
@Component
class WriteOffPaper implements ApprovalPaper {
    private final WriteOffReading reading;
    private final Texts texts;

    WriteOffPaper(WriteOffReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    @Override
    public String use() {
        return WriteOffUse.CODE;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        WriteOffView view;
        try {
            view = reading.one(viewer, id);
        } catch (Refusal missing) {
            return List.of();
        }
        return new PaperLines(texts, locale)
                .add("writeoff.paper.reason", texts.get(locale, "writeoff.reason." + view.reason()))
                .add("writeoff.paper.evidence", view.evidence())
                .add("writeoff.paper.pursuit", view.pursuit())
                .add(
                        "writeoff.paper.invoices",
                        view.invoices().stream()
                                .map(
                                        each ->
                                                PaperLines.beside(
                                                        each.number(),
                                                        each.amount().toPlainString(),
                                                        each.dueOn().toString()))
                                .toList())
                .all();
    }
}
