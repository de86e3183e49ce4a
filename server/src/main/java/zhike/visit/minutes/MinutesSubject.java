package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;
import zhike.visit.PaperTitles;

import java.util.Collection;
import java.util.Map;

/** Minutes as what promises, approvals and notices are about. */
@Component
class MinutesSubject implements SubjectKind {
    static final String KIND = "minutes";
    private final DSLContext db;
    private final Viewers viewers;
    private final PaperTitles titles;

    MinutesSubject(DSLContext db, Viewers viewers, PaperTitles titles) {
        this.titles = titles;
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
        Viewer viewer = viewers.of(who);
        var rows =
                db.select(MINUTES.ID, MINUTES.NUMBER, MINUTES.TOPIC, MINUTES.CUSTOMER_ID)
                        .from(MINUTES)
                        .where(MINUTES.ID.in(ids))
                        .and(MinutesReach.readableBy(viewer))
                        .fetch();
        PaperTitles.Naming naming = titles.of(viewer, rows.getValues(MINUTES.CUSTOMER_ID));
        return rows.intoMap(
                MINUTES.ID,
                row ->
                        new SubjectShown(
                                of(row.value1()),
                                row.value2(),
                                naming.title(row.value4(), row.value3()),
                                "/minutes/" + row.value1()));
    }
}
