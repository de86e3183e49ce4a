package zhike.access;

import static zhike.identity.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.role.Separation;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.identity.StaffRights;
import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Answers identity's questions for the one who acts; the system itself (nobody signed in) may do
 * everything.
 */
@Component
class RightsOverStaff implements StaffRights {
    private final DSLContext db;
    private final Viewers viewers;
    private final ViewerLoader loader;
    private final Grants grants;
    private final Extent extent;
    private final Administrators administrators;
    private final Delegations delegations;
    private final KeptReach kept;

    RightsOverStaff(
            DSLContext db,
            Viewers viewers,
            ViewerLoader loader,
            Grants grants,
            Extent extent,
            Administrators administrators,
            Delegations delegations,
            KeptReach kept) {
        this.kept = kept;
        this.delegations = delegations;
        this.db = db;
        this.viewers = viewers;
        this.loader = loader;
        this.grants = grants;
        this.extent = extent;
        this.administrators = administrators;
    }

    @Override
    public Condition reached(String operation) {
        Viewer viewer = viewer();
        return viewer == null ? DSL.trueCondition() : Extent.people(viewer.reach(operation));
    }

    @Override
    public boolean covers(String operation, long unitId, long branchId) {
        Viewer viewer = viewer();
        return viewer == null || Extent.covers(viewer.reach(operation), unitId, branchId);
    }

    @Override
    public void refuseAbove(long personId) {
        Viewer viewer = viewer();
        if (viewer != null) refuseAbove(personId, viewer.reaches());
    }

    @Override
    public void refuseAboveForGood(long personId) {
        SignedIn who = Acting.now();
        if (who != null) refuseAbove(personId, kept.forGood(who));
    }

    private void refuseAbove(long personId, Map<String, Reach> held) {
        if (!KeptReach.unbounded(held) && !within(loader.granted(personId), held))
            throw Refusal.forbidden("person.above");
    }

    @Override
    public boolean decidesRoles() {
        SignedIn who = Acting.now();
        return who == null || KeptReach.unbounded(kept.forGood(who));
    }

    @Override
    public void keepingReach(Condition people, String code, Runnable change) {
        SignedIn who = Acting.now();
        if (who == null) change.run();
        else kept.during(who, people, code, change);
    }

    @Override
    public void refuseBeyond(long personId, Collection<Long> roleIds) {
        Viewer viewer = viewer();
        if (viewer != null
                && !db.fetchExists(
                        PERSON,
                        PERSON.ID
                                .eq(personId)
                                .and(
                                        Extent.people(viewer.reach("people.manage"))
                                                .or(Extent.people(viewer.reach("role.manage"))))))
            throw Refusal.forbidden("operation.not-granted");
        refuseMixed(personId, Set.of());
        SignedIn who = Acting.now();
        if (who == null) return;
        // roles stay when a loan has ended: only what the giver holds themselves is theirs to give
        Map<String, Reach> held = kept.forGood(who);
        if (!KeptReach.unbounded(held) && !within(grants.byRoles(personId, roleIds), held))
            throw Refusal.forbidden("role.beyond");
    }

    @Override
    public void keepingAdministrators(Runnable change) {
        administrators.keeping(change);
    }

    @Override
    public Set<String> held(long personId) {
        return loader.granted(personId).keySet();
    }

    @Override
    public void refuseMixed(long personId, Collection<String> added) {
        Set<String> together = new HashSet<>(held(personId));
        together.addAll(delegations.lentFromNowOn(personId));
        together.addAll(added);
        Separation.check(together, "operations");
    }

    private @Nullable Viewer viewer() {
        SignedIn who = Acting.now();
        return who == null ? null : viewers.of(who);
    }

    private boolean within(Map<String, Reach> reaches, Map<String, Reach> held) {
        return reaches.entrySet().stream()
                .allMatch(
                        grant ->
                                extent.within(
                                        grant.getValue(),
                                        held.getOrDefault(grant.getKey(), Reach.NONE)));
    }
}
