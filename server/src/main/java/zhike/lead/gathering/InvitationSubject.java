package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** An invitation is shown as its customer. */
@Component
class InvitationSubject implements SubjectKind {
    private static final String KIND = "invitation";
    private final DSLContext db;
    private final ObjectProvider<Subjects> subjects;

    InvitationSubject(DSLContext db, ObjectProvider<Subjects> subjects) {
        this.db = db;
        this.subjects = subjects;
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
        Map<Subject, SubjectShown> known =
                subjects.getObject()
                        .shown(
                                cards.values().stream()
                                        .map(card -> new Subject("customer", card))
                                        .toList());
        Map<Long, SubjectShown> shown = new HashMap<>();
        cards.forEach(
                (id, card) -> {
                    SubjectShown customer = known.get(new Subject("customer", card));
                    if (customer != null)
                        shown.put(
                                id,
                                new SubjectShown(
                                        of(id),
                                        customer.number(),
                                        customer.title(),
                                        customer.path()));
                });
        return shown;
    }
}
