package zhike.credit.score;

import static zhike.credit.db.Tables.ASSESSMENT;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.approval.ApprovalEvent;
import zhike.credit.CreditPapers;
import zhike.credit.CreditSettings;
import zhike.credit.Reasons;
import zhike.credit.account.CreditAccounts;
import zhike.credit.db.tables.records.AccountRecord;
import zhike.credit.db.tables.records.AssessmentRecord;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.page.Page;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;
import zhike.promise.PromiseDraft;
import zhike.promise.Promises;
import zhike.promise.Promising;
import zhike.promise.Proof;
import zhike.trade.CreditFigures;
import zhike.trade.PaperLife;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Assessments 信用等级评定: from a score card to a grade that holds for a time. */
@Component
class Assessments {
    private static final String REVIEW = "credit.review";
    private final DSLContext db;
    private final CreditPapers papers;
    private final CreditAccounts accounts;
    private final CreditFigures figures;
    private final ScoreConfiguration configuration;
    private final Settings settings;
    private final SettingGroup<CreditSettings> group;
    private final Customers customers;
    private final Reasons reasons;
    private final NumberRules numbers;
    private final Promising promising;
    private final Promises promises;
    private final ObjectMapper json;
    private final Clock clock;
    private final Trail trail;

    Assessments(
            DSLContext db,
            CreditPapers papers,
            CreditAccounts accounts,
            CreditFigures figures,
            ScoreConfiguration configuration,
            Settings settings,
            SettingGroup<CreditSettings> group,
            Customers customers,
            Reasons reasons,
            NumberRules numbers,
            Promising promising,
            Promises promises,
            ObjectMapper json,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.papers = papers;
        this.accounts = accounts;
        this.figures = figures;
        this.configuration = configuration;
        this.settings = settings;
        this.group = group;
        this.customers = customers;
        this.reasons = reasons;
        this.numbers = numbers;
        this.promising = promising;
        this.promises = promises;
        this.json = json;
        this.clock = clock;
        this.trail = trail;
    }

    /** What would come of it, kept nowhere. */
    Scoring.Grade trial(Viewer viewer, ScoreForms.Assessing form) {
        customers.require(viewer, "credit.edit", form.customerId());
        return grade(form);
    }

    /** Handed in at once. */
    @Transactional
    public long add(Viewer viewer, ScoreForms.Assessing form) {
        papers.hold(viewer, "credit.edit", form.customerId());
        AssessmentRecord row = db.newRecord(ASSESSMENT);
        row.setCustomerId(form.customerId());
        row.setAskedBy(viewer.personId());
        row.setMadeAt(clock.instant());
        fill(row, form);
        row.setNumber(numbers.take("credit-assessment", 1).getFirst());
        row.insert();
        ask(row);
        return row.getId();
    }

    /** Of one that came back. */
    @Transactional
    public void correct(Viewer viewer, long id, ScoreForms.Assessing form) {
        AssessmentRecord row =
                papers.lock(
                        viewer,
                        "credit.edit",
                        ASSESSMENT,
                        AssessmentSubject.of(id),
                        Objects.requireNonNullElse(form.version(), -1));
        if (!row.getCustomerId().equals(form.customerId()))
            throw Refusal.invalid("customerId", "credit.customer.unknown");
        fill(row, form);
        row.setVersion(row.getVersion() + 1);
        row.update();
        ask(row);
    }

    Page<AssessmentRecord> page(
            Viewer viewer,
            @Nullable String state,
            @Nullable Long customer,
            @Nullable String cursor,
            int limit) {
        return papers.page(viewer, ASSESSMENT, state, customer, cursor, limit);
    }

    AssessmentRecord one(Viewer viewer, long id) {
        return papers.find(viewer, ASSESSMENT, AssessmentSubject.of(id));
    }

    private void ask(AssessmentRecord row) {
        trail.record(
                "credit-assessment.handed-in",
                AssessmentSubject.KIND,
                row.getId(),
                row.getNumber(),
                Map.of("grade", row.getGrade(), "score", row.getScore()));
        papers.ask(
                row.getAskedBy(),
                AssessmentSubject.of(row.getId()),
                row.getCustomerId(),
                AssessmentUse.facts(row));
    }

