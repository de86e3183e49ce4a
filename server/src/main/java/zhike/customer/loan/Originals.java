package zhike.customer.loan;

import static zhike.customer.db.Tables.INFORMATION_FORM;
import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;
import static zhike.customer.db.Tables.ORIGINAL_OUT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.db.tables.records.LoanRecord;
import zhike.customer.db.tables.records.OriginalOutRecord;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.promise.Promises;
import zhike.promise.Proof;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Paper originals: where they are kept, who has them, handed out and taken back. */
@Component
class Originals {
    /** One that is kept. @param what number of the form that it is */
    record Kept(String what, String location) {}

    /** One that was handed out. @param backAt null while it is out */
    record Out(
            long id,
            long customerId,
            String what,
            Named holder,
            String loan,
            long loanId,
            Instant outAt,
            Instant until,
            @Nullable Instant backAt) {}

    private final DSLContext db;
    private final Clock clock;
    private final LoanSteps steps;
    private final LoanEnding ending;
    private final CardStore cards;
    private final Promises promises;

    Originals(
            DSLContext db,
            Clock clock,
            LoanSteps steps,
            LoanEnding ending,
            CardStore cards,
            Promises promises) {
        this.db = db;
        this.clock = clock;
        this.steps = steps;
        this.ending = ending;
        this.cards = cards;
        this.promises = promises;
    }

    @Transactional
    public void handOut(Viewer viewer, long loanId, long customer, String what) {
        LoanRecord loan = kept(viewer, loanId);
        LoanEnding.refuseUnlessLent(loan);
        if (!loan.getUntilAt().isAfter(clock.instant())) throw Refusal.conflict("loan.past");
        if (!db.fetchExists(
                LOAN_CARD,
                LOAN_CARD
                        .LOAN_ID
                        .eq(loanId)
                        .and(LOAN_CARD.CARD_ID.eq(customer))
                        .and(LOAN_CARD.REVOKED_AT.isNull())))
            throw Refusal.invalid("customerId", "loan.not-of-it");
        db.insertInto(ORIGINAL_OUT)
                .set(ORIGINAL_OUT.LOAN_ID, loanId)
                .set(ORIGINAL_OUT.CARD_ID, customer)
                .set(ORIGINAL_OUT.WHAT, what)
                .set(ORIGINAL_OUT.OUT_AT, clock.instant())
                .set(ORIGINAL_OUT.OUT_BY, viewer.personId())
                .execute();
        steps.note(loan, "original_out", what);
    }

    /** When nothing is out any more and the loan has run out or was called in, it is over. */
    @Transactional
    public void takeBack(Viewer viewer, long loanId, long id) {
        LoanRecord loan = kept(viewer, loanId);
        OriginalOutRecord out =
                db.selectFrom(ORIGINAL_OUT)
                        .where(ORIGINAL_OUT.ID.eq(id))
                        .and(ORIGINAL_OUT.LOAN_ID.eq(loanId))
                        .fetchOne();
        if (out == null) throw Refusal.missing("loan");
        if (out.getBackAt() != null) return;
        out.setBackAt(clock.instant());
        out.setBackBy(viewer.personId());
        out.update();
        steps.note(loan, "original_back", out.getWhat());
        if (loan.getState().equals(LoanState.LENT.code())
                && !ending.paperOut(loanId)
                && nothingToRead(loan)) {
            steps.take(loan, LoanState.OVER, "given_back", null);
            promises.keep(AboutLoan.RETURN, AboutLoan.of(loanId), Proof.note(loan.getNumber()));
        }
    }

    private boolean nothingToRead(LoanRecord loan) {
        return !loan.getUntilAt().isAfter(clock.instant())
                || !db.fetchExists(
                        LOAN_CARD,
                        LOAN_CARD.LOAN_ID.eq(loan.getId()).and(LOAN_CARD.REVOKED_AT.isNull()));
    }

    private LoanRecord kept(Viewer viewer, long loanId) {
        LoanRecord loan = steps.lock(loanId, LoanReach.visibleTo(viewer));
        if (!LoanEnding.keeps(viewer, loan)) throw Refusal.forbidden("loan.not-keeper");
        return loan;
    }

    /** Of a customer who may be read. */
    List<Kept> kept(Viewer viewer, long card, int most) {
        cards.requireVisible(viewer, "customer.read", card);
        return db.select(INFORMATION_FORM.NUMBER, INFORMATION_FORM.LOCATION)
                .from(INFORMATION_FORM)
                .where(INFORMATION_FORM.CARD_ID.eq(card))
                .and(INFORMATION_FORM.LOCATION.isNotNull())
                .orderBy(INFORMATION_FORM.ID.desc())
                .limit(most)
                .fetch(row -> new Kept(row.value1(), row.value2()));
    }

    List<Out> outOfCustomer(long card) {
        return out(ORIGINAL_OUT.CARD_ID.eq(card).and(ORIGINAL_OUT.BACK_AT.isNull()));
    }

    List<Out> outOfLoan(long loan) {
        return out(ORIGINAL_OUT.LOAN_ID.eq(loan));
    }

    private List<Out> out(org.jooq.Condition which) {
        return db.select(
                        ORIGINAL_OUT.ID,
                        ORIGINAL_OUT.CARD_ID,
                        ORIGINAL_OUT.WHAT,
                        LOAN.BORROWER_ID,
                        Names.ofPerson(LOAN.BORROWER_ID),
                        LOAN.NUMBER,
                        LOAN.ID,
                        ORIGINAL_OUT.OUT_AT,
                        LOAN.UNTIL_AT,
                        ORIGINAL_OUT.BACK_AT)
                .from(ORIGINAL_OUT)
                .join(LOAN)
                .on(LOAN.ID.eq(ORIGINAL_OUT.LOAN_ID))
                .where(which)
                .orderBy(ORIGINAL_OUT.ID.desc())
                .fetch(
                        row ->
                                new Out(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        new Named(row.value4(), row.value5()),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10()));
    }
}
