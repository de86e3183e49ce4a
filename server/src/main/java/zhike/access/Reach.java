package zhike.access;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

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

    /** On a record that has an owner and stands in a unit of a branch; nobody is let in beside. */
    public Condition over(Field<Long> owner, Field<Long> unit, Field<Long> branch) {
        if (all) return DSL.trueCondition();
        Condition reached = DSL.falseCondition();
        if (!owners.isEmpty()) reached = reached.or(owner.in(owners));
        if (!units.isEmpty()) reached = reached.or(unit.in(units));
        if (!branches.isEmpty()) reached = reached.or(branch.in(branches));
        return reached;
    }

    /** The same answer for one record in memory. */
    public boolean covers(long owner, long unit, long branch) {
        return all || owners.contains(owner) || units.contains(unit) || branches.contains(branch);
    }

    private static Set<Long> join(Set<Long> left, Set<Long> right) {
        if (left.containsAll(right)) return left;
        Set<Long> both = new HashSet<>(left);
        both.addAll(right);
        return Set.copyOf(both);
    }
}
