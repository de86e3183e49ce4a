package zhike.credit.limit;

import static zhike.credit.db.Tables.LIMIT_REQUEST;

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
import zhike.credit.db.tables.records.LimitRequestRecord;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the chain of limits may ask of a request, and what who decides reads. */
@Component
class LimitUse implements ApprovalUse, ApprovalPaper {
    /** Per cent, where nothing was suggested and something is asked for. */
    private static final BigDecimal BEYOND = BigDecimal.valueOf(9999);

    private final DSLContext db;
    // approvals are themselves made with the uses
    private final ObjectProvider<CreditPapers> papers;
    private final Reasons reasons;
    private final Texts texts;

    LimitUse(DSLContext db, ObjectProvider<CreditPapers> papers, Reasons reasons, Texts texts) {
        this.db = db;
        this.papers = papers;
        this.reasons = reasons;
        this.texts = texts;
    }

    @Override
    public String code() {
        return LimitSubject.KIND;
    }

    @Override
    public String use() {
        return LimitSubject.KIND;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("amount", FieldType.MONEY, "credit.fact.amount"),
                        FactField.of("suggested", FieldType.MONEY, "credit.fact.suggested"),
                        FactField.of("ofSuggested", FieldType.NUMBER, "credit.fact.ofSuggested"),
                        FactField.of("kind", FieldType.TEXT, "credit.fact.kind"),
                        FactField.of("terms", FieldType.NUMBER, "credit.fact.terms")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return db.selectFrom(LIMIT_REQUEST)
                .where(LIMIT_REQUEST.ID.eq(subject.id()))
                .fetchOptional()
                .map(LimitUse::facts);
    }

    static Map<String, Object> facts(LimitRequestRecord row) {
        return Map.of(
                "amount",
                row.getAmount(),
                "suggested",
                row.getSuggested(),
                "ofSuggested",
                percent(row.getAmount(), row.getSuggested()),
                "kind",
                row.getKind(),
                "terms",
                row.getTerms() == null ? 0 : row.getTerms());
    }

    /** Of the suggestion, rounded up: 120.01 is more than 120. */
    static BigDecimal percent(BigDecimal amount, BigDecimal suggested) {
        if (amount.signum() == 0) return BigDecimal.ZERO;
        return suggested.signum() == 0
                ? BEYOND
                : amount.movePointRight(2).divide(suggested, 2, RoundingMode.UP);
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        LimitRequestRecord row;
        try {
            row = papers.getObject().find(viewer, LIMIT_REQUEST, LimitSubject.of(id));
        } catch (Refusal missing) {
            return List.of();
        }
        return new PaperLines(texts, locale)
                .add("credit.paper.reason", row.getReason())
                .add("credit.paper.guarantee", row.getGuarantee())
                .add(
                        "credit.paper.until",
                        row.getUntilOn() == null ? null : row.getUntilOn().toString())
                .add("credit.paper.because", reasons.said(row.getBecause(), locale))
                .all();
    }
}
