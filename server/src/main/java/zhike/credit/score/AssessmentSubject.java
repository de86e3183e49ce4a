package zhike.credit.score;

import static zhike.credit.db.Tables.ASSESSMENT;

import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.trade.PaperOfCustomer;

/** Assessments as what approvals are about. */
@Component
class AssessmentSubject extends PaperOfCustomer {
    static final String KIND = "credit-assessment";

    AssessmentSubject(Needed needed) {
        super(
                needed,
                KIND,
                "credit.read",
                ASSESSMENT,
                ASSESSMENT.NUMBER,
                "/credit?tab=assessments&id=");
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
