package zhike.credit.score;

import static zhike.credit.db.Tables.ASSESSMENT;

import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.approval.PaperLines;
import zhike.credit.CreditPapers;
import zhike.credit.Reasons;
import zhike.credit.db.tables.records.AssessmentRecord;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the chain of assessments may ask of one, and what who decides reads. */
@Component
class AssessmentUse implements ApprovalUse, ApprovalPaper {
    private final DSLContext db;
    // approvals are themselves made with the uses
    private final ObjectProvider<CreditPapers> papers;
    private final Reasons reasons;
    private final Texts texts;

    AssessmentUse(
            DSLContext db, ObjectProvider<CreditPapers> papers, Reasons reasons, Texts texts) {
        this.db = db;
        this.papers = papers;
        this.reasons = reasons;
        this.texts = texts;
    }

    @Override
    public String code() {
        return AssessmentSubject.KIND;
    }

    @Override
    public String use() {
        return AssessmentSubject.KIND;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("score", FieldType.NUMBER, "credit.fact.score"),
                        FactField.of("grade", FieldType.TEXT, "credit.fact.grade"),
                        FactField.of("special", FieldType.BOOLEAN, "credit.fact.special")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return db.selectFrom(ASSESSMENT)
                .where(ASSESSMENT.ID.eq(subject.id()))
                .fetchOptional()
                .map(AssessmentUse::facts);
    }

    static Map<String, Object> facts(AssessmentRecord row) {
        return Map.of(
                "score", row.getScore(), "grade", row.getGrade(), "special", row.getSpecial());
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        AssessmentRecord row;
        try {
            row = papers.getObject().find(viewer, ASSESSMENT, AssessmentSubject.of(id));
        } catch (Refusal missing) {
            return List.of();
        }
        return new PaperLines(texts, locale)
                .add("credit.paper.because", reasons.said(row.getBecause(), locale))
                .add("credit.paper.reason", row.getReason())
                .add("credit.paper.valid", row.getValidUntil().toString())
                .all();
    }
}
