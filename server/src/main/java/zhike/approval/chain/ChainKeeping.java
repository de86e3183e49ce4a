package zhike.approval.chain;

import static zhike.approval.db.Tables.CHAIN;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.ApprovalUses;
import zhike.approval.db.tables.records.ChainRecord;
import zhike.identity.Organisations;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Drafts a chain, changes the draft, makes it live and retires it. */
@Component
public class ChainKeeping {
    private static final int MOST_CHARACTERS = 60_000;
    private final DSLContext db;
    private final Clock clock;
    private final ChainStore chains;
    private final ApprovalUses uses;
    private final Organisations organisations;
    private final Trail trail;

    ChainKeeping(
            DSLContext db,
            Clock clock,
            ChainStore chains,
            ApprovalUses uses,
            Organisations organisations,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.chains = chains;
        this.uses = uses;
        this.organisations = organisations;
        this.trail = trail;
    }

    /** The draft there is, else a new one like the live or the latest version. */
    @Transactional
    public void draft(long by, String use, @Nullable Integer like) {
        uses.of(use);
        chains.lock(use);
        if (chains.find(use, "draft", null).isPresent()) return;
        if (like != null && chains.find(use, null, like).isEmpty())
            throw Refusal.missing("chain-version");
        List<ChainRecord> all = chains.of(CHAIN.USE_CODE.eq(use));
        ChainRecord model =
                all.stream()
                        .filter(
                                row ->
                                        like == null
                                                ? row.getState().equals("live")
                                                : row.getVersion().equals(like))
                        .findFirst()
                        .orElse(all.isEmpty() ? null : all.getFirst());
        ChainRecord fresh = db.newRecord(CHAIN);
        fresh.setUseCode(use);
        fresh.setVersion(all.isEmpty() ? 1 : all.getFirst().getVersion() + 1);
        fresh.setState("draft");
        fresh.setNameZh(model == null ? use : model.getNameZh());
        fresh.setNameEn(model == null ? use : model.getNameEn());
        fresh.setClause(model == null ? "" : model.getClause());
        fresh.setFallbackRole(model == null ? null : model.getFallbackRole());
        fresh.setPasses(model != null && model.getPasses());
        fresh.setSteps(model == null ? chains.written(List.of()) : model.getSteps());
        fresh.setRevision(0);
        stamp(fresh, by);
        fresh.insert();
        record("chain.drafted", fresh);
    }

    @Transactional
    public void change(long by, String use, ChainForm form) {
        chains.lock(use);
        ChainRecord draft = locked(use, form.revision());
        draft.setNameZh(form.nameZh().strip());
        draft.setNameEn(form.nameEn().strip());
        draft.setClause(form.clause() == null ? "" : form.clause().strip());
        draft.setFallbackRole(form.fallbackRole());
        draft.setPasses(Boolean.TRUE.equals(form.passes()));
        draft.setSteps(chains.written(form.stepsOrNone()));
        if (draft.getSteps().data().length() > MOST_CHARACTERS)
            throw Refusal.invalid("steps", "chain.too-large");
        draft.setRevision(draft.getRevision() + 1);
        stamp(draft, by);
        draft.update();
        record("chain.changed", draft);
    }

    @Transactional
    public void discard(String use) {
        chains.lock(use);
        ChainRecord draft = locked(use, null);
        draft.delete();
        record("chain.discarded", draft);
    }

    /** What runs goes on with the version it began with; what is asked from now on takes this. */
    @Transactional
    public void live(long by, String use, @Nullable Integer revision) {
        chains.lock(use);
        ChainRecord draft = locked(use, revision);
        new ChainCheck(uses.of(use).facts(), organisations.now()).of(chains.form(draft)).refuse();
        retireLive(use);
        draft.setState("live");
        draft.setLiveAt(clock.instant());
        stamp(draft, by);
        draft.update();
        record("chain.live", draft);
    }

    /** From now on nobody can ask by it. */
    @Transactional
    public void retire(String use) {
        chains.lock(use);
        ChainRecord live =
                chains.find(use, "live", null).orElseThrow(() -> Refusal.missing("chain-live"));
        retireLive(use);
        record("chain.retired", live);
    }

    private void retireLive(String use) {
        db.update(CHAIN)
                .set(CHAIN.STATE, "retired")
                .set(CHAIN.RETIRED_AT, clock.instant())
                .where(CHAIN.USE_CODE.eq(use))
                .and(CHAIN.STATE.eq("live"))
                .execute();
    }

    private ChainRecord locked(String use, @Nullable Integer revision) {
        uses.of(use);
        ChainRecord draft =
                chains.find(use, "draft", null).orElseThrow(() -> Refusal.missing("chain-draft"));
        if (revision != null && !Objects.equals(revision, draft.getRevision()))
            throw Refusal.conflict("chain.changed");
        return draft;
    }

    private void stamp(ChainRecord row, long by) {
        row.setChangedBy(by);
        row.setChangedAt(clock.instant());
    }

    private void record(String action, ChainRecord row) {
        trail.record(
                action,
                "approval-chain",
                row.getId(),
                row.getNameZh(),
                Map.of(
                        "use",
                        row.getUseCode(),
                        "version",
                        row.getVersion(),
                        "steps",
                        chains.form(row).stepsOrNone().size()));
    }
}
