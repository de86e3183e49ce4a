package zhike.customer.loan;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalEvent;
import zhike.customer.db.tables.records.LoanRecord;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of a wish to borrow, in the transaction of the word that decides it. */
@Component
class LoanDecided {
    private final DSLContext db;
    private final Clock clock;
    private final LoanSteps steps;
    private final Promising promising;
    private final Notices notices;

    LoanDecided(DSLContext db, Clock clock, LoanSteps steps, Promising promising, Notices notices) {
        this.db = db;
        this.clock = clock;
        this.steps = steps;
        this.promising = promising;
        this.notices = notices;
    }

    @EventListener
    void hear(ApprovalEvent event) {
        if (!event.use().equals(AboutLoan.KIND)) return;
        Optional<LoanRecord> found = steps.locked(event.subject().id(), DSL.trueCondition());
        if (found.isEmpty()) return;
        LoanRecord loan = found.get();
        boolean again = event instanceof ApprovalEvent.AskedAgain;
        boolean back = loan.getState().equals(LoanState.SENT_BACK.code());
        boolean asked = loan.getState().equals(LoanState.ASKED.code());
        // what the borrower may change is not what the approver read
        if (again ? !back : !asked && !(back && event instanceof ApprovalEvent.Withdrawn)) return;
        switch (event) {
            case ApprovalEvent.AskedAgain more -> askAgain(loan, more.comment());
            case ApprovalEvent.Approved approved -> lend(loan);
            case ApprovalEvent.Returned returned ->
                    steps.take(loan, LoanState.SENT_BACK, "sent_back", null);
            case ApprovalEvent.Refused refused ->
                    steps.take(loan, LoanState.REFUSED, "refused", null);
            case ApprovalEvent.Withdrawn withdrawn ->
                    steps.take(loan, LoanState.WITHDRAWN, "withdrawn", null);
        }
    }

    private void askAgain(LoanRecord loan, @Nullable String comment) {
        if (!loan.getUntilAt().isAfter(clock.instant()))
            throw Refusal.invalid("until", "loan.past");
        steps.take(loan, LoanState.ASKED, "asked", comment);
    }

    /**
     * @throws Refusal where its end has passed while it was decided
     */
    private void lend(LoanRecord loan) {
        if (!loan.getUntilAt().isAfter(clock.instant())) throw Refusal.conflict("loan.past");
        loan.setLentAt(clock.instant());
        steps.take(loan, LoanState.LENT, "lent", null);
        List<Long> cards = steps.cards(loan.getId());
        steps.tell(loan, "lent", cards);
        promising.offer(
                new PromiseDraft(
                        AboutLoan.RETURN,
                        AboutLoan.of(loan.getId()),
                        cards.size() == 1 ? cards.getFirst() : null,
                        loan.getBorrowerId(),
                        null,
                        loan.getUntilAt(),
                        Map.of("title", loan.getNumber())));
        List<Long> owners =
                db.selectDistinct(CARD.OWNER_ID)
                        .from(CARD)
                        .where(CARD.ID.in(cards))
                        .and(CARD.OWNER_ID.isNotNull())
                        .fetch(CARD.OWNER_ID);
        notices.tell(
                owners,
                AboutLoan.of(loan.getId()),
                "loan.lent",
                Map.of("number", loan.getNumber(), "borrower", steps.name(loan.getBorrowerId())));
    }
}
