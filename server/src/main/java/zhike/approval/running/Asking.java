package zhike.approval.running;

import static zhike.approval.db.Tables.REQUEST;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalState.Stage;
import zhike.approval.ApprovalUse;
import zhike.approval.ApprovalUses;
import zhike.approval.FactReading;
import zhike.approval.Facts;
import zhike.approval.chain.Chain;
import zhike.approval.chain.ChainStore;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Map;

/** Asks for the approval of a paper by the chain that is live. */
@Component
public class Asking {
    private final DSLContext db;
    private final Clock clock;
    private final ApprovalUses uses;
    private final ChainStore chains;
    private final Planning planning;
    private final Resolving resolving;
    private final Stepping stepping;
    private final FactJson facts;
    private final Acts acts;
    private final Staff staff;
    private final Trail trail;

    Asking(
            DSLContext db,
            Clock clock,
            ApprovalUses uses,
            ChainStore chains,
            Planning planning,
            Resolving resolving,
            Stepping stepping,
            FactJson facts,
            Acts acts,
            Staff staff,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.uses = uses;
        this.chains = chains;
        this.planning = planning;
        this.resolving = resolving;
        this.stepping = stepping;
        this.facts = facts;
        this.acts = acts;
        this.staff = staff;
        this.trail = trail;
    }

    @Transactional
    public long ask(long requester, ApprovalAsk ask) {
        ApprovalUse use = uses.of(ask.use());
        Chain chain = chains.live(use.code());
        Facts known = FactReading.read(use.facts(), ask.facts());
        Boolean[] plan = planning.plan(chain, known);
        planning.check(chain, plan, resolving.now(), requester);
        RequestRecord request = insert(requester, ask, chain, known, plan);
        acts.add(request.getId(), Acts.Line.of("asked", null, requester));
        trail.record(
                "approval.asked",
                "approval",
                request.getId(),
                use.code() + " #" + request.getId(),
                Map.of(
                        "subject",
                        ask.subject().kind() + " " + ask.subject().id(),
                        "version",
                        chain.version()));
        stepping.enter(request, chain, 0, requester);
        return request.getId();
    }

    /** Two who ask for the same paper at once: one is told that it is under way. */
    private RequestRecord insert(
            long requester, ApprovalAsk ask, Chain chain, Facts known, Boolean[] plan) {
        Staff.Member who = staff.active(requester).orElseThrow(() -> Refusal.missing("person"));
        RequestRecord request =
                db.insertInto(REQUEST)
                        .set(REQUEST.USE_CODE, ask.use())
                        .set(REQUEST.CHAIN_ID, chain.id())
                        .set(REQUEST.SUBJECT_KIND, ask.subject().kind())
                        .set(REQUEST.SUBJECT_ID, ask.subject().id())
                        .set(REQUEST.CUSTOMER_ID, ask.customerId())
                        .set(REQUEST.FACTS, facts.write(known))
                        .set(REQUEST.REQUESTER_ID, requester)
                        .set(REQUEST.UNIT_ID, who.unitId())
                        .set(REQUEST.BRANCH_ID, who.branchId())
                        .set(REQUEST.STATE, Stage.PENDING.code())
                        .set(REQUEST.PLAN, plan)
                        .set(REQUEST.AT_STEP, 0)
                        .set(REQUEST.ASKED_AT, clock.instant())
                        .onConflictDoNothing()
                        .returning()
                        .fetchOne();
        if (request == null) throw Refusal.conflict("approval.open");
        return request;
    }
}
