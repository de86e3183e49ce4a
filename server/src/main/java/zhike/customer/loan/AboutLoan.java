package zhike.customer.loan;

import zhike.platform.subject.Subject;

/** A loan as what promises, approvals and notices are about. */
final class AboutLoan {
    static final String KIND = "loan";
    static final String RETURN = "loan.return";

    private AboutLoan() {}

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
