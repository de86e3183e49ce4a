package zhike.identity;

import java.util.Set;

/**
 * Units came under another branch; told within the transaction, so that whoever keeps a branch
 * beside a unit can follow.
 */
public record UnitsMoved(Set<Long> unitIds) {}
