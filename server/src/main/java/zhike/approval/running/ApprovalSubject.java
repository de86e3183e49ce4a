package zhike.approval.running;

import static zhike.approval.db.Tables.REQUEST;

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

/** Approvals as what notices are about: the paper's name, and the way to its drawer. */
@Component
class ApprovalSubject implements SubjectKind {
    static final String KIND = "approval";
    private final DSLContext db;
    private final Viewers viewers;
    private final ApprovalReach reach;
    private final PapersShown papers;

    ApprovalSubject(DSLContext db, Viewers viewers, ApprovalReach reach, PapersShown papers) {
        this.db = db;
        this.viewers = viewers;
        this.reach = reach;
        this.papers = papers;
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
                db.select(
                                REQUEST.ID,
                                REQUEST.ID,
                                REQUEST.USE_CODE,
                                REQUEST.SUBJECT_KIND,
                                REQUEST.SUBJECT_ID)
                        .from(REQUEST)
                        .where(REQUEST.ID.in(ids))
                        .and(reach.visibleTo(viewer))
                        .fetch();
        Map<Subject, SubjectShown> seen =
                papers.of(rows.map(row -> new Subject(row.value4(), row.value5())));
        return rows.intoMap(
                REQUEST.ID,
                row ->
                        papers.shown(
                                new Subject(KIND, row.value1()),
                                row.value2(),
                                row.value3(),
                                seen.get(new Subject(row.value4(), row.value5())),
                                who.locale()));
    }

    static String path(long id) {
        return "/approvals/" + id;
    }
}
