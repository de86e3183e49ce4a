package zhike.customer.loan;

import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;
import static zhike.customer.db.Tables.LOAN_STEP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerTimeline;
import zhike.customer.db.tables.records.LoanRecord;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every step of a loan: a row with who and when, and a line in the trail. */
@Component
class LoanSteps {
    private final DSLContext db;
    private final Clock clock;
    private final CustomerTimeline timeline;
    private final Staff staff;
    private final Trail trail;

    LoanSteps(DSLContext db, Clock clock, CustomerTimeline timeline, Staff staff, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.timeline = timeline;
        this.staff = staff;
        this.trail = trail;
    }

    /** Locked until the transaction ends. */
    Optional<LoanRecord> locked(long id, Condition within) {
        return db.selectFrom(LOAN).where(LOAN.ID.eq(id)).and(within).forUpdate().fetchOptional();
    }

    /**
     * @throws Refusal missing
     */
    LoanRecord lock(long id, Condition within) {
        return locked(id, within).orElseThrow(() -> Refusal.missing("loan"));
    }

    void take(LoanRecord loan, LoanState to, String step, @Nullable String note) {
        loan.setState(to.code());
        if (loan.getId() == null) loan.insert();
        else {
            loan.setVersion(loan.getVersion() + 1);
            loan.update();
        }
        note(loan, step, note);
    }

    /** A step that leaves it where it stands. */
    void note(LoanRecord loan, String step, @Nullable String note) {
        SignedIn who = Acting.now();
        db.insertInto(LOAN_STEP)
                .set(LOAN_STEP.LOAN_ID, loan.getId())
                .set(LOAN_STEP.KIND, step)
                .set(LOAN_STEP.AT, clock.instant())
                .set(LOAN_STEP.BY_PERSON, who == null ? null : who.personId())
                .set(LOAN_STEP.NOTE, note)
                .execute();
        trail.record(
                "loan." + step,
                AboutLoan.KIND,
                loan.getId(),
                loan.getNumber(),
                Map.of("customers", cards(loan.getId()), "said", note == null ? "" : note));
    }

    /** On the customers' timelines. */
    void tell(LoanRecord loan, String kind, Collection<Long> cards) {
        timeline.addAll(
                cards,
                "loan." + kind,
                Map.of(
                        "number",
                        loan.getNumber(),
                        "borrower",
                        name(loan.getBorrowerId()),
                        "until",
                        loan.getUntilAt().atZone(clock.getZone()).toLocalDateTime().toString()));
    }

    String name(long person) {
        return staff.find(person).map(Staff.Member::name).orElse("");
    }

    List<Long> cards(long loan) {
        return db.select(LOAN_CARD.CARD_ID)
                .from(LOAN_CARD)
                .where(LOAN_CARD.LOAN_ID.eq(loan))
                .orderBy(LOAN_CARD.CARD_ID)
                .fetch(LOAN_CARD.CARD_ID);
    }
}
