package zhike.access;

/**
 * One operation given to one person by one role, and how far it goes from where they stand.
 *
 * @param reachName own, shared, team, department, below, branch or all
 */
public record Grant(long personId, long roleId, String operation, String reachName, Reach reach) {}
