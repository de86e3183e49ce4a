package zhike.trade.receivable.dunning;

import static zhike.trade.db.Tables.PAY_PROMISE;

import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.trade.PaperOfCustomer;

/** What customers promised to pay as what our promises are about. */
@Component
class PayPromiseSubject extends PaperOfCustomer {
    static final String KIND = "pay-promise";

    PayPromiseSubject(Needed needed) {
        super(
                needed,
                KIND,
                "receivable.read",
                PAY_PROMISE,
                unnumbered(),
                "/dunnings?tab=promises&id=");
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
