package zhike.lead.sending;

import static zhike.lead.db.Tables.SENDING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.customer.ShownAsCustomer;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** A sending is shown as its customer. */
@Component
class SendingSubject implements SubjectKind {
    private static final String KIND = "sending";
    private final DSLContext db;
    private final ShownAsCustomer customers;

    SendingSubject(DSLContext db, ShownAsCustomer customers) {
        this.db = db;
        this.customers = customers;
    }

    static Subject of(long id) {
        return new Subject(KIND, id);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        Map<Long, Long> cards =
                db.select(SENDING.ID, SENDING.CARD_ID)
                        .from(SENDING)
                        .where(SENDING.ID.in(ids))
                        .fetchMap(SENDING.ID, SENDING.CARD_ID);
        return customers.of(cards, SendingSubject::of);
    }
}
