/** Visits to customers and what follows from them: slips, plans, minutes, talks, follow-ups. */
@ApplicationModule(
        displayName = "Visit",
        allowedDependencies = {
            "identity",
            "access",
            "access::agenda",
            "audit",
            "messaging",
            "promise",
            "approval",
            "customer"
        })
@NullMarked
package zhike.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
