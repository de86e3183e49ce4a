package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

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

/** Minutes as what promises, approvals and notices are about. */
@Component
class MinutesSubject implements SubjectKind {
    static final String KIND = "minutes";
    private final DSLContext db;
    private final Viewers viewers;

    MinutesSubject(DSLContext db, Viewers viewers) {
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
        return db.select(MINUTES.ID, MINUTES.NUMBER, MINUTES.TOPIC)
                .from(MINUTES)
                .where(MINUTES.ID.in(ids))
                .and(MinutesReach.visibleTo(viewers.of(who), "visit.read"))
                .fetchMap(
                        MINUTES.ID,
                        row ->
                                new SubjectShown(
                                        of(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/minutes/" + row.value1()));
    }
}
