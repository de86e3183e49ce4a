package zhike.customer.loan;

import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalState;
import zhike.approval.Approvals;
import zhike.customer.card.CardStore;
import zhike.customer.custody.NamedCustomers;
import zhike.customer.db.tables.records.LoanRecord;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks for leave to borrow, again after a correction, or takes the asking back. */
@Component
class LoanAsking {
    private static final Duration LONGEST = Duration.ofDays(366);
    private final DSLContext db;
    private final Clock clock;
    private final NumberRules numbers;
    private final NamedCustomers named;
    private final CardStore cards;
    private final LoanSteps steps;
    private final LoanUse use;
    private final Approvals approvals;

    LoanAsking(
            DSLContext db,
            Clock clock,
            NumberRules numbers,
            NamedCustomers named,
            CardStore cards,
            LoanSteps steps,
            LoanUse use,
            Approvals approvals) {
        this.db = db;
        this.clock = clock;
        this.numbers = numbers;
        this.named = named;
        this.cards = cards;
        this.steps = steps;
        this.use = use;
        this.approvals = approvals;
    }

    @Transactional
    public long ask(Viewer viewer, LoanForm form) {
        refuseWrongEnd(form.until());
        Map<Long, String> wanted = wanted(viewer, form);
        LoanRecord loan = db.newRecord(LOAN);
        loan.setNumber(numbers.take(AboutLoan.KIND, 1).getFirst());
        loan.setBorrowerId(viewer.personId());
        loan.setUnitId(viewer.unitId());
        loan.setBranchId(viewer.branchId());
        fill(loan, form);
        loan.setState(LoanState.ASKED.code());
        loan.insert();
        hold(loan, wanted);
        steps.note(loan, "asked", null);
        approvals.ask(
                new ApprovalAsk(
                        AboutLoan.KIND,
                        AboutLoan.of(loan.getId()),
                        // of one customer its file shows it
                        wanted.size() == 1 ? wanted.keySet().iterator().next() : null,
                        use.factsOf(loan)));
        return loan.getId();
    }

    /** What was sent back, asked again as it is now. */
    @Transactional
    public void correct(Viewer viewer, long id, LoanForm form) {
        refuseWrongEnd(form.until());
        Map<Long, String> wanted = wanted(viewer, form);
        // held before its paper, as who decides does
        ApprovalState asked =
                approvals
                        .hold(AboutLoan.of(id), AboutLoan.KIND)
                        .orElseThrow(() -> Refusal.missing("loan"));
        LoanRecord loan = steps.lock(id, own(viewer));
        if (!loan.getState().equals(LoanState.SENT_BACK.code()))
            throw Refusal.conflict("loan.closed");
        if (!Objects.equals(loan.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        fill(loan, form);
        loan.update();
        db.deleteFrom(LOAN_CARD).where(LOAN_CARD.LOAN_ID.eq(id)).execute();
        hold(loan, wanted);
        // it waits again by what the approval tells
        approvals.correct(asked.id(), use.factsOf(loan), null);
    }

    @Transactional
    public void withdraw(Viewer viewer, long id, @Nullable String note) {
        if (db.fetchCount(LOAN, LOAN.ID.eq(id), own(viewer)) == 0) throw Refusal.missing("loan");
        approvals.withdraw(asked(id).id(), note);
    }

    private ApprovalState asked(long id) {
        return approvals
                .of(AboutLoan.of(id), AboutLoan.KIND)
                .orElseThrow(() -> Refusal.missing("loan"));
    }

    static Condition own(Viewer viewer) {
        return LOAN.BORROWER_ID.eq(viewer.personId());
    }

    private static void fill(LoanRecord loan, LoanForm form) {
        loan.setPurpose(form.purpose().strip());
        loan.setUntilAt(form.until());
        loan.setWithPaper(form.withPaper());
    }

    private void hold(LoanRecord loan, Map<Long, String> wanted) {
        wanted.forEach(
                (card, text) ->
                        db.insertInto(LOAN_CARD)
                                .set(LOAN_CARD.LOAN_ID, loan.getId())
                                .set(LOAN_CARD.CARD_ID, card)
                                .set(LOAN_CARD.NAMED_AS, text)
                                .execute());
    }

    /** Each customer once, by number in order. What one reads anyway is borrowed only as paper. */
    private Map<Long, String> wanted(Viewer viewer, LoanForm form) {
        Map<Long, String> wanted = new LinkedHashMap<>();
        List<String> texts = form.customers();
        for (int at = 0; at < texts.size(); at++) {
            String field = "customers[" + at + "]";
            long card = named.find(viewer, field, texts.get(at));
            if (!form.withPaper() && cards.reaches(viewer, "customer.read", card))
                throw Refusal.invalid(field, "loan.within-reach");
            wanted.putIfAbsent(card, texts.get(at).strip());
        }
        return wanted;
    }

    private void refuseWrongEnd(Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now)) throw Refusal.invalid("until", "loan.past");
        if (until.isAfter(now.plus(LONGEST))) throw Refusal.invalid("until", "loan.too-long");
    }
}
