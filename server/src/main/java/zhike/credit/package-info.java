/** Whom we trust with how much: investigations, score cards, limits, held orders. */
@ApplicationModule(
        displayName = "Credit",
        allowedDependencies = {
            "identity",
            "access",
            "access::agenda",
            "audit",
            "messaging",
            "promise",
            "approval",
            "customer",
            "trade"
        })
@NullMarked
package zhike.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
