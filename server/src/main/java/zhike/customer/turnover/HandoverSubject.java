package zhike.customer.turnover;

import static zhike.customer.db.Tables.HANDOVER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.Names;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Handover papers as what notices are about. */
@Component
class HandoverSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;

    HandoverSubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return HandoverProtocol.KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(HANDOVER.ID, HANDOVER.NUMBER, Names.ofPerson(HANDOVER.FROM_PERSON))
                .from(HANDOVER)
                .where(HANDOVER.ID.in(ids))
                .and(HandoverReading.visibleTo(viewers.of(who)))
                .fetchMap(
                        HANDOVER.ID,
                        row ->
                                new SubjectShown(
                                        new Subject(name(), row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/handovers/" + row.value1()));
    }
}
