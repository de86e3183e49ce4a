/** Who deserves what: grades by rule, and what a customer is worth. */
@ApplicationModule(
        displayName = "Grading",
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
package zhike.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
