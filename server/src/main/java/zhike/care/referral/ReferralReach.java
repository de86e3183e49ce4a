package zhike.care.referral;

import static zhike.care.db.Tables.REFERRAL;

import org.jooq.Condition;

import zhike.access.Viewer;

/** How far an operation of a viewer reaches among referrals; who pays them out sees all. */
final class ReferralReach {
    private ReferralReach() {}

    static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation)
                .over(REFERRAL.OWNER_ID, REFERRAL.UNIT_ID, REFERRAL.BRANCH_ID);
    }
}
