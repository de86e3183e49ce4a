package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_UP;

import org.springframework.stereotype.Component;

import zhike.customer.PassingOn;
import zhike.customer.WorkPassedOn;
import zhike.promise.Promises;

import java.util.Collection;

/** Follow-ups that are still open; the promises of them go as all promises to a customer do. */
@Component
class FollowUpsOfPerson extends WorkPassedOn {
    private final Promises promises;

    FollowUpsOfPerson(PassingOn passing, Promises promises) {
        super(
                passing,
                new Papers(
                        "follow-up",
                        FollowSubject.KIND,
                        "visit.handed",
                        FOLLOW_UP,
                        FOLLOW_UP.STATE.eq("open")));
        this.promises = promises;
    }

    @Override
    protected void hold(Collection<Long> ids) {
        promises.hold(FollowMaking.DONE, FollowSubject.KIND, ids);
    }
}
