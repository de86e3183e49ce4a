package zhike.approval;

import static zhike.approval.db.Tables.REQUEST;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.running.ApprovalReach;

import java.util.Collection;
import java.util.Set;

/** Which papers somebody decides or decided on, for modules that tell them what those are about. */
@Component
public class PapersAsked {
    private final DSLContext db;
    private final ApprovalReach reach;

    PapersAsked(DSLContext db, ApprovalReach reach) {
        this.db = db;
        this.reach = reach;
    }

    /**
     * @param kind of the papers with these ids
     */
    public Set<Long> of(Viewer viewer, String kind, String use, Collection<Long> ids) {
        if (ids.isEmpty()) return Set.of();
        return db.selectDistinct(REQUEST.SUBJECT_ID)
                .from(REQUEST)
                .where(REQUEST.SUBJECT_KIND.eq(kind))
                .and(REQUEST.SUBJECT_ID.in(ids))
                .and(REQUEST.USE_CODE.eq(use))
                .and(reach.asks(viewer))
                .fetchSet(REQUEST.SUBJECT_ID);
    }
}
