package zhike.credit.limit;

import static zhike.credit.db.Tables.LIMIT_REQUEST;

import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.trade.PaperOfCustomer;

/** Requests for a limit as what approvals are about. */
@Component
class LimitSubject extends PaperOfCustomer {
    static final String KIND = "credit-limit";

    LimitSubject(Needed needed) {
        super(
                needed,
                KIND,
                "credit.read",
                LIMIT_REQUEST,
                LIMIT_REQUEST.NUMBER,
                "/credit?tab=limits&id=");
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
