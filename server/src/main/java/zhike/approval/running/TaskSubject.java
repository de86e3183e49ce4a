package zhike.approval.running;

import static zhike.approval.db.Tables.REQUEST;
import static zhike.approval.db.Tables.TASK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** A person's part in an approval, which is what the promise of a step is about. */
@Component
class TaskSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;
    private final ApprovalReach reach;
    private final PapersShown papers;

    TaskSubject(DSLContext db, Viewers viewers, ApprovalReach reach, PapersShown papers) {
        this.db = db;
        this.viewers = viewers;
        this.reach = reach;
        this.papers = papers;
    }

    @Override
    public String name() {
        return StepPromises.TASK;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = viewers.of(who);
        var rows =
                db.select(
                                TASK.ID,
                                REQUEST.ID,
                                REQUEST.USE_CODE,
                                REQUEST.SUBJECT_KIND,
                                REQUEST.SUBJECT_ID)
                        .from(TASK)
                        .join(REQUEST)
                        .on(REQUEST.ID.eq(TASK.REQUEST_ID))
                        .where(TASK.ID.in(ids))
                        .and(reach.visibleTo(viewer))
                        .fetch();
        Map<Subject, SubjectShown> seen =
                papers.of(rows.map(row -> new Subject(row.value4(), row.value5())));
        return rows.intoMap(
                TASK.ID,
                row ->
                        papers.shown(
                                new Subject(name(), row.value1()),
                                row.value2(),
                                row.value3(),
                                seen.get(new Subject(row.value4(), row.value5())),
                                who.locale()));
    }
}
