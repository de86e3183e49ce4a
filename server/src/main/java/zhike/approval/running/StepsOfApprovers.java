package zhike.approval.running;

import org.springframework.stereotype.Component;

import zhike.promise.PersonalKinds;

import java.util.Set;

/** The chain names the approver; whom they may be given to by hand {@link StepReceiver} says. */
@Component
class StepsOfApprovers implements PersonalKinds {
    @Override
    public Set<String> kinds() {
        return Set.of(StepPromises.KIND);
    }

    @Override
    public Set<String> fixed() {
        return Set.of();
    }
}
