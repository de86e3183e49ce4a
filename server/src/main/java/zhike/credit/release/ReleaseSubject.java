package zhike.credit.release;

import static zhike.credit.db.Tables.RELEASE;

import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.trade.PaperOfCustomer;

/** Requests to release an order as what approvals and promises are about. */
@Component
class ReleaseSubject extends PaperOfCustomer {
    static final String KIND = "order-release";

    ReleaseSubject(Needed needed) {
        super(needed, KIND, "credit.read", RELEASE, RELEASE.NUMBER, "/credit?tab=releases&id=");
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
