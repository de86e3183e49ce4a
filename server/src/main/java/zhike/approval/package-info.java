/** Approvals: chains as data, decided step by step. */
@ApplicationModule(
        displayName = "Approval",
        allowedDependencies = {"identity", "access", "audit", "messaging", "promise"})
@NullMarked
package zhike.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
