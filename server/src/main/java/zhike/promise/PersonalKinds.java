package zhike.promise;

import java.util.Set;

/**
 * Which promises the papers of a module bind to a person; a bean of the module that makes them. A
 * promise never goes where its paper does not.
 */
public interface PersonalKinds {
    /** Codes of kinds that stay with the person when the customer gets another owner. */
    Set<String> kinds();

    /**
     * Codes of kinds that no superior gives to somebody else: only who has the paper can keep them.
     */
    default Set<String> fixed() {
        return kinds();
    }
}
