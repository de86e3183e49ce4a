package zhike.messaging;

import java.util.Collection;
import java.util.Set;

/** Who wants nothing that is sent for our own ends; a bean of the module that keeps customers. */
public interface MarketingScreen {
    /**
     * Asked when a message is queued and once more before it leaves.
     *
     * @param customerIds at most some thousands
     * @return those of them that refuse
     */
    Set<Long> refusing(Collection<Long> customerIds);
}
