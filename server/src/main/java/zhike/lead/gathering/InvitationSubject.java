package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.customer.ShownAsCustomer;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** An invitation is shown as its customer. */
@Component
class InvitationSubject implements SubjectKind {
    private static final String KIND = "invitation";
    private final DSLContext db;
    private final ShownAsCustomer customers;

    InvitationSubject(DSLContext db, ShownAsCustomer customers) {
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
                db.select(INVITATION.ID, INVITATION.CARD_ID)
                        .from(INVITATION)
                        .where(INVITATION.ID.in(ids))
                        .fetchMap(INVITATION.ID, INVITATION.CARD_ID);
        return customers.of(cards, InvitationSubject::of);
    }
}
