package zhike.customer.loan;

import static zhike.customer.db.Tables.LOAN_CARD;
import static zhike.customer.db.Tables.ORIGINAL_OUT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.db.tables.records.LoanRecord;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.promise.Promises;
import zhike.promise.Proof;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A loan is given back, or called in. Twice is once. */
@Component
class LoanEnding {
    private final DSLContext db;
    private final Clock clock;
    private final LoanSteps steps;
    private final CardStore cards;
    private final Promises promises;
    private final Notices notices;

    LoanEnding(
            DSLContext db,
            Clock clock,
            LoanSteps steps,
            CardStore cards,
            Promises promises,
            Notices notices) {
        this.db = db;
        this.clock = clock;
        this.steps = steps;
        this.cards = cards;
        this.promises = promises;
        this.notices = notices;
    }

    /**
     * By the borrower.
     *
     * @throws Refusal while a paper original is out: the custodian takes that back first
     */
    @Transactional
    public void giveBack(Viewer viewer, long id, @Nullable String note) {
        LoanRecord loan = steps.lock(id, LoanAsking.own(viewer));
        if (loan.getState().equals(LoanState.OVER.code())) return;
        refuseUnlessLent(loan);
        if (paperOut(id)) throw Refusal.conflict("loan.original.out");
        over(loan, "given_back", note);
        promises.keep(AboutLoan.RETURN, AboutLoan.of(id), Proof.note(loan.getNumber()));
    }

    /**
     * By who keeps loans, of all; by who may share the customer, of that one.
     *
     * @param customer null for all that the viewer may call in
     */
    @Transactional
    public void callIn(Viewer viewer, long id, @Nullable Long customer, String reason) {
        LoanRecord loan = steps.lock(id, LoanReach.visibleTo(viewer));
        if (loan.getState().equals(LoanState.OVER.code())) return;
        refuseUnlessLent(loan);
        boolean keeps = keeps(viewer, loan);
        List<Long> called =
                steps.cards(id).stream()
                        .filter(card -> customer == null || customer.equals(card))
                        .filter(card -> keeps || cards.reaches(viewer, "customer.share", card))
                        .toList();
        if (called.isEmpty()) throw Refusal.forbidden("loan.not-keeper");
        db.update(LOAN_CARD)
                .set(LOAN_CARD.REVOKED_AT, clock.instant())
                .where(LOAN_CARD.LOAN_ID.eq(id))
                .and(LOAN_CARD.CARD_ID.in(called))
                .and(LOAN_CARD.REVOKED_AT.isNull())
                .execute();
        steps.tell(loan, "called_in", called);
        notices.tell(
                List.of(loan.getBorrowerId()),
                AboutLoan.of(id),
                "loan.called-in",
                Map.of("number", loan.getNumber(), "reason", reason));
        boolean nothingLeft =
                db.fetchCount(LOAN_CARD, LOAN_CARD.LOAN_ID.eq(id), LOAN_CARD.REVOKED_AT.isNull())
                        == 0;
        if (!nothingLeft) steps.note(loan, "called_in", reason);
        else if (paperOut(id)) steps.note(loan, "called_in", reason);
        else {
            over(loan, "called_in", reason);
            promises.release(AboutLoan.RETURN, AboutLoan.of(id), reason);
        }
    }

    static boolean keeps(Viewer viewer, LoanRecord loan) {
        return viewer.reach("loan.keep")
                .covers(loan.getBorrowerId(), loan.getUnitId(), loan.getBranchId());
    }

    boolean paperOut(long loan) {
        return db.fetchExists(
                ORIGINAL_OUT, ORIGINAL_OUT.LOAN_ID.eq(loan).and(ORIGINAL_OUT.BACK_AT.isNull()));
    }

    static void refuseUnlessLent(LoanRecord loan) {
        if (!loan.getState().equals(LoanState.LENT.code())) throw Refusal.conflict("loan.not-lent");
    }

    private void over(LoanRecord loan, String how, @Nullable String note) {
        steps.take(loan, LoanState.OVER, how, note);
        if (how.equals("given_back")) steps.tell(loan, how, steps.cards(loan.getId()));
    }
}
