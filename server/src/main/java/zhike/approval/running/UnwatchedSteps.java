package zhike.approval.running;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.approval.chain.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** Until promises are there: due by the plain clock. */
@Component
class UnwatchedSteps implements StepPromises {
    @Override
    public @Nullable Instant due(long approver, Step.@Nullable DueRule rule, Instant from) {
        if (rule == null) return null;
        return from.plus(
                rule.days() ? Duration.ofDays(rule.amount()) : Duration.ofHours(rule.amount()));
    }

    @Override
    public void made(
            long task,
            long approver,
            @Nullable Long customerId,
            Instant from,
            @Nullable Instant due) {}

    @Override
    public void kept(long task, long request, String decision) {}

    @Override
    public void released(Collection<Long> tasks, String why) {}
}
