package zhike.lead.gathering;

import static zhike.lead.db.Tables.GATHERING;

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

/** Gatherings as what calendars are about. */
@Component
class GatheringSubject implements SubjectKind {
    private static final String KIND = "gathering";
    private final DSLContext db;
    private final Viewers viewers;

    GatheringSubject(DSLContext db, Viewers viewers) {
        this.db = db;
        this.viewers = viewers;
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
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        return db.select(GATHERING.ID, GATHERING.TITLE)
                .from(GATHERING)
                .where(GATHERING.ID.in(ids))
                .and(GatheringReach.visibleTo(viewers.of(who), GatheringReach.READ))
                .fetchMap(
                        GATHERING.ID,
                        row ->
                                new SubjectShown(
                                        of(row.value1()),
                                        null,
                                        row.value2(),
                                        "/gatherings/" + row.value1()));
    }
}
