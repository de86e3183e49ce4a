package zhike.approval.running;

import static zhike.approval.db.Tables.REQUEST;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.language.Texts;
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
    private final Texts texts;

    ApprovalSubject(DSLContext db, Viewers viewers, ApprovalReach reach, Texts texts) {
        this.db = db;
        this.viewers = viewers;
        this.reach = reach;
        this.texts = texts;
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
        return db.select(REQUEST.ID, REQUEST.USE_CODE)
                .from(REQUEST)
                .where(REQUEST.ID.in(ids))
                .and(reach.visibleTo(viewer))
                .fetchMap(REQUEST.ID, row -> shown(row.value1(), row.value2(), who));
    }

    private SubjectShown shown(long id, String use, SignedIn who) {
        return new SubjectShown(
                new Subject(KIND, id),
                "#" + id,
                texts.get(who.locale(), "approval.use." + use),
                path(id));
    }

    static String path(long id) {
        return "/approvals/" + id;
    }
}
