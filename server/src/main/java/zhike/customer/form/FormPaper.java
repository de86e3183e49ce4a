package zhike.customer.form;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands on a form: each value that was collected, beside what the file said before. */
@Component
class FormPaper implements ApprovalPaper {
    private final FormReading reading;
    private final Texts texts;
    private final Clock clock;

    FormPaper(FormReading reading, Texts texts, Clock clock) {
        this.reading = reading;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String use() {
        return InformationFormUse.CODE;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        FormView form = reading.find(viewer, id, locale).orElse(null);
        if (form == null) return List.of();
        PaperLines lines =
                new PaperLines(texts, locale)
                        .add(
                                "form.paper.collected",
                                TimeWords.minute(form.collectedAt(), clock.getZone(), locale))
                        .add("form.paper.note", form.note());
        for (FormView.Value value : form.values())
            lines.called(
                    value.label(),
                    form.openedFile() ? plain(value.text()) : beside(lines, form, value));
        return lines.all();
    }

    /** Of a file out of the reader's reach only the new value is known. */
    private static String beside(PaperLines lines, FormView form, FormView.Value value) {
        String now = plain(value.text());
        String said = now == null ? lines.word("form.paper.emptied") : now;
        if (form.customer() == null) return said;
        if (!value.changes()) return lines.words("form.paper.same", Map.of("value", said));
        String before = plain(value.before());
        return lines.words(
                "form.paper.changed",
                Map.of(
                        "value",
                        said,
                        "before",
                        before == null ? lines.word("form.paper.nothing") : before));
    }

    private static @Nullable String plain(@Nullable Object value) {
        if (value == null) return null;
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
