package zhike.customer;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
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

    /**
     * Somebody was in touch with them.
     *
     * @param way call, visit, message, mail, post, fax, meeting, material or other
     */
    record Contacted(Collection<Long> ids, Instant at, String way) implements CustomerEvent {}

    record Removed(Collection<Long> ids) implements CustomerEvent {}

    /**
     * What is written of them changes, perhaps only after this was told: who needs it as it is then
     * looks when the transaction ends.
     */
    record Changed(Collection<Long> ids) implements CustomerEvent {}
}
