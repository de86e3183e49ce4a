package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_REQUEST;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.approval.PapersAsked;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Requests for gifts as what approvals and notices are about. */
@Component
class GiftSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;
    private final PapersAsked asked;

    GiftSubject(DSLContext db, Viewers viewers, PapersAsked asked) {
        this.db = db;
        this.viewers = viewers;
        this.asked = asked;
    }

    @Override
    public String name() {
        return GiftStore.KIND;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = viewers.of(who);
        return db.select(GIFT_REQUEST.ID, GIFT_REQUEST.NUMBER, GIFT_REQUEST.GIFT)
                .from(GIFT_REQUEST)
                .where(GIFT_REQUEST.ID.in(ids))
                .and(
                        GiftReach.visibleTo(viewer, "gift.read")
                                .or(
                                        GIFT_REQUEST.ID.in(
                                                asked.of(
                                                        viewer,
                                                        GiftStore.KIND,
                                                        GiftUse.CODE,
                                                        ids))))
                .fetchMap(
                        GIFT_REQUEST.ID,
                        row ->
                                new SubjectShown(
                                        GiftStore.about(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        "/gifts?open=" + row.value1()));
    }
}
