package zhike.credit.investigation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.ApprovalUse;
import zhike.approval.Facts;
import zhike.approval.PaperLines;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An investigation for who decides on it: nothing is asked of it, all of it is read. */
@Component
class InvestigationUse implements ApprovalUse, ApprovalPaper {
    // approvals are themselves made with the uses
    private final ObjectProvider<Investigations> investigations;
    private final InvestigationFields fields;
    private final Texts texts;

    InvestigationUse(
            ObjectProvider<Investigations> investigations,
            InvestigationFields fields,
            Texts texts) {
        this.investigations = investigations;
        this.fields = fields;
        this.texts = texts;
    }

    @Override
    public String code() {
        return InvestigationSubject.KIND;
    }

    @Override
    public String use() {
        return InvestigationSubject.KIND;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(List.of());
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return Optional.of(Map.of());
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        InvestigationForms.View view;
        try {
            view = investigations.getObject().one(viewer, id, locale);
        } catch (Refusal missing) {
            return List.of();
        }
        PaperLines lines = new PaperLines(texts, locale);
        for (InvestigationFields.Shown field : view.fields()) {
            String answer = view.answers().get(field.key());
            lines.called(
                    field.label(),
                    answer != null && field.kind().equals("choice")
                            ? fields.word(answer, locale)
                            : answer);
        }
        return lines.add("credit.paper.conclusion", view.conclusion()).all();
    }
}
