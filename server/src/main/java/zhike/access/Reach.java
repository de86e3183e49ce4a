package zhike.access;

import java.util.HashSet;
import java.util.Set;

/**
 * How far an operation goes: to records of these owners, units or branches, to those shared with
 * these persons, or to all. Reaches of several roles and delegations are joined; nothing granted
 * reaches nothing.
 */
public record Reach(
        boolean all, Set<Long> branches, Set<Long> units, Set<Long> owners, Set<Long> sharedWith) {
    public static final Reach NONE = new Reach(false, Set.of(), Set.of(), Set.of(), Set.of());
    public static final Reach ALL = new Reach(true, Set.of(), Set.of(), Set.of(), Set.of());

    public Reach or(Reach other) {
        if (all || other.all) return ALL;
        return new Reach(
                false,
                join(branches, other.branches),
                join(units, other.units),
                join(owners, other.owners),
                join(sharedWith, other.sharedWith));
    }

    public boolean none() {
        return !all
                && branches.isEmpty()
                && units.isEmpty()
                && owners.isEmpty()
                && sharedWith.isEmpty();
    }

    private static Set<Long> join(Set<Long> left, Set<Long> right) {
        if (left.containsAll(right)) return left;
        Set<Long> both = new HashSet<>(left);
        both.addAll(right);
        return Set.copyOf(both);
    }
}
