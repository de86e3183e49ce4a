/** How a customer is won: opportunities, introducers, leads and what is done with them. */
@ApplicationModule(
        displayName = "Lead",
        allowedDependencies = {
            "identity",
            "access",
            "access::agenda",
            "audit",
            "messaging",
            "promise",
            "approval",
            "knowledge",
            "customer"
        })
@NullMarked
package zhike.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
