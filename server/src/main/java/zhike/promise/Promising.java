package zhike.promise;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.promise.life.Making;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes promises by rule, in the transaction of the deed that calls for them. */
@Component
public class Promising {
    private static final int BATCH = 5000;
    private final Making making;

    Promising(Making making) {
        this.making = making;
    }

    /**
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
}
