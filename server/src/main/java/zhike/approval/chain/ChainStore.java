package zhike.approval.chain;

import static zhike.approval.db.Tables.CHAIN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import zhike.approval.ApprovalUses;
import zhike.approval.db.tables.records.ChainRecord;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Chains as they are kept; a version that was live never changes again. */
@Component
public class ChainStore {
    private static final TypeReference<List<StepForm>> STEPS = new TypeReference<>() {};
    private final DSLContext db;
    private final ObjectMapper json;
    private final ApprovalUses uses;
    private final Map<Long, Chain> read = new ConcurrentHashMap<>();

    ChainStore(DSLContext db, ObjectMapper json, ApprovalUses uses) {
        this.db = db;
        this.json = json;
        this.uses = uses;
    }

    /**
     * @throws Refusal {@code approval.chain.none} where none is live
     */
    public Chain live(String use) {
        ChainRecord found =
                db.selectFrom(CHAIN)
                        .where(CHAIN.USE_CODE.eq(use))
                        .and(CHAIN.STATE.eq("live"))
                        .fetchOne();
        if (found == null)
            throw new Refusal(Refusal.Kind.CONFLICT, "approval.chain.none", Map.of("use", use));
        return chain(found);
    }

    /** Live or retired. */
    public Chain byId(long id) {
        Chain known = read.get(id);
        if (known != null) return known;
        return chain(db.fetchSingle(CHAIN, CHAIN.ID.eq(id)));
    }

    private Chain chain(ChainRecord row) {
        Chain known = read.get(row.getId());
        if (known != null) return known;
        Chain chain = walkable(row.getId(), row.getUseCode(), row.getVersion(), form(row));
        if (!row.getState().equals("draft")) read.put(row.getId(), chain);
        return chain;
    }

    /**
     * @throws Refusal naming the steps that are missing something
     */
    Chain walkable(long id, String use, int version, ChainForm form) {
        Faults faults = new Faults();
        List<Step> steps = new StepReading(uses.of(use).facts(), faults).read(form.stepsOrNone());
        faults.refuse();
        return new Chain(
                id,
                use,
                version,
                form.nameZh(),
                form.nameEn(),
                form.clause() == null ? "" : form.clause(),
                form.fallbackRole(),
                Boolean.TRUE.equals(form.passes()),
                steps);
    }

    ChainForm form(ChainRecord row) {
        return new ChainForm(
                row.getNameZh(),
                row.getNameEn(),
                row.getClause(),
                row.getFallbackRole(),
                row.getPasses(),
                json.readValue(row.getSteps().data(), STEPS),
                row.getRevision());
    }

    JSONB written(List<StepForm> steps) {
        return JSONB.jsonb(json.writeValueAsString(steps));
    }

    List<ChainRecord> of(Condition which) {
        return db.selectFrom(CHAIN)
                .where(which)
                .orderBy(CHAIN.USE_CODE, CHAIN.VERSION.desc())
                .fetch();
    }

    Optional<ChainRecord> find(String use, @Nullable String state, @Nullable Integer version) {
        Condition which = CHAIN.USE_CODE.eq(use);
        if (state != null) which = which.and(CHAIN.STATE.eq(state));
        if (version != null) which = which.and(CHAIN.VERSION.eq(version));
        return of(which).stream().findFirst();
    }

    /** Two who change the chains of one use come one after the other. */
    void lock(String use) {
        db.execute(
                "select pg_advisory_xact_lock(hashtext({0}))",
                org.jooq.impl.DSL.val("approval.chain." + use));
    }
}
