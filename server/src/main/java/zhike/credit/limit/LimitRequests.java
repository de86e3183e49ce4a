package zhike.credit.limit;

import static zhike.credit.db.Tables.LIMIT_REQUEST;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalEvent;
import zhike.credit.CreditPapers;
import zhike.credit.CreditSettings;
import zhike.credit.Reason;
import zhike.credit.Reasons;
import zhike.credit.account.CreditAccounts;
import zhike.credit.db.tables.records.AccountRecord;
import zhike.credit.db.tables.records.LimitRequestRecord;
import zhike.credit.score.ScoreConfiguration;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;
import zhike.trade.CreditFigures;
import zhike.trade.PaperLife;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Requests for a limit 信用额度申请: beside what the formula says, approved, then held. */
@Component
class LimitRequests {
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
    private final Clock clock;
    private final Trail trail;

    LimitRequests(
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
        this.clock = clock;
        this.trail = trail;
    }

    /** For who reaches the customer's credit. */
    SuggestedLimit suggested(
            Viewer viewer, long customer, @Nullable Integer terms, @Nullable BigDecimal expected) {
        customers.require(viewer, "credit.read", customer);
        return suggested(customer, terms, expected);
    }

    private SuggestedLimit suggested(
            long customer, @Nullable Integer terms, @Nullable BigDecimal expected) {
        AccountRecord account = accounts.find(customer);
        String grade = account == null ? null : account.getGrade();
        BigDecimal factor = grade == null ? null : configuration.factor(grade);
        if (account == null || grade == null || factor == null)
            return new SuggestedLimit(
                    BigDecimal.ZERO.setScale(2), List.of(new Reason("limit.ungraded", Map.of())));
        BigDecimal made = figures.monthly(customer);
        Integer known = account.getTerms();
        int days = terms != null ? terms : known != null ? known : settings.get(group).terms();
        return made.signum() == 0 && expected != null
                ? SuggestedLimit.of(expected, days, grade, factor, true)
                : SuggestedLimit.of(made, days, grade, factor, false);
    }

    @Transactional
    public long add(Viewer viewer, LimitForms.Form form) {
        papers.hold(viewer, "credit.edit", form.customerId());
        LimitRequestRecord row = db.newRecord(LIMIT_REQUEST);
        row.setNumber(numbers.take("credit-limit", 1).getFirst());
        row.setCustomerId(form.customerId());
        row.setAskedBy(viewer.personId());
        row.setMadeAt(clock.instant());
        fill(row, form);
        row.insert();
        ask(row);
        return row.getId();
    }

    @Transactional
    public void correct(Viewer viewer, long id, LimitForms.Form form) {
        LimitRequestRecord row =
                papers.lock(
                        viewer,
                        "credit.edit",
                        LIMIT_REQUEST,
                        LimitSubject.of(id),
                        Objects.requireNonNullElse(form.version(), -1));
        if (!row.getCustomerId().equals(form.customerId()))
            throw Refusal.invalid("customerId", "credit.customer.unknown");
        fill(row, form);
        row.setVersion(row.getVersion() + 1);
        row.update();
        ask(row);
    }

    private void fill(LimitRequestRecord row, LimitForms.Form form) {
        boolean temporary = form.kind().equals("temporary");
        LocalDate until = form.untilOn();
        if (temporary && (until == null || until.isBefore(LocalDate.now(clock))))
            throw Refusal.invalid("untilOn", "credit.limit.until");
        SuggestedLimit suggested = suggested(form.customerId(), form.terms(), form.expected());
        row.setKind(form.kind());
        row.setAmount(form.amount());
        row.setTerms(temporary ? null : form.terms());
        row.setUntilOn(temporary ? until : null);
        row.setReason(form.reason().strip());
        row.setGuarantee(form.guarantee());
        row.setSuggested(suggested.amount());
        row.setBecause(reasons.kept(suggested.because()));
        row.setState(PaperLife.WAITING);
    }

    private void ask(LimitRequestRecord row) {
        trail.record(
                "credit-limit.handed-in",
                LimitSubject.KIND,
                row.getId(),
                row.getNumber(),
                Map.of("amount", row.getAmount(), "suggested", row.getSuggested()));
        papers.ask(
                row.getAskedBy(),
                LimitSubject.of(row.getId()),
                row.getCustomerId(),
                LimitUse.facts(row));
    }

    @EventListener
    void hear(ApprovalEvent event) {
        if (!event.use().equals(LimitSubject.KIND)) return;
        papers.after(event, LIMIT_REQUEST)
                .filter(row -> row.getState().equals(PaperLife.APPROVED))
                .ifPresent(this::holds);
    }

    private void holds(LimitRequestRecord row) {
        customers.takeTurns(Set.of(row.getCustomerId()));
        AccountRecord account = accounts.lock(row.getCustomerId());
        if (row.getKind().equals("temporary")) {
            String before =
                    CreditAccounts.text(CreditAccounts.limit(account, LocalDate.now(clock)));
            account.setTemporaryLimit(row.getAmount());
            account.setTemporaryUntil(row.getUntilOn());
            accounts.change(
                    account,
                    "temporary",
                    before,
                    row.getAmount().toPlainString() + " → " + row.getUntilOn(),
                    row.getNumber());
            return;
        }
        String before = CreditAccounts.text(account.getCreditLimit());
        account.setCreditLimit(row.getAmount());
        if (row.getTerms() != null) account.setTerms(row.getTerms());
        accounts.change(account, "limit", before, row.getAmount().toPlainString(), row.getNumber());
    }
}
