package zhike.promise;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.promise.kind.Kinds;
import zhike.promise.life.Making;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes promises, in the transaction of the deed that calls for them. */
@Component
public class Promising {
    private static final int BATCH = 5000;
    private final Making making;
    private final Kinds kinds;

    Promising(Making making, Kinds kinds) {
        this.making = making;
        this.kinds = kinds;
    }

    /**
     * What must be promised for the deed to be done.
     *
     * @return their ids in the order of the drafts
     * @throws zhike.platform.error.Refusal where a kind is unknown or out of use, or an owner is
     *     gone and has no superior
     */
    @Transactional
    public List<Long> make(Collection<PromiseDraft> drafts) {
        List<PromiseDraft> all = List.copyOf(drafts);
        List<Long> ids = new ArrayList<>(all.size());
        for (int at = 0; at < all.size(); at += BATCH)
            ids.addAll(making.make(all.subList(at, Math.min(at + BATCH, all.size()))));
        return ids;
    }

    @Transactional
    public long make(PromiseDraft draft) {
        return make(List.of(draft)).getFirst();
    }

    /**
     * What a rule calls for, all of one kind. A company that took the kind out of use wants none,
     * and the deed goes on without.
     *
     * @return their ids in the order of the drafts; empty where none was made
     * @throws zhike.platform.error.Refusal where the kind is unknown, or an owner is gone and has
     *     no superior
     */
    @Transactional
    public List<Long> offer(String kind, Collection<PromiseDraft> drafts) {
        return kinds.inUse(kind) ? make(drafts) : List.of();
    }

    @Transactional
    public void offer(PromiseDraft draft) {
        offer(draft.kind(), List.of(draft));
    }
}
