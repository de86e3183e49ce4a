package zhike.approval.running;

import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.identity.PersonLeft;

/** What waits for somebody who leaves goes to whom the chain names instead. */
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
}
