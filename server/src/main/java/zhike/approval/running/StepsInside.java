package zhike.approval.running;

import org.springframework.stereotype.Component;

import zhike.approval.ApprovalDesk;
import zhike.promise.InnerKind;

/** What an approver owes is owed to who asks. */
@Component
class StepsInside implements InnerKind {
    @Override
    public String kind() {
        return ApprovalDesk.PROMISE;
    }
}
