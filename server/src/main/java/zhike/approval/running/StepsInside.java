package zhike.approval.running;

import org.springframework.stereotype.Component;

import zhike.approval.ApprovalDesk;
import zhike.promise.InnerKind;
import zhike.promise.NeededKind;

/** What an approver owes is owed to who asks. */
@Component
class StepsInside implements InnerKind, NeededKind {
    @Override
    public String kind() {
        return ApprovalDesk.PROMISE;
    }
}
