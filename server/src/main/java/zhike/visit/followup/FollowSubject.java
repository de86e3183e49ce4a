package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_PLAN;
import static zhike.visit.db.Tables.FOLLOW_UP;

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

/** Follow-ups as what promises are about. */
@Component
class FollowSubject implements SubjectKind {
    static final String KIND = "follow-up";
    private final DSLContext db;
    private final Viewers viewers;
    private final PaperTitles titles;

    FollowSubject(DSLContext db, Viewers viewers, PaperTitles titles) {
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
                db.select(FOLLOW_UP.ID, FOLLOW_UP.NO, FOLLOW_PLAN.NAME, FOLLOW_UP.CUSTOMER_ID)
                        .from(FOLLOW_UP)
                        .join(FOLLOW_PLAN)
                        .on(FOLLOW_PLAN.ID.eq(FOLLOW_UP.PLAN_ID))
                        .where(FOLLOW_UP.ID.in(ids))
                        .and(FollowReach.visibleTo(viewer, "followup.read"))
                        .fetch();
        PaperTitles.Naming naming = titles.of(viewer, rows.getValues(FOLLOW_UP.CUSTOMER_ID));
        return rows.intoMap(
                FOLLOW_UP.ID,
                row ->
                        new SubjectShown(
                                of(row.value1()),
                                "#" + row.value2(),
                                naming.title(row.value4(), row.value3()),
                                "/follow-ups/" + row.value1()));
    }
}
