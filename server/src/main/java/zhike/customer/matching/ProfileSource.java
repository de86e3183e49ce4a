package zhike.customer.matching;

import java.util.Map;
import java.util.Set;

/** Fetches the records of a batch; ids that no longer exist are absent from the answer. */
@FunctionalInterface
public interface ProfileSource {

    Map<Long, Profile> load(Set<Long> ids);
}