    private void fill(AssessmentRecord row, ScoreForms.Assessing form) {
        Scoring.Grade grade = grade(form);
        if (grade.special() && (form.reason() == null || form.reason().isBlank()))
            throw Refusal.invalid("reason", "credit.special.reason");
        row.setCardId(form.cardId());
        row.setInvestigationId(form.investigationId());
        row.setAnswers(JSONB.jsonb(json.writeValueAsString(form.answers())));
        row.setVetoes(form.vetoes().toArray(String[]::new));
        row.setScore(grade.score());
        row.setGrade(grade.grade());
        row.setBecause(reasons.kept(grade.because()));
        row.setNewCustomer(newcomer(form.customerId()));
        row.setSpecial(grade.special());
        row.setReason(form.reason());
        row.setValidUntil(LocalDate.now(clock).plusMonths(settings.get(group).validMonths()));
        row.setState(PaperLife.WAITING);
    }

    private Scoring.Grade grade(ScoreForms.Assessing form) {
        ScoreForms.Card card = configuration.card(form.cardId());
        if (card == null || !card.active()) throw Refusal.invalid("cardId", "credit.card.unknown");
        for (ScoreForms.Question question : card.questions()) {
            Integer at = form.answers().get(question.code());
            if (at == null || at < 0 || at >= question.options().size())
                throw Refusal.invalid("answers." + question.code(), "credit.answer.missing");
        }
        List<ScoreForms.Veto> vetoes =
                configuration.vetoes().stream()
                        .filter(veto -> veto.active() && form.vetoes().contains(veto.code()))
                        .toList();
        if (vetoes.size() < new HashSet<>(form.vetoes()).size())
            throw Refusal.invalid("vetoes", "credit.veto.unknown");
        if (form.investigationId() != null
                && !db.fetchExists(
                        zhike.credit.db.Tables.INVESTIGATION,
                        zhike.credit.db.Tables.INVESTIGATION
                                .ID
                                .eq(form.investigationId())
                                .and(
                                        zhike.credit.db.Tables.INVESTIGATION.CUSTOMER_ID.eq(
                                                form.customerId()))))
            throw Refusal.invalid("investigationId", "credit.investigation.unknown");
        return new Scoring(configuration.bands())
                .grade(
                        card.questions(),
                        form.answers(),
                        vetoes,
                        newcomer(form.customerId()) ? settings.get(group).newGrade() : null,
                        form.special());
    }

    /** Whose first order is not as long ago as the settings say, or has not come. */
    private boolean newcomer(long customer) {
        LocalDate first = figures.firstOrderOn(customer);
        return first == null
                || first.plusMonths(settings.get(group).newMonths()).isAfter(LocalDate.now(clock));
    }

    @EventListener
    void hear(ApprovalEvent event) {
        if (!event.use().equals(AssessmentSubject.KIND)) return;
        papers.after(event, ASSESSMENT)
                .filter(row -> row.getState().equals(PaperLife.APPROVED))
                .ifPresent(this::holds);
    }

    private void holds(AssessmentRecord row) {
        customers.takeTurns(Set.of(row.getCustomerId()));
        AccountRecord account = accounts.lock(row.getCustomerId());
        String before = account.getGrade();
        account.setGrade(row.getGrade());
        account.setScore(row.getScore());
        account.setGradedAt(clock.instant());
        account.setValidUntil(row.getValidUntil());
        BigDecimal factor = configuration.factor(row.getGrade());
        // who is not trusted pays before delivery, at once
        boolean none = factor != null && factor.signum() == 0;
        BigDecimal limit = account.getCreditLimit();
        boolean cut = none && (limit == null || limit.signum() > 0);
        if (none) {
            account.setCreditLimit(BigDecimal.ZERO);
            account.setTerms(0);
            account.setTemporaryLimit(null);
            account.setTemporaryUntil(null);
        }
        accounts.change(account, "grade", before, row.getGrade(), row.getNumber());
        if (cut)
            accounts.change(account, "limit", CreditAccounts.text(limit), "0", row.getNumber());
        review(row);
    }

    /** The one before is kept by this one; the next is owed by the day on which it ends. */
    private void review(AssessmentRecord row) {
        long customer = row.getCustomerId();
        Subject about = new Subject("customer", customer);
        promises.keep(REVIEW, about, Proof.note(row.getNumber()));
        long owner = customers.ownersOf(List.of(customer)).getOrDefault(customer, row.getAskedBy());
        promising.offer(
                new PromiseDraft(
                        REVIEW,
                        about,
                        customer,
                        owner,
                        null,
                        row.getValidUntil().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        Map.of("title", row.getGrade() + " · " + row.getValidUntil())));
    }
}
