package zhike.approval.running;

import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUses;
import zhike.approval.Facts;
import zhike.approval.chain.Chain;
import zhike.approval.chain.ChainResolver;
import zhike.approval.chain.Resolved;
import zhike.approval.chain.Step;
import zhike.identity.Organisations;
import zhike.platform.criteria.Criteria;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.criteria.CriteriaEvaluator;
import zhike.platform.criteria.Explanation;
import zhike.platform.error.Refusal;

import java.time.Clock;
import java.util.Map;

/** Which steps of a chain the facts call for. */
@Component
public class Planning {
    private final ApprovalUses uses;
    private final Organisations organisations;
    private final Clock clock;

    Planning(ApprovalUses uses, Organisations organisations, Clock clock) {
        this.uses = uses;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Why a step is asked or passed over; a step without a condition is an empty "all of". */
    public Explanation explain(Chain chain, Step step, Facts facts) {
        Criteria condition = step.condition() == null ? Criteria.all() : step.condition();
        return new CriteriaEvaluator<>(uses.of(chain.use()).facts())
                .explain(condition, facts, context());
    }

    Boolean[] plan(Chain chain, Facts facts) {
        return chain.steps().stream()
                .map(step -> explain(chain, step, facts).held())
                .toArray(Boolean[]::new);
    }

    /**
     * @throws Refusal a step to be asked comes to nobody, or no step is asked at all
     */
    void check(Chain chain, Boolean[] plan, ChainResolver resolver, long requester) {
        boolean decides = false;
        for (int i = 0; i < plan.length; i++) {
            Step step = chain.steps().get(i);
            if (!plan[i] || step.mode() == Step.Mode.INFORM) continue;
            decides = true;
            Resolved resolved = resolver.resolve(chain, step, requester);
            if (resolved.nobody() || lacking(step, resolved))
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "approval.nobody",
                        Map.of("step", i + 1, "name", step.nameZh()));
        }
        if (!decides && !chain.passes())
            throw new Refusal(Refusal.Kind.CONFLICT, "approval.no-step", Map.of());
    }

    /** Where all must agree, each rule must find somebody. */
    private static boolean lacking(Step step, Resolved resolved) {
        return step.mode() == Step.Mode.ALL && !resolved.missed().isEmpty();
    }

    private CriteriaContext context() {
        return new CriteriaContext(
                null, clock, clock.getZone(), unit -> organisations.now().below(unit));
    }
}
