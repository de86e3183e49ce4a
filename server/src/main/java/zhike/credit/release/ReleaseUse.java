package zhike.credit.release;

import static zhike.credit.db.Tables.RELEASE;

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
import zhike.credit.db.tables.records.ReleaseRecord;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the chain of releases may ask of one, and what who decides reads. */
@Component
class ReleaseUse implements ApprovalUse, ApprovalPaper {
    private final DSLContext db;
    // approvals are themselves made with the uses
    private final ObjectProvider<CreditPapers> papers;
    private final Texts texts;

    ReleaseUse(DSLContext db, ObjectProvider<CreditPapers> papers, Texts texts) {
        this.db = db;
        this.papers = papers;
        this.texts = texts;
    }

    @Override
    public String code() {
        return ReleaseSubject.KIND;
    }

    @Override
    public String use() {
        return ReleaseSubject.KIND;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("amount", FieldType.MONEY, "credit.fact.order"),
                        FactField.of("overBy", FieldType.MONEY, "credit.fact.overBy"),
                        FactField.of("receivable", FieldType.MONEY, "credit.fact.receivable"),
                        FactField.of("days", FieldType.NUMBER, "credit.fact.days"),
                        FactField.of("promised", FieldType.DATE, "credit.fact.promised")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return db.selectFrom(RELEASE)
                .where(RELEASE.ID.eq(subject.id()))
                .fetchOptional()
                .map(ReleaseUse::facts);
    }

    static Map<String, Object> facts(ReleaseRecord row) {
        return Map.of(
                "amount", row.getOrderAmount(),
                "overBy", row.getOverBy(),
                "receivable", row.getReceivable(),
                "days", row.getOverdueDays(),
                "promised", row.getPromisedOn());
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        ReleaseRecord row;
        try {
            row = papers.getObject().find(viewer, RELEASE, ReleaseSubject.of(id));
        } catch (Refusal missing) {
            return List.of();
        }
        return new PaperLines(texts, locale)
                .add("credit.paper.order", row.getOrderNumber())
                .add(
                        "credit.paper.promised",
                        PaperLines.beside(
                                row.getPromised().toPlainString(), row.getPromisedOn().toString()))
                .add("credit.paper.reason", row.getReason())
                .all();
    }
}
