package zhike.customer.loan;

import static zhike.customer.db.Tables.LOAN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.Names;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Loans by number and borrower: whose files they are about is told by the loan itself. */
@Component
class LoanSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;

    LoanSubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return AboutLoan.KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(LOAN.ID, LOAN.NUMBER, Names.ofPerson(LOAN.BORROWER_ID))
                .from(LOAN)
                .where(LOAN.ID.in(ids))
                .and(LoanReach.visibleTo(viewers.of(who)))
                .fetchMap(
                        LOAN.ID,
                        row ->
                                new SubjectShown(
                                        AboutLoan.of(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/loans/" + row.value1()));
    }
}
