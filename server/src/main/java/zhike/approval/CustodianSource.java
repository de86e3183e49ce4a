package zhike.approval;

import java.util.Optional;

/** Who the chains' custodian is, told by the module that knows the papers; a bean. */
public interface CustodianSource {
    /**
     * @return the one who is named for a branch; empty where the role decides
     */
    Optional<Long> named(long branch);
}
