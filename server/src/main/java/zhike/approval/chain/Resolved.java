package zhike.approval.chain;

import java.util.List;

/**
 * A step as it comes to people.
 *
 * @param missed rules by which nobody was found, not even by a fallback
 */
public record Resolved(List<Approver> approvers, List<Reason> missed) {
    public boolean nobody() {
        return approvers.isEmpty();
    }
}
