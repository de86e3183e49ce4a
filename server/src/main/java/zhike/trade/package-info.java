/** What is sold, agreed, ordered, delivered, invoiced and paid. */
@ApplicationModule(
        displayName = "Trade",
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
package zhike.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
