package zhike.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.ownership.Handover;

import java.util.Collection;
import java.util.List;

/** How the modules above give customers an owner, with its history, timeline, trail and notices. */
@Component
public class CustomerOwners {
    private final Handover handover;

    CustomerOwners(Handover handover) {
        this.handover = handover;
    }

    /**
     * Of those that have none, as far as the operation reaches.
     *
     * @return those that changed hands
     */
    public List<Long> give(
            Viewer viewer, String operation, Collection<Long> ids, long ownerId, String reason) {
        return handover.giveUnowned(viewer, operation, ids, ownerId, reason);
    }

    /**
     * From whomever to another, as far as the right to assign reaches; passes over the others.
     *
     * @param ownerId null: to nobody, where they stand
     * @return how many changed hands
     */
    public int hand(Viewer viewer, Collection<Long> ids, @Nullable Long ownerId, String reason) {
        return handover.giveAll(viewer, ids, ownerId, null, reason);
    }

    /**
     * A rule takes one from its owner, in nobody's name.
     *
     * @param ownerId null: to nobody
     * @return whether it was still theirs
     */
    public boolean handByRule(long id, long from, @Nullable Long ownerId, String reason) {
        return handover.byRule(id, from, ownerId, reason);
    }

    /**
     * One of the viewer's own, back to nobody.
     *
     * @throws zhike.platform.error.Refusal {@code customer.missing} where it is not theirs
     */
    public void giveBack(Viewer viewer, long id, String reason) {
        handover.giveBack(viewer, id, reason);
    }
}
