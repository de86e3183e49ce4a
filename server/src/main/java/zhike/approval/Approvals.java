package zhike.approval;

import static zhike.approval.db.Tables.REQUEST;
import static zhike.approval.db.Tables.TASK;

import org.jooq.DSLContext;
import org.jooq.SelectForUpdateStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.chain.Chain;
import zhike.approval.chain.ChainStore;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.running.Asking;
import zhike.approval.running.Correcting;
import zhike.approval.running.TakingOver;
import zhike.approval.running.Withdrawing;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.subject.Subject;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Approvals for the modules whose papers are approved. What becomes of one is told by {@link
 * ApprovalEvent}. The rights of who acts on the paper are the paper's module's business.
 */
@Component
public class Approvals {
    private final DSLContext db;
    private final Asking asking;
    private final Correcting correcting;
    private final Withdrawing withdrawing;
    private final TakingOver takingOver;
    private final ChainStore chains;

    Approvals(
            DSLContext db,
            Asking asking,
            Correcting correcting,
            Withdrawing withdrawing,
            TakingOver takingOver,
            ChainStore chains) {
        this.db = db;
        this.asking = asking;
        this.correcting = correcting;
        this.withdrawing = withdrawing;
        this.takingOver = takingOver;
        this.chains = chains;
    }

    /**
     * Who acts asks.
     *
     * @return its id; {@link ApprovalEvent.Approved} may have come already where the chain lets
     *     pass what no step applies to
     * @throws Refusal no live chain, already under way, a fact that is wrong, a step that comes to
     *     nobody
     */
    public long ask(ApprovalAsk ask) {
        return asking.ask(me(), ask);
    }

    /** For work in the background that asks in somebody's name. */
    public long ask(long requester, ApprovalAsk ask) {
        return asking.ask(requester, ask);
    }

    /**
     * Asks for a paper, or asks again where it was returned.
     *
     * @param owner who has the paper; nobody else asks for it, lest the owner could decide on it
     * @return the approval's id
     * @throws Refusal {@code approval.ask.owner}
     */
    @Transactional
    public long askOrCorrect(long owner, ApprovalAsk ask, @Nullable String comment) {
        if (me() != owner) throw Refusal.forbidden("approval.ask.owner");
        ApprovalState before = of(ask.subject(), ask.use()).orElse(null);
        if (before == null || before.stage() != ApprovalState.Stage.RETURNED) return ask(ask);
        correct(before.id(), ask.facts(), comment);
        return before.id();
    }

    /**
     * Asks again what was returned.
     *
     * @param facts as the corrected paper has them
     */
    public void correct(long id, Map<String, Object> facts, @Nullable String comment) {
        correcting.correct(me(), id, facts, comment);
    }

    /** Who acts has the paper now, and asks for it in the place of who wrote it. */
    public void takeOver(long id) {
        takingOver.take(me(), id);
    }

    /** Of one's own; of one withdrawn already nothing changes. */
    public void withdraw(long id, @Nullable String comment) {
        withdrawing.withdraw(me(), id, comment);
    }

    /** Papers go to another owner, who from now on is the one who asked where it is not decided. */
    public void passOn(String kind, Collection<Long> subjects, Staff.Member to) {
        takingOver.takeAll(kind, subjects, to);
    }

    /**
     * Two subjects become one: where the same use is under way for both, the later is withdrawn by
     * who acts, and its requester hears why.
     *
     * @return how many were withdrawn
     */
    public int join(Subject one, Subject other, String why) {
        return withdrawing.later(me(), one, other, why);
    }

    /** The paper is given up: whoever asked, it waits for nobody any more. */
    @Transactional
    public void callOff(Subject subject, String use) {
        latest(subject, use)
                .fetchOptional(REQUEST.ID)
                .ifPresent(id -> withdrawing.callOff(me(), id));
    }

    /** The latest of a paper. */
    @Transactional(readOnly = true)
    public Optional<ApprovalState> of(Subject subject, String use) {
        return latest(subject, use).fetchOptional().map(this::state);
    }

    /**
     * The latest of a paper, held until the transaction ends. Who decides holds the approval before
     * the paper, so does everybody who changes both.
     */
    @Transactional
    public Optional<ApprovalState> hold(Subject subject, String use) {
        return latest(subject, use).forUpdate().fetchOptional().map(this::state);
    }

    /** What is under way for these papers, likewise held. */
    @Transactional
    public void holdAll(String kind, Collection<Long> subjects) {
        db.select(REQUEST.ID)
                .from(REQUEST)
                .where(REQUEST.SUBJECT_KIND.eq(kind))
                .and(REQUEST.SUBJECT_ID.eq(DSL.any(subjects.toArray(Long[]::new))))
                .and(REQUEST.AT_STEP.isNotNull())
                .orderBy(REQUEST.ID)
                .forUpdate()
                .fetch();
    }

    private SelectForUpdateStep<RequestRecord> latest(Subject subject, String use) {
        return db.selectFrom(REQUEST)
                .where(REQUEST.SUBJECT_KIND.eq(subject.kind()))
                .and(REQUEST.SUBJECT_ID.eq(subject.id()))
                .and(REQUEST.USE_CODE.eq(use))
                .orderBy(REQUEST.ID.desc())
                .limit(1);
    }

    /** The latest of each of many papers of one kind. */
    @Transactional(readOnly = true)
    public Map<Long, ApprovalState> ofMany(String kind, Collection<Long> ids, String use) {
        Map<Long, ApprovalState> states = new HashMap<>();
        db.selectFrom(REQUEST)
                .where(REQUEST.SUBJECT_KIND.eq(kind))
                .and(REQUEST.SUBJECT_ID.in(ids))
                .and(REQUEST.USE_CODE.eq(use))
                .orderBy(REQUEST.ID)
                .forEach(row -> states.put(row.getSubjectId(), state(row)));
        return states;
    }

    /** Ids of the approvals that wait for this person's word, the longest first. */
    @Transactional(readOnly = true)
    public List<Long> waitingFor(long person) {
        return db
                .select(TASK.REQUEST_ID)
                .from(TASK)
                .where(TASK.APPROVER_ID.eq(person))
                .and(TASK.STATE.eq("waiting"))
                .orderBy(TASK.ID)
                .fetch(TASK.REQUEST_ID)
                .stream()
                .distinct()
                .toList();
    }

    private ApprovalState state(RequestRecord row) {
        Integer at = row.getAtStep();
        Chain chain = at == null ? null : chains.byId(row.getChainId());
        return new ApprovalState(
                row.getId(),
                ApprovalState.Stage.of(row.getState()),
                row.getRequesterId(),
                chain == null || at == null ? null : chain.steps().get(at).nameZh(),
                chain == null || at == null ? null : chain.steps().get(at).nameEn(),
                row.getEndedAt());
    }

    private static long me() {
        SignedIn who = Acting.now();
        if (who == null) throw Refusal.forbidden("operation.not-granted");
        return who.personId();
    }
}
