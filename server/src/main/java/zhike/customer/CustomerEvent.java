package zhike.customer;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/** What happened to customers, however many at once; told within the transaction of the deed. */
public sealed interface CustomerEvent {
    Collection<Long> ids();

    /**
     * New files: made by hand, by an import, or given back after they had been removed.
     *
     * @param imported so perhaps old customers in a new system
     */
    record Opened(Collection<Long> ids, boolean imported) implements CustomerEvent {}

    /**
     * Into other hands.
     *
     * @param ownerId null for nobody's
     */
    record Given(Collection<Long> ids, @Nullable Long ownerId) implements CustomerEvent {}

    record Removed(Collection<Long> ids) implements CustomerEvent {}
}
