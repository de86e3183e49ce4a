package zhike.care.referral;

import static zhike.care.db.Tables.REFERRAL;

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

/** Referrals as what approvals and notices are about. */
@Component
class ReferralSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;
    private final PapersAsked asked;

    ReferralSubject(DSLContext db, Viewers viewers, PapersAsked asked) {
        this.db = db;
        this.viewers = viewers;
        this.asked = asked;
    }

    @Override
    public String name() {
        return "referral";
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        Viewer viewer = viewers.of(who);
        return db.select(REFERRAL.ID, REFERRAL.NUMBER)
                .from(REFERRAL)
                .where(REFERRAL.ID.in(ids))
                .and(
                        ReferralReach.visibleTo(viewer, "referral.read")
                                .or(
                                        REFERRAL.ID.in(
                                                asked.of(
                                                        viewer,
                                                        "referral",
                                                        ReferralUse.CODE,
                                                        ids))))
                .fetchMap(
                        REFERRAL.ID,
                        row ->
                                new SubjectShown(
                                        Payout.about(row.value1()),
                                        row.value2(),
                                        row.value2(),
                                        "/referrals?open=" + row.value1()));
    }
}
