package zhike.approval.running;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.ApprovalState.Stage;
import zhike.approval.ApprovalUse;
import zhike.approval.ApprovalUses;
import zhike.approval.FactReading;
import zhike.approval.Facts;
import zhike.approval.chain.Chain;
import zhike.approval.chain.ChainStore;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * The requester asks again after a correction: at the step that returned it, or from the start when
 * the facts call for other steps than before. The chain stays the version it began with.
 */
@Component
public class Correcting {
    private final Requests requests;
    private final ApprovalUses uses;
    private final ChainStore chains;
    private final Planning planning;
    private final Resolving resolving;
    private final Stepping stepping;
    private final FactJson json;
    private final Acts acts;
    private final Ending ending;
    private final Trail trail;

    Correcting(
            Requests requests,
            ApprovalUses uses,
            ChainStore chains,
            Planning planning,
            Resolving resolving,
            Stepping stepping,
            FactJson json,
            Acts acts,
            Ending ending,
            Trail trail) {
        this.requests = requests;
        this.uses = uses;
        this.chains = chains;
        this.planning = planning;
        this.resolving = resolving;
        this.stepping = stepping;
        this.json = json;
        this.acts = acts;
        this.ending = ending;
        this.trail = trail;
    }

    /**
     * @param facts of the corrected paper; null for those that its use reads
     * @throws Refusal among others {@code approval.own-paper} where its use reads none: only from
     *     the paper itself it is asked again
     */
    @Transactional
    public void correct(
            long person, long id, @Nullable Map<String, Object> facts, @Nullable String said) {
        RequestRecord request = requests.lock(id);
        if (request.getRequesterId() != person) throw Refusal.missing("approval");
        if (!request.getState().equals(Stage.RETURNED.code()))
            throw Refusal.conflict("approval.not-returned");
        Facts known = known(uses.of(request.getUseCode()), request, facts);
        Chain chain = chains.byId(request.getChainId());
        Boolean[] plan = planning.plan(chain, known);
        planning.check(chain, plan, resolving.now(), person);
        boolean anew = !Arrays.equals(plan, request.getPlan());
        int from = anew ? 0 : Objects.requireNonNull(request.getAtStep());
        request.setFacts(json.write(known));
        request.setPlan(plan);
        request.setRound(request.getRound() + 1);
        request.update();
        String comment = said == null ? "" : said.strip();
        acts.add(id, Acts.Line.of(anew ? "corrected.anew" : "corrected", from, person, comment));
        trail.record(
                "approval.corrected",
                "approval",
                id,
                request.getUseCode() + " #" + id,
                Map.of("round", request.getRound(), "fromStep", from + 1));
        ending.askedAgain(request, person, comment);
        stepping.enter(request, chain, from, person);
    }

    private static Facts known(
            ApprovalUse use, RequestRecord request, @Nullable Map<String, Object> facts) {
        Map<String, Object> now =
                facts != null
                        ? facts
                        : use.factsOf(Requests.subject(request))
                                .orElseThrow(() -> Refusal.conflict("approval.own-paper"));
        return FactReading.read(use.facts(), now);
    }
}
