package zhike.credit.investigation;

import static zhike.credit.db.Tables.INVESTIGATION;

import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.trade.PaperOfCustomer;

/** Investigations as what approvals are about. */
@Component
class InvestigationSubject extends PaperOfCustomer {
    static final String KIND = "credit-investigation";

    InvestigationSubject(Needed needed) {
        super(
                needed,
                KIND,
                "credit.read",
                INVESTIGATION,
                INVESTIGATION.NUMBER,
                "/credit?tab=investigations&id=");
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
