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

    RightsOverStaff(
            DSLContext db,
            Viewers viewers,
            ViewerLoader loader,
            Grants grants,
            Extent extent,
            Administrators administrators,
            Delegations delegations) {
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
        if (viewer == null || unbounded(viewer)) return;
        if (!within(loader.granted(personId), viewer)) throw Refusal.forbidden("person.above");
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
        if (viewer != null
                && !unbounded(viewer)
                && !within(grants.byRoles(personId, roleIds), viewer))
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

    /** Whoever manages all roles decides what others get, be it more than they hold themselves. */
    private static boolean unbounded(Viewer viewer) {
        return viewer.reach("role.manage").all();
    }

    private boolean within(Map<String, Reach> reaches, Viewer viewer) {
        return reaches.entrySet().stream()
                .allMatch(grant -> extent.within(grant.getValue(), viewer.reach(grant.getKey())));
    }
}
