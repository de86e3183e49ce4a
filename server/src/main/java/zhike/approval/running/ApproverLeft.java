package zhike.approval.running;

import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.PersonLeft;
import zhike.identity.RolesTaken;

/** What waits for somebody who leaves, or is not who decides any more, goes to others. */
@Component
class ApproverLeft {
    private final Replacing replacing;

    ApproverLeft(Replacing replacing) {
        this.replacing = replacing;
    }

    @EventListener
    void reassign(PersonLeft left) {
        replacing.instead(left.personId(), DSL.trueCondition(), "left");
    }

    @EventListener
    void reassign(RolesTaken taken) {
        replacing.unnamed(taken.personId());
    }
}
