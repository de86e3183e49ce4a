package zhike.approval.chain;

import java.util.List;
import java.util.Set;

/**
 * Somebody whom a step asks.
 *
 * @param why from the rule over the fallbacks to this person
 * @param standIns who decide for them now, being away
 */
public record Approver(long personId, List<Reason> why, Set<Long> standIns) {}
