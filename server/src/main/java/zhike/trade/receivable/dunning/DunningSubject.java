package zhike.trade.receivable.dunning;

import static zhike.trade.db.Tables.DUNNING;

import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.trade.PaperOfCustomer;

/** Reminders as what promises are about. */
@Component
class DunningSubject extends PaperOfCustomer {
    static final String KIND = "dunning";

    DunningSubject(Needed needed) {
        super(needed, KIND, "receivable.read", DUNNING, unnumbered(), "/dunnings?id=");
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }
}
