package zhike.identity;

import org.jooq.Condition;

import java.util.Collection;
import java.util.Set;

/**
 * What the one who acts may do to other people; identity itself knows no rights, the module access
 * answers.
 */
public interface StaffRights {
    /** Over identity.person: the people whom this operation reaches. */
    Condition reached(String operation);

    boolean covers(String operation, long unitId, long branchId);

    /** Refuses to touch the account of somebody who may do more than the one who acts. */
    void refuseAbove(long personId);

    /**
     * The same for a deed that outlasts a loan: what the one who acts was only lent counts for
     * nothing.
     */
    void refuseAboveForGood(long personId);

    /** Whether the one who acts decides over all roles by their own roles, not by a loan. */
    boolean decidesRoles();

    /**
     * Does it, and refuses with this code when afterwards one of these people (on identity.person)
     * reaches farther than before and than the one who acts does by their own roles; the one who
     * acts never farther than before.
     */
    void keepingReach(Condition people, String code, Runnable change);

    /**
     * Refuses to give this person roles that go beyond what the one who acts holds, or that must be
     * apart.
     */
    void refuseBeyond(long personId, Collection<Long> roleIds);

    /** Does it, and refuses when afterwards nobody was left who can manage people and roles. */
    void keepingAdministrators(Runnable change);

    /** The operations of a person's own roles, without what was delegated to them. */
    Set<String> held(long personId);

    /**
     * Refuses operations that one person must not hold together, by roles and by what they were or
     * will be lent.
     */
    void refuseMixed(long personId, Collection<String> added);
}
