package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Opportunities as what promises, approvals and notices are about. */
@Component
class OpportunitySubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;

    OpportunitySubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
    }

    @Override
    public String name() {
        return "opportunity";
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(OPPORTUNITY.ID, OPPORTUNITY.NUMBER, OPPORTUNITY.NAME)
                .from(OPPORTUNITY)
                .where(OPPORTUNITY.ID.in(ids))
                .and(OpportunityReach.visibleTo(viewers.of(who), "opportunity.read"))
                .fetchMap(
                        OPPORTUNITY.ID,
                        row ->
                                new SubjectShown(
                                        new Subject(name(), row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/opportunities/" + row.value1()));
    }
}
